import HTTPTypes
import Logging
import ShopDomain
import ShopStorage

@testable import ShopHTTP

/// A shop where customers pay at a provider that a test directs.
struct PayingShop: Sendable {
    let test: TestShop
    let provider: ScriptedProvider

    static func make(bank: BankAccount? = nil) async throws -> PayingShop {
        let provider = ScriptedProvider()
        return PayingShop(
            test: try await .make(limitsRates: false, paymentProvider: provider, bank: bank),
            provider: provider)
    }

    private init(test: TestShop, provider: ScriptedProvider) {
        self.test = test
        self.provider = provider
    }

    var payments: Payments {
        Payments(
            provider: provider, orders: test.storage.orders, payments: test.storage.payments,
            publicURL: "http://localhost", now: test.shop.now)
    }

    /// Buys one mug.
    func order(
        paidBy payment: PaymentMethod = .online, by owner: Owner? = nil
    ) async throws -> Order {
        let owner = owner ?? .user(ID(at: test.clock.now))
        _ = try await test.storage.carts.apply(
            .add(try SKU("MUG-1"), .one), id: nil, owner: owner, at: test.clock.now
        ).get()
        let request = CheckoutRequest(
            email: try EmailAddress("ada@mail.example"),
            address: try Address(
                name: "Ada Lovelace", street: "Lindenallee 12", postcode: "10115", city: "Berlin",
                country: "DE"),
            shipping: .standard, payment: payment, language: .german, agreedTotal: nil)
        let key = try IdempotencyKey("key-\(ID<Order>(at: test.clock.now))")
        return try await test.shop.checkouts.place(request, key: key, owner: owner).order
    }

    /// An order whose payment has been begun.
    func begunOrder() async throws -> Order {
        let order = try await order()
        _ = try await payments.start(order)
        return order
    }

    func now(_ order: Order) async throws -> Order {
        try await test.storage.orders.find(order.id) ?? order
    }

    @discardableResult
    func carryOut(_ action: OrderAction, on order: Order) async throws -> Order {
        try await test.storage.orders.carryOut(
            action, on: order.number, by: .system, at: test.clock.now)
    }

    /// A message of the provider's.
    func notice(
        _ outcome: PaymentOutcome, of order: Order, id: String = "evt_1", amount: Money? = nil
    ) throws -> PaymentNotice {
        PaymentNotice(
            id: try PaymentReference(id),
            report: PaymentReport(
                reference: try PaymentReference("pay_\(order.number)"), outcome: outcome,
                amount: amount ?? order.terms.totals.total))
    }

    /// One of the servers' deliveries; pauses are over at once.
    var delivery: PaymentDelivery {
        PaymentDelivery(
            shop: test.shop, provider: provider, logger: Logger(label: "test"),
            pause: { _ in await Task.yield() })
    }
}
