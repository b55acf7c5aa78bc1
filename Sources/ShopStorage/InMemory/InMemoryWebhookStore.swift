import ShopDomain
import ShopStorage

/// Webhooks.
struct InMemoryWebhookStore: WebhookStore {
    let memory: InMemoryStorage

    func list() async throws(StorageError) -> [WebhookEndpoint] {
        memory.read { $0.webhooks.endpoints.values.sorted { $0.id < $1.id } }
    }

    func find(_ id: ID<WebhookEndpoint>) async throws(StorageError) -> WebhookEndpoint? {
        memory.read { $0.webhooks.endpoints[id] }
    }

    func insert(
        _ endpoint: WebhookEndpoint, most: Int
    ) async throws(StorageError) -> Bool {
        try memory.write { state throws(StorageError) in
            guard state.webhooks.endpoints[endpoint.id] == nil else { throw .duplicate(.id) }
            guard state.webhooks.endpoints.count < most else { return false }
            state.webhooks.endpoints[endpoint.id] = endpoint
            return true
        }
    }

    func update(_ endpoint: WebhookEndpoint) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard var known = state.webhooks.endpoints[endpoint.id] else { throw .notFound }
            known.url = endpoint.url
            known.events = endpoint.events
            known.isActive = endpoint.isActive
            state.webhooks.endpoints[endpoint.id] = known
        }
    }

    func updateActivity(
        of id: ID<WebhookEndpoint>, to isActive: Bool
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.webhooks.endpoints[id] != nil else { throw .notFound }
            state.webhooks.endpoints[id]?.isActive = isActive
        }
    }

    func remove(_ id: ID<WebhookEndpoint>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in state.webhooks.endpoints[id] = nil }
    }

    func spread(limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in state.webhooks.spread(limit: limit) }
    }

    func due(at now: Timestamp) async throws(StorageError) -> [ID<WebhookEndpoint>] {
        memory.read { Set($0.webhooks.due(at: now).map(\.endpoint)).sorted() }
    }

    func claim(
        of endpoint: ID<WebhookEndpoint>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> WebhookDelivery? {
        try memory.write { state throws(StorageError) in
            guard let delivery = state.webhooks.due(at: now, of: endpoint).first else { return nil }
            state.webhooks.deliveries[WebhookDeliveryKey(delivery)]?.dueAt = deadline
            return delivery
        }
    }

    func settle(
        _ delivery: WebhookDelivery, heldUntil deadline: Timestamp, as outcome: WebhookOutcome
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            let key = WebhookDeliveryKey(delivery)
            guard let entry = state.webhooks.deliveries[key], entry.state == .waiting else {
                return
            }
            var isOurs = entry.dueAt == deadline
            if case .arrived = outcome { isOurs = true }
            if isOurs { state.webhooks.deliveries[key]?.settle(outcome) }
        }
    }

    func counts() async throws(StorageError) -> [ID<WebhookEndpoint>: WebhookCounts] {
        memory.read { state in
            state.webhooks.deliveries.values.reduce(into: [:]) { counts, entry in
                switch entry.state {
                case .waiting:
                    counts[entry.delivery.endpoint, default: WebhookCounts()].waiting += 1
                case .arrived:
                    counts[entry.delivery.endpoint, default: WebhookCounts()].arrived += 1
                case .givenUp:
                    counts[entry.delivery.endpoint, default: WebhookCounts()].givenUp += 1
                }
            }
        }
    }

    func troubles(limit: Int) async throws(StorageError) -> [WebhookTrouble] {
        memory.read { state in
            let failed = state.webhooks.deliveries.values.filter {
                $0.state != .arrived && $0.reason != nil
            }
            return failed.sorted { $0.delivery.message.id > $1.delivery.message.id }.prefix(limit)
                .map { entry in
                    WebhookTrouble(
                        delivery: entry.delivery, reason: entry.reason ?? "",
                        isGivenUp: entry.state == .givenUp)
                }
        }
    }

    func purge(settledBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let over = state.webhooks.deliveries.filter { key, entry in
                entry.settledAt.map { $0 < time } ?? false
                    || state.webhooks.endpoints[key.endpoint] == nil
            }.keys.prefix(limit)
            for key in over { state.webhooks.deliveries[key] = nil }
            return over.count
        }
    }
}
