import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Synchronization
import Testing

@testable import ShopHTTP

@Suite("Ordering while the store fails")
struct LostAnswerTests {
    @Test("an order whose answer got lost is found again, and not placed twice")
    func lost() async throws {
        try await visited(failingWith: [.outcomeUnknown], afterPlacing: true) { shop, guest in
            try await guest.add()
            let order = try await guest.order("guest@mail.example")
            #expect(order.notices == [OrderTexts.german.thanks])
            #expect(try await shop.orders().count == 1)
        }
    }

    @Test("an order that was not placed after all is placed by asking again")
    func notPlaced() async throws {
        try await visited(failingWith: [.outcomeUnknown], afterPlacing: false) { shop, guest in
            try await guest.add()
            try await guest.order("guest@mail.example")
            #expect(try await shop.orders().count == 1)
        }
    }

    @Test(
        "while nothing can be found out the form stays, with its key and when to send it again",
        arguments: [
            ([StorageError.outcomeUnknown, .unavailable], Problem.outcomeUnknown),
            ([.outcomeUnknown, .outcomeUnknown], .outcomeUnknown), ([.unavailable], .unavailable),
        ])
    func kept(failures: [StorageError], problem: Problem) async throws {
        try await visited(failingWith: failures, afterPlacing: false) { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            let answer = try await guest.send(form)
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] == problem.retryAfter.map { String($0) })
            #expect(answer.notices == [problem.detail.german])
            let again = try answer.form(to: "/de/checkout")
            #expect(again["idempotency_key"] == form["idempotency_key"])
            #expect(again["street"] == "Weg 1")
            _ = try await guest.submit(again)
            #expect(try await shop.orders().count == 1)
        }
    }

    private func visited(
        failingWith failures: [StorageError], afterPlacing: Bool,
        _ story: @escaping @Sendable (TestShop, PageClient) async throws -> Void
    ) async throws {
        let plain = try await TestShop.make()
        var storage = plain.storage
        storage.orders = FailingOrders(storage.orders, failures, afterPlacing: afterPlacing)
        let shop = Shop(
            storage: storage, catalogue: plain.shop.catalogue, passwords: plain.shop.passwords,
            settings: plain.shop.settings, lifecycle: plain.shop.lifecycle, now: plain.shop.now)
        let failing = TestShop(shop: shop, clock: plain.clock)
        try await failing.application.test(.router) { client in
            try await story(failing, PageClient(client))
        }
    }
}

/// Fails so often to place an order, before or after it was written.
private final class FailingOrders: OrderStore {
    private let store: any OrderStore
    private let failures: Mutex<[StorageError]>
    private let failsAfterPlacing: Bool

    init(_ store: any OrderStore, _ failures: [StorageError], afterPlacing: Bool) {
        self.store = store
        self.failures = Mutex(failures)
        self.failsAfterPlacing = afterPlacing
    }

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        let failure = failures.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if let failure, !failsAfterPlacing { throw failure }
        let outcome = try await store.place(placement)
        if let failure { throw failure }
        return outcome
    }

    func find(key: IdempotencyKey, owner: Owner) async throws(StorageError) -> PlacedOrder? {
        try await store.find(key: key, owner: owner)
    }

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        try await store.find(number)
    }

    func find(_ id: ID<Order>) async throws(StorageError) -> Order? {
        try await store.find(id)
    }

    func versions(of ids: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int] {
        try await store.versions(of: ids)
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await store.update(change)
    }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        try await store.handOver(from: guest, to: user)
    }

    func list(
        of owner: Owner, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await store.list(of: owner, before: order, limit: limit)
    }

    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await store.list(filter, before: order, limit: limit)
    }

    func count(_ filter: OrderFilter, upTo limit: Int) async throws(StorageError) -> Int {
        try await store.count(filter, upTo: limit)
    }

    func sales(placed period: Range<Timestamp>) async throws(StorageError) -> Sales {
        try await store.sales(placed: period)
    }

    func bestSellers(
        placed period: Range<Timestamp>, limit: Int
    ) async throws(StorageError) -> [SKU: Int] {
        try await store.bestSellers(placed: period, limit: limit)
    }
}
