import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks for a delivery first, and takes it later.
struct HastyWebhookStore: ForwardingWebhookStore {
    let memory: InMemoryStorage

    var webhooks: any WebhookStore { memory.storage.webhooks }

    func claim(
        of endpoint: ID<WebhookEndpoint>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> WebhookDelivery? {
        let free = memory.read { $0.webhooks.due(at: now, of: endpoint).first }
        await hesitate()
        guard let free else { return nil }
        try memory.write { state throws(StorageError) in
            state.webhooks.deliveries[WebhookDeliveryKey(free)]?.dueAt = deadline
        }
        return free
    }
}

/// Writes down what anybody says.
struct CredulousWebhookStore: ForwardingWebhookStore {
    let memory: InMemoryStorage

    var webhooks: any WebhookStore { memory.storage.webhooks }

    func settle(
        _ delivery: WebhookDelivery, heldUntil deadline: Timestamp, as outcome: WebhookOutcome
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.webhooks.deliveries[WebhookDeliveryKey(delivery)]?.settle(outcome)
        }
    }
}

/// Tells everybody everything.
struct TalkativeWebhookStore: ForwardingWebhookStore {
    let memory: InMemoryStorage

    var webhooks: any WebhookStore { memory.storage.webhooks }

    func spread(limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let messages = state.webhooks.unspread.prefix(limit)
            for message in messages {
                for endpoint in state.webhooks.endpoints.keys {
                    let delivery = WebhookDelivery(endpoint: endpoint, message: message)
                    state.webhooks.deliveries[WebhookDeliveryKey(delivery)] =
                        WebhookDeliveryEntry(delivery: delivery)
                }
            }
            state.webhooks.unspread.removeFirst(messages.count)
            return messages.count
        }
    }
}

/// Keeps what belongs to nobody.
struct HoardingWebhookStore: ForwardingWebhookStore {
    let webhooks: any WebhookStore

    func purge(settledBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int { 0 }
}

/// Reads an endpoint, and writes it back later.
struct WritingBackWebhookStore: ForwardingWebhookStore {
    let webhooks: any WebhookStore

    func updateActivity(
        of id: ID<WebhookEndpoint>, to isActive: Bool
    ) async throws(StorageError) {
        guard var endpoint = try await webhooks.find(id) else { throw .notFound }
        await hesitate()
        endpoint.isActive = isActive
        try await webhooks.update(endpoint)
    }
}

extension WrongStore {
    static let ofWebhooks = [
        WrongStore("takes a delivery that somebody has", caughtBy: [WebhookChecks.delivery]) {
            replaced($0, HastyWebhookStore(memory: $0))
        },
        WrongStore("lets anybody settle", caughtBy: [WebhookChecks.settling]) {
            replaced($0, CredulousWebhookStore(memory: $0))
        },
        WrongStore("tells everybody everything", caughtBy: [WebhookChecks.spreading]) {
            replaced($0, TalkativeWebhookStore(memory: $0))
        },
        WrongStore("never clears away", caughtBy: [WebhookChecks.purge]) {
            replaced($0, HoardingWebhookStore(webhooks: $0.storage.webhooks))
        },
        WrongStore(
            "writes back what it read when one is paused", caughtBy: [WebhookChecks.pausing]
        ) {
            replaced($0, WritingBackWebhookStore(webhooks: $0.storage.webhooks))
        },
    ]

    private static func replaced(
        _ memory: InMemoryStorage, _ webhooks: any WebhookStore
    ) -> ShopStorage {
        var storage = memory.storage
        storage.webhooks = webhooks
        return storage
    }
}
