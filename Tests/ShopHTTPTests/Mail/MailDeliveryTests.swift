import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The delivery of mails")
struct MailDeliveryTests {
    /// Delivers until there is nothing to do.
    private func drain(_ delivery: MailDelivery) async {
        for _ in 0..<1000 where await delivery.deliverNext() == .idle { return }
        Issue.record("the delivery never ends")
    }

    @Test("tells of the steps that concern the customer, in their order, and once")
    func steps() async throws {
        let shop = try await MailShop.make()
        let order = try await shop.order()
        for action in [OrderAction.confirm, .pay, .ship, .deliver, .complete] {
            shop.test.clock.advance(by: .seconds(1))
            try await shop.carryOut(action, on: order)
        }
        await drain(try shop.delivery())
        await drain(try shop.delivery())
        let texts = MailTexts.german
        let expected = [texts.placed, texts.confirmed, texts.shipped].map {
            $0.subject(order.number)
        }
        #expect(shop.transport.sent.map(\.subject) == expected)
        #expect(shop.transport.sent.allSatisfy { $0.to.address.text == "ada@mail.example" })
        #expect(shop.metrics.sent == 3)
        #expect(try await shop.test.storage.outbox.oldest() == nil)
    }

    @Test("tries again later what the server does not take now, and goes on with others")
    func deferred() async throws {
        let shop = try await MailShop.make()
        let delivery = try shop.delivery()
        let first = try await shop.order()
        shop.test.clock.advance(by: .milliseconds(1))
        let second = try await shop.order()
        shop.transport.fail(.deferred("451"))
        await drain(delivery)
        #expect(shop.transport.sent.map(\.date) == [second.placedAt])
        shop.test.clock.advance(by: .milliseconds(4990))
        await drain(delivery)
        #expect(shop.transport.attempts == 2)
        shop.test.clock.advance(by: .milliseconds(10))
        await drain(delivery)
        #expect(shop.transport.sent.map(\.date) == [second.placedAt, first.placedAt])
        #expect(shop.metrics.failed == 1)
        #expect(shop.metrics.sent == 2)
    }

    @Test("asks less and less often, and gives up after days")
    func lifetime() async throws {
        let shop = try await MailShop.make()
        let delivery = try shop.delivery()
        try await shop.order()
        shop.transport.fail(
            .deferred("1"), .deferred("2"), .deferred("3"), .deferred("4"), .deferred("5"))
        for pause in [0, 5, 5, 5, 7, 11] {
            shop.test.clock.advance(by: .seconds(pause))
            await drain(delivery)
        }
        #expect(shop.transport.attempts == 5)
        shop.test.clock.advance(by: MailDelivery.lifetime)
        await drain(delivery)
        #expect(shop.transport.attempts == 5)
        #expect(shop.metrics.givenUp == 1)
        #expect(try await shop.test.storage.outbox.oldest() == nil)
    }

    @Test("gives up what the server will never take")
    func rejected() async throws {
        let shop = try await MailShop.make()
        try await shop.order()
        shop.transport.fail(.rejected("550"))
        await drain(try shop.delivery())
        shop.test.clock.advance(by: .hours(2))
        await drain(try shop.delivery())
        #expect(shop.transport.sent.isEmpty)
        #expect(shop.transport.attempts == 1)
        #expect(shop.metrics.givenUp == 1)
    }

    @Test("keeps every mail while the server is away, and their order")
    func unavailable() async throws {
        let shop = try await MailShop.make()
        let delivery = try shop.delivery()
        let first = try await shop.order()
        shop.test.clock.advance(by: .seconds(1))
        let second = try await shop.order()
        shop.transport.fail(.unavailable("away"), .unavailable("still away"))
        #expect(await delivery.deliverNext() == .trouble("away"))
        #expect(await delivery.deliverNext() == .trouble("still away"))
        await drain(delivery)
        #expect(shop.transport.sent.map(\.date) == [first.placedAt, second.placedAt])
    }

    @Test(
        "sends no mail again because the store did not answer",
        arguments: [StorageError.outcomeUnknown, .unavailable, .corrupt("")])
    func lostCompletion(_ failure: StorageError) async throws {
        let shop = try await MailShop.make()
        let outbox = ScriptedOutbox(
            shop.test.storage.outbox, failures: Array(repeating: failure, count: 20))
        try await shop.order()
        await drain(try shop.delivery(outbox))
        shop.test.clock.advance(by: MailDelivery.lease)
        await drain(try shop.delivery())
        #expect(shop.transport.sent.count == 1)
    }

    @Test("sends a mail once, however many servers deliver")
    func severalServers() async throws {
        var catalogue = CatalogueImport.small
        catalogue.onHand[try SKU("MUG-1")] = 100
        let shop = try await MailShop.make(catalogue: catalogue)
        for _ in 0..<50 { try await shop.order() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<5 {
                let delivery = try shop.delivery()
                group.addTask { await drain(delivery) }
            }
            try await group.waitForAll()
        }
        #expect(shop.transport.sent.count == 50)
        #expect(Set(shop.transport.sent.map(\.id)).count == 50)
    }

    @Test("takes over from a server that died, after its time")
    func takeOver() async throws {
        let shop = try await MailShop.make()
        try await shop.order()
        let now = shop.test.clock.now
        let claimed = try await shop.test.storage.outbox.claim(
            limit: 1, at: now, until: now.advanced(by: MailDelivery.lease))
        await drain(try shop.delivery())
        #expect(shop.transport.sent.isEmpty)
        shop.test.clock.advance(by: MailDelivery.lease)
        await drain(try shop.delivery())
        #expect(
            shop.transport.sent.map(\.id) == claimed.map { "\($0.id)@shop.example" })
    }
}
