import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Mails about what goes back")
struct ReturnMailTests {
    /// The mails about an order after these steps, the latest last.
    private func mails(
        _ language: Language,
        _ act: @Sendable (any OrderStore, Order, Timestamp) async throws -> Void
    ) async throws -> [Mail] {
        let shop = try await MailShop.make()
        let order = try await shop.order(language)
        try await act(shop.test.storage.orders, order, shop.test.clock.now)
        let delivery = try shop.delivery()
        for _ in 0..<10 { _ = await delivery.deliverNext() }
        return shop.transport.sent
    }

    /// Withdraws a little later, so that its mail is the last: mails go out in the order of their moments.
    private func withdraw(_ order: Order, _ orders: any OrderStore, _ now: Timestamp) async throws {
        let then = now.advanced(by: .milliseconds(500))
        _ = try await orders.withdraw(
            ReturnRequest(id: ID(at: then)), from: order.number, at: then, where: { _ in true })
    }

    private func deliver(_ order: Order, _ orders: any OrderStore, _ now: Timestamp) async throws {
        for action in [OrderAction.confirm, .pay, .ship, .deliver] {
            _ = try await orders.carryOut(action, on: order.number, by: .system, at: now)
        }
    }

    @Test("the receipt of a withdrawal has its content, its day and its time to the second")
    func receipt() async throws {
        let withdrawn = try await mails(.german) { orders, order, now in
            try await withdraw(order, orders, now)
        }
        let requested = try await mails(.german) { orders, order, now in
            try await deliver(order, orders, now)
            try await withdraw(order, orders, now)
        }
        for mail in [try #require(withdrawn.last), try #require(requested.last)] {
            for text in [mail.text, mail.html] {
                #expect(text.contains("Eingang Ihres Widerrufs"))
                #expect(text.contains("1 × mug deutsch"))
                #expect(text.contains("Eingegangen am: 23. November 2026, 09:00:00"))
            }
        }
        #expect(withdrawn.count == 2)
    }

    @Test("what came back and what was refunded are told, with the amount of each refund")
    func back() async throws {
        let mails = try await mails(.english) { orders, order, now in
            try await deliver(order, orders, now)
            let id = ID<Return>(at: now)
            _ = try await orders.requestReturn(
                ReturnRequest(id: id), of: order.number, by: .system, at: now)
            let arrived = now.advanced(by: .seconds(1))
            _ = try await orders.takeBack(id, of: order.number, by: .system, at: arrived)
            for cents in [100, 200] as [Int64] {
                let then = arrived.advanced(by: .seconds(cents))
                let refund = RefundRequest(
                    id: ID(at: then), amount: Money(minorUnits: cents), reason: "scratched \(cents)"
                )
                _ = try await orders.refund(refund, of: order.number, by: .system, at: then)
            }
        }
        let last = mails.suffix(3).map(\.text)
        #expect(last[0].contains("These items have arrived:\n\n1 × mug english"))
        #expect(last[1].contains("€1.00\nscratched 100"))
        #expect(last[2].contains("€2.00\nscratched 200"))
    }
}
