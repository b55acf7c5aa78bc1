public import Logging
public import ServiceLifecycle
import ShopDomain
import ShopStorage
import Synchronization

/// Tells other programs what happens to orders.
///
/// Any number of servers may run one each. Deliveries are made from the outbox, so orders cost the
/// same with webhooks as without. A delivery is held by one server while it is sent, and marked once
/// it arrived; so each arrives, and one arrives twice only where a server dies, or loses the store,
/// between the two. Both then have the same `Webhook-Id`.
///
/// Each endpoint is served by itself: one that is slow or away holds up no other.
public struct WebhookSender: Service {
    private let shop: Shop
    private let transport: any WebhookTransport
    private let logger: Logger
    private let pause: @Sendable (Duration) async throws -> Void

    /// How long a delivery is held; nobody else sends it meanwhile.
    public static let lease: Duration = .seconds(30)
    private static let batch = 100
    private static let grace: Duration = .seconds(15)

    /// Makes a sender of what the shop's outbox has.
    public init(shop: Shop, transport: any WebhookTransport, logger: Logger) {
        self.init(shop: shop, transport: transport, logger: logger) {
            try await Task.sleep(for: $0)
        }
    }

    init(
        shop: Shop, transport: any WebhookTransport, logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.shop = shop
        self.transport = transport
        self.logger = logger
        self.pause = pause
    }

    /// Sends until the server is to stop; what is on its way then arrives or fails first.
    public func run() async {
        await withGrace(Self.grace, pause: pause) { await sendAll() }
    }

    /// Endpoints that somebody here is serving.
    private final class Served: Sendable {
        private let endpoints = Mutex<Set<ID<WebhookEndpoint>>>([])

        func begin(_ id: ID<WebhookEndpoint>) -> Bool {
            endpoints.withLock { $0.insert(id).inserted }
        }

        func end(_ id: ID<WebhookEndpoint>) {
            endpoints.withLock { _ = $0.remove(id) }
        }
    }

    private func sendAll() async {
        let served = Served()
        await withDiscardingTaskGroup { group in
            await WorkLoop(complaint: "no webhook can be sent", logger: logger, pause: pause).run {
                do {
                    let isMore = try await spread()
                    for id in try await shop.storage.webhooks.due(at: shop.now())
                    where served.begin(id) {
                        group.addTask {
                            await serve(id)
                            served.end(id)
                        }
                    }
                    return isMore ? .done : .idle
                } catch {
                    return .trouble("\(error)")
                }
            }
        }
    }
}

extension WebhookSender {
    /// Makes deliveries of what is new.
    /// - Returns: whether there may be more.
    func spread() async throws(StorageError) -> Bool {
        try await shop.storage.webhooks.spread(limit: Self.batch) == Self.batch
    }

    /// Sends an endpoint what is due, one after the other.
    func serve(_ id: ID<WebhookEndpoint>) async {
        do {
            while !Task.isCancelled, !Task.isShuttingDownGracefully {
                guard try await sendNext(to: id) else { return }
            }
        } catch {
            // Nothing is lost: what is held is free again when the time is over.
            logger.warning("a webhook was not sent, or not marked as sent: \(error)")
        }
    }

    /// - Returns: whether there was anything to send.
    private func sendNext(to id: ID<WebhookEndpoint>) async throws(StorageError) -> Bool {
        let now = shop.now()
        let deadline = now.advanced(by: Self.lease)
        let webhooks = shop.storage.webhooks
        guard let endpoint = try await webhooks.find(id), endpoint.isActive,
            let delivery = try await webhooks.claim(of: id, at: now, until: deadline)
        else { return false }
        let result = try await attempt(delivery, endpoint)
        let outcome = outcome(of: result, delivery)
        count(outcome, delivery)
        try await webhooks.settle(delivery, heldUntil: deadline, as: outcome)
        return true
    }

    /// What came of an attempt.
    private enum Attempt {
        case arrived
        case failed(String)
        case useless(String)
    }

    private func attempt(
        _ delivery: WebhookDelivery, _ endpoint: WebhookEndpoint
    ) async throws(StorageError) -> Attempt {
        let (message, now) = (delivery.message, shop.now())
        guard !WebhookSchedule.isTooLate(at: now, happened: message.at) else {
            return .useless("it could not be sent in time")
        }
        guard let order = try await shop.storage.orders.find(message.order) else {
            return .useless("there is no such order")
        }
        do {
            let request = WebhookRequest(message, about: order, to: endpoint, at: now)
            let status = try await transport.post(request)
            return (200..<300).contains(status) ? .arrived : .failed("status \(status)")
        } catch {
            switch error {
            case .refused(let reason), .failed(let reason): return .failed(reason)
            }
        }
    }

    private func outcome(of attempt: Attempt, _ delivery: WebhookDelivery) -> WebhookOutcome {
        let now = shop.now()
        switch attempt {
        case .arrived: return .arrived(at: now)
        case .useless(let reason): return .givenUp(reason, at: now)
        case .failed(let text):
            let reason = String(text.unicodeScalars.prefix(WebhookOutcome.longestReason))
            let next = WebhookSchedule.next(
                after: delivery.attempts + 1, now: now, happened: delivery.message.at)
            return next.map { .failed(reason, next: $0) } ?? .givenUp(reason, at: now)
        }
    }

    private func count(_ outcome: WebhookOutcome, _ delivery: WebhookDelivery) {
        let about: Logger.Metadata = [
            "endpoint": "\(delivery.endpoint)", "message": "\(delivery.message.id)",
        ]
        switch outcome {
        case .arrived: shop.metrics.webhooks.update { $0.sent += 1 }
        case .failed(let reason, _):
            shop.metrics.webhooks.update { $0.failed += 1 }
            logger.notice("a webhook was put off: \(reason)", metadata: about)
        case .givenUp(let reason, _):
            shop.metrics.webhooks.update { $0.givenUp += 1 }
            logger.error("a webhook is given up: \(reason)", metadata: about)
        }
    }
}
