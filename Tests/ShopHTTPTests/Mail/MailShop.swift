import Logging
import ShopDomain
import ShopStorage
import Synchronization

@testable import ShopHTTP

/// A shop whose mails a test sees.
struct MailShop: Sendable {
    let test: TestShop
    let transport = ScriptedTransport()

    static func make(catalogue: CatalogueImport = .small) async throws -> MailShop {
        MailShop(
            test: try await .make(publicURL: "https://shop.example", catalogue: catalogue))
    }

    var metrics: MailMetrics.Values { test.shop.metrics.mail.values }

    /// One of the servers' deliveries; pauses are over at once.
    func delivery(_ outbox: (any OutboxStore)? = nil) throws -> MailDelivery {
        let shop = outbox.map { test.shop.replacing(outbox: $0) } ?? test.shop
        return MailDelivery(
            shop: shop, transport: transport, from: try Mailbox("Kontor <orders@shop.example>"),
            logger: Logger(label: "test"), pause: { _ in await Task.yield() })
    }

    /// Buys one mug.
    @discardableResult
    func order(
        _ language: Language = .german, by owner: Owner? = nil, name: String = "Ada Lovelace",
        sku: String = "MUG-1", voucher: VoucherCode? = nil
    ) async throws -> Order {
        let owner = owner ?? .user(ID(at: test.clock.now))
        _ = try await test.storage.carts.apply(
            .add(try SKU(sku), .one), id: nil, owner: owner, at: test.clock.now
        ).get()
        if let voucher {
            _ = try await test.storage.carts.apply(
                .redeem(voucher), id: nil, owner: owner, at: test.clock.now
            ).get()
        }
        let request = CheckoutRequest(
            email: try EmailAddress("ada@mail.example"),
            address: try Address(
                name: name, street: "Lindenallee 12", postcode: "10115", city: "Berlin",
                country: "DE"),
            shipping: .standard, payment: .invoice, language: language, agreedTotal: nil)
        let key = try IdempotencyKey("key-\(ID<Order>(at: test.clock.now))")
        return try await test.shop.checkouts.place(request, key: key, owner: owner).order
    }

    func carryOut(_ action: OrderAction, on order: Order) async throws {
        _ = try await test.storage.orders.carryOut(
            action, on: order.number, by: .system, at: test.clock.now)
    }
}

/// Answers as it was told to, and then accepts everything.
final class ScriptedTransport: MailTransport {
    private struct State {
        var failures: [MailTransportError] = []
        var sent: [Mail] = []
        var attempts = 0
    }

    private let state = Mutex(State())

    var sent: [Mail] { state.withLock { $0.sent } }
    var attempts: Int { state.withLock { $0.attempts } }

    func fail(_ failures: MailTransportError...) {
        state.withLock { $0.failures = failures }
    }

    func send(_ mail: Mail) async throws(MailTransportError) {
        // Others may go first.
        await Task.yield()
        try state.withLock { state throws(MailTransportError) in
            state.attempts += 1
            guard state.failures.isEmpty else { throw state.failures.removeFirst() }
            state.sent.append(mail)
        }
    }
}

extension Shop {
    /// The same shop with another outbox, and metrics of its own.
    fileprivate func replacing(outbox: any OutboxStore) -> Shop {
        var storage = storage
        storage.outbox = outbox
        return Shop(
            storage: storage, catalogue: catalogue, passwords: passwords, settings: settings,
            lifecycle: lifecycle,
            now: now)
    }
}
