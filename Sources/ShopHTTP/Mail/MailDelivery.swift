public import Logging
public import ServiceLifecycle
import ShopDomain
import ShopStorage

/// Tells customers by mail what happens to their orders, from the outbox: orders never wait for it.
///
/// Any number of servers may run one each. A message is held by one of them while it is sent, and
/// marked as delivered once the mail server has accepted the mail; the marking is repeated until the
/// store has it. So no mail is forgotten, and one is sent twice only where a server dies between the
/// acceptance and the marking, cannot reach the store from then on for as long as it holds the
/// message, or loses the connection to the mail server just before the answer. Both mails then have
/// the same `Message-ID`, by which mail servers and programs may know a repetition.
///
/// A mail that cannot be sent is tried again with growing pauses for ``lifetime``, then given up.
public struct MailDelivery: Service {
    private let shop: Shop
    private let mails: OrderMails
    private let transport: any MailTransport
    let logger: Logger
    private let pause: @Sendable (Duration) async throws -> Void

    /// How long a message is held; nobody else sends its mail meanwhile.
    public static let lease: Duration = .minutes(20)
    /// How long a mail is worth sending (RFC 5321, section 4.5.4.1, has servers try for days).
    public static let lifetime: Duration = .days(4)
    /// How long a server that is to stop waits for the mail on its way.
    private static let grace: Duration = .seconds(15)

    /// Makes a delivery of what the shop's outbox has.
    /// - Parameters:
    ///   - transport: takes minutes less than ``lease`` for a mail, whatever happens.
    ///   - from: whom customers see as the sender; its domain is part of every `Message-ID`.
    public init(shop: Shop, transport: any MailTransport, from: Mailbox, logger: Logger) {
        self.init(shop: shop, transport: transport, from: from, logger: logger) {
            try await Task.sleep(for: $0)
        }
    }

    init(
        shop: Shop, transport: any MailTransport, from: Mailbox, logger: Logger,
        pause: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.shop = shop
        self.mails = OrderMails(
            from: from, publicURL: shop.settings.publicURL, bank: shop.settings.bank)
        self.transport = transport
        self.logger = logger
        self.pause = pause
    }

    /// Delivers until the server is to stop; a mail on its way then arrives or fails first.
    public func run() async {
        await withGrace(Self.grace, pause: pause) { await deliverAll() }
    }

    private func deliverAll() async {
        var watch = OutboxWatch(outbox: shop.storage.outbox, metrics: metrics, now: shop.now)
        let loop = WorkLoop(complaint: "no mail can be sent", logger: logger, pause: pause)
        await loop.run {
            await watch.look()
            return await deliverNext()
        }
    }
}

extension MailDelivery {
    /// Deals with the oldest message that nobody else holds.
    func deliverNext() async -> DeliveryPace.Outcome {
        let now = shop.now()
        let deadline = now.advanced(by: Self.lease)
        do {
            let claimed = try await shop.storage.outbox.claim(limit: 1, at: now, until: deadline)
            guard let message = claimed.first else { return .idle }
            return await deliver(Held(message: message, deadline: deadline))
        } catch {
            return .trouble("the outbox cannot be read (\(error))")
        }
    }

    /// A message and until when it is held.
    private struct Held {
        let message: OutboxMessage
        let deadline: Timestamp
    }

    private func deliver(_ held: Held) async -> DeliveryPace.Outcome {
        do {
            guard let mail = try await mail(for: held.message) else {
                await complete(held.message)
                return .done
            }
            return await send(mail, held)
        } catch .unavailable, .overloaded {
            await postpone(held, by: .zero)
            return .trouble("orders cannot be read")
        } catch {
            // A message nobody can read must not be in the way of all others.
            log(.error, "an order cannot be read (\(error))", held.message)
            await postpone(held, by: pauseByAge(of: held.message))
            return .done
        }
    }

    /// The mail to send, or `nil` where there is nothing to tell, or no more.
    private func mail(for message: OutboxMessage) async throws(StorageError) -> Mail? {
        guard OrderMails.tell(of: message.event) else { return nil }
        guard let order = try await shop.storage.orders.find(message.order) else {
            giveUp(message, "there is no such order")
            return nil
        }
        guard let mail = mails.mail(for: message, about: order) else { return nil }
        guard shop.now().since(message.at) <= Self.lifetime else {
            giveUp(message, "it could not be sent in time")
            return nil
        }
        return mail
    }

    private func send(_ mail: Mail, _ held: Held) async -> DeliveryPace.Outcome {
        do {
            try await transport.send(mail)
            metrics.update { $0.sent += 1 }
            await complete(held.message)
            return .done
        } catch {
            return await failed(held, error)
        }
    }

    private func failed(_ held: Held, _ error: MailTransportError) async -> DeliveryPace.Outcome {
        switch error {
        case .rejected(let reason):
            giveUp(held.message, reason)
            await complete(held.message)
            return .done
        case .deferred(let reason):
            metrics.update { $0.failed += 1 }
            log(.notice, "a mail was put off: \(reason)", held.message)
            await postpone(held, by: pauseByAge(of: held.message))
            return .done
        case .unavailable(let reason):
            metrics.update { $0.failed += 1 }
            await postpone(held, by: .zero)
            return .trouble(reason)
        }
    }

    private func giveUp(_ message: OutboxMessage, _ reason: String) {
        metrics.update { $0.givenUp += 1 }
        log(.error, "a mail is given up: \(reason)", message)
    }

    private func pauseByAge(of message: OutboxMessage) -> Duration {
        DeliveryPace.pause(atAge: shop.now().since(message.at))
    }
}

extension MailDelivery {
    private func complete(_ message: OutboxMessage) async {
        await store(message) { () async throws(StorageError) in
            try await shop.storage.outbox.complete(message.id)
        }
    }

    private func postpone(_ held: Held, by pause: Duration) async {
        let next = shop.now().advanced(by: pause)
        await store(held.message) { () async throws(StorageError) in
            try await shop.storage.outbox.postpone(
                held.message.id, heldUntil: held.deadline, to: next)
        }
    }

    /// Repeats a change until the store has it. There is no other bound than the end of the server:
    /// while what was sent cannot be written down, sending more would make it worse.
    private func store(
        _ message: OutboxMessage, _ change: () async throws(StorageError) -> Void
    ) async {
        var wait: Duration = .milliseconds(100)
        repeat {
            do {
                return try await change()
            } catch {
                log(.warning, "the outbox cannot be written (\(error)), trying again", message)
            }
            try? await pause(wait)
            wait = min(wait * 2, .seconds(5))
        } while !Task.isCancelled
        log(.error, "what became of a message is not stored: it may be sent again", message)
    }

    private func log(_ level: Logger.Level, _ text: String, _ message: OutboxMessage) {
        logger.log(
            level: level, "\(text)",
            metadata: ["message": "\(message.id)", "event": "\(message.event)"])
    }

    private var metrics: MailMetrics { shop.metrics.mail }
}
