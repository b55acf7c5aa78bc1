import ShopDomain
import ShopStorage

/// Who is told of what happens to orders, and what they still have to be told.
struct WebhookState: Sendable {
    var endpoints: [ID<WebhookEndpoint>: WebhookEndpoint] = [:]
    var deliveries: [WebhookDeliveryKey: WebhookDeliveryEntry] = [:]
    /// Messages of which no deliveries were made yet, oldest first.
    var unspread: [OutboxMessage] = []

    /// Makes deliveries of the oldest messages.
    mutating func spread(limit: Int) -> Int {
        let taken = unspread.prefix(limit)
        for message in taken {
            for endpoint in endpoints.values where endpoint.wants(message.event, at: message.at) {
                let delivery = WebhookDelivery(endpoint: endpoint.id, message: message)
                deliveries[WebhookDeliveryKey(delivery)] = WebhookDeliveryEntry(delivery: delivery)
            }
        }
        unspread.removeFirst(taken.count)
        return taken.count
    }

    /// What can be sent now, what was never tried first.
    func due(at now: Timestamp, of endpoint: ID<WebhookEndpoint>? = nil) -> [WebhookDelivery] {
        let due = deliveries.values.filter { entry in
            let id = entry.delivery.endpoint
            return entry.state == .waiting && entry.dueAt <= now && (endpoint ?? id) == id
                && endpoints[id]?.isActive == true
        }
        return due.sorted {
            ($0.dueAt.milliseconds, $0.delivery.message.id)
                < ($1.dueAt.milliseconds, $1.delivery.message.id)
        }.map(\.delivery)
    }
}

/// What must be unique among deliveries.
struct WebhookDeliveryKey: Hashable, Sendable {
    let endpoint: ID<WebhookEndpoint>
    let message: ID<OutboxMessage>

    init(_ delivery: WebhookDelivery) {
        endpoint = delivery.endpoint
        message = delivery.message.id
    }
}

/// A delivery, how far it has come, and who holds it.
struct WebhookDeliveryEntry: Sendable {
    enum State: Sendable {
        case waiting, arrived, givenUp
    }

    var delivery: WebhookDelivery
    var state = State.waiting
    var dueAt = Timestamp(milliseconds: .min)
    var settledAt: Timestamp?
    var reason: String?

    /// Takes over what came of an attempt.
    mutating func settle(_ outcome: WebhookOutcome) {
        delivery = WebhookDelivery(
            endpoint: delivery.endpoint, message: delivery.message,
            attempts: delivery.attempts + 1)
        switch outcome {
        case .arrived(let time):
            (state, settledAt) = (.arrived, time)
        case .failed(let reason, let next):
            (self.reason, dueAt) = (reason, next)
        case .givenUp(let reason, let time):
            (state, self.reason, settledAt) = (.givenUp, reason, time)
        }
    }
}
