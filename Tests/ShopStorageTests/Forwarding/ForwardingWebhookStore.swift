import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingWebhookStore: WebhookStore {
    var webhooks: any WebhookStore { get }
}

extension ForwardingWebhookStore {
    func list() async throws(StorageError) -> [WebhookEndpoint] { try await webhooks.list() }

    func find(_ id: ID<WebhookEndpoint>) async throws(StorageError) -> WebhookEndpoint? {
        try await webhooks.find(id)
    }

    func insert(_ endpoint: WebhookEndpoint, most: Int) async throws(StorageError) -> Bool {
        try await webhooks.insert(endpoint, most: most)
    }

    func update(_ endpoint: WebhookEndpoint) async throws(StorageError) {
        try await webhooks.update(endpoint)
    }

    func updateActivity(
        of id: ID<WebhookEndpoint>, to isActive: Bool
    ) async throws(StorageError) {
        try await webhooks.updateActivity(of: id, to: isActive)
    }

    func remove(_ id: ID<WebhookEndpoint>) async throws(StorageError) {
        try await webhooks.remove(id)
    }

    func spread(limit: Int) async throws(StorageError) -> Int {
        try await webhooks.spread(limit: limit)
    }

    func due(at now: Timestamp) async throws(StorageError) -> [ID<WebhookEndpoint>] {
        try await webhooks.due(at: now)
    }

    func claim(
        of endpoint: ID<WebhookEndpoint>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> WebhookDelivery? {
        try await webhooks.claim(of: endpoint, at: now, until: deadline)
    }

    func settle(
        _ delivery: WebhookDelivery, heldUntil deadline: Timestamp, as outcome: WebhookOutcome
    ) async throws(StorageError) {
        try await webhooks.settle(delivery, heldUntil: deadline, as: outcome)
    }

    func counts() async throws(StorageError) -> [ID<WebhookEndpoint>: WebhookCounts] {
        try await webhooks.counts()
    }

    func troubles(limit: Int) async throws(StorageError) -> [WebhookTrouble] {
        try await webhooks.troubles(limit: limit)
    }

    func purge(settledBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await webhooks.purge(settledBefore: time, limit: limit)
    }
}
