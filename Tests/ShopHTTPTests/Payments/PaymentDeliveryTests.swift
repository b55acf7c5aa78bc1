import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("What the payment provider must be told")
struct PaymentDeliveryTests {
    private func refunded(_ shop: PayingShop) async throws -> Order {
        let order = try await shop.begunOrder()
        shop.provider.set(.paid, of: order.id)
        for action in [OrderAction.pay, .cancel, .refund] {
            try await shop.carryOut(action, on: order)
        }
        return order
    }

    @Test("is told once, whatever number of servers tells")
    func once() async throws {
        let shop = try await PayingShop.make()
        let order = try await refunded(shop)
        let begun = shop.provider.attempts
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 { group.addTask { _ = await shop.delivery.tellNext() } }
        }
        #expect(shop.provider.carriedOut.map(\.kind) == [.refund])
        #expect(shop.provider.carriedOut.map(\.order) == [order.id])
        #expect(shop.provider.carriedOut.map(\.amount) == [order.terms.totals.total])
        #expect(shop.provider.attempts == begun + 1)
        #expect(await shop.delivery.tellNext() == .idle)
        #expect(shop.test.shop.metrics.payments.values.done == 1)
    }

    @Test("is told again until it is accepted, with the same key")
    func again() async throws {
        let shop = try await PayingShop.make()
        _ = try await refunded(shop)
        shop.provider.fail(.unavailable("away"), .deferred("busy"))
        #expect(await shop.delivery.tellNext() == .trouble("away"))
        #expect(await shop.delivery.tellNext() == .idle, "others would go first")
        shop.test.clock.advance(by: .seconds(5))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(await shop.delivery.tellNext() == .idle, "it was put off")
        #expect(shop.provider.carriedOut.isEmpty)
        shop.test.clock.advance(by: .seconds(5))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(shop.provider.carriedOut.count == 1)
        #expect(shop.test.shop.metrics.payments.values.failed == 2)
    }

    @Test("is told by another server where one has died")
    func lease() async throws {
        let shop = try await PayingShop.make()
        _ = try await refunded(shop)
        let now = shop.test.clock.now
        let held = try await shop.test.storage.payments.claimTask(
            at: now, until: now.advanced(by: PaymentDelivery.lease))
        #expect(held != nil)
        #expect(await shop.delivery.tellNext() == .idle)
        shop.test.clock.advance(by: PaymentDelivery.lease)
        #expect(await shop.delivery.tellNext() == .done)
        #expect(shop.provider.carriedOut == [held].compactMap(\.self))
    }

    @Test("is given up and counted where the provider refuses")
    func rejected() async throws {
        let shop = try await PayingShop.make()
        _ = try await refunded(shop)
        shop.provider.fail(.rejected("never"))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(await shop.delivery.tellNext() == .idle)
        #expect(shop.test.shop.metrics.payments.values.givenUp == 1)
    }

    @Test("is, of a promise that is not kept, that it is off, so that the customer may pay anew")
    func promiseNotKept() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        for action in [OrderAction.authorise, .confirm] {
            try await shop.carryOut(action, on: order)
        }
        shop.provider.set(.failed, of: order.id)
        #expect(await shop.delivery.tellNext() == .done)
        let failed = try await shop.now(order)
        #expect(failed.status.payment == .failed && failed.status.state == .confirmed)
        let again = try await shop.payments.start(failed)
        #expect(again.reference == shop.provider.reference(of: order.id))
    }

    @Test("is to take no more money for what staff found paid in another way")
    func paidByHand() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        _ = try await shop.test.storage.orders.carryOut(
            .pay, on: order.number, by: .staff(ID(at: order.placedAt)), at: shop.test.clock.now)
        #expect(await shop.delivery.tellNext() == .done)
        #expect(shop.provider.carriedOut.map(\.kind) == [.void])
    }

    @Test("is not to draw what was promised and came in another way")
    func promisedAndPaidByHand() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        for action in [OrderAction.authorise, .confirm] {
            try await shop.carryOut(action, on: order)
        }
        shop.provider.set(.authorised, of: order.id)
        _ = try await shop.test.storage.orders.carryOut(
            .pay, on: order.number, by: .staff(ID(at: order.placedAt)), at: shop.test.clock.now)
        while await shop.delivery.tellNext() != .idle {}
        #expect(shop.provider.carriedOut.map(\.kind) == [.void])
    }

    @Test("is told again where the provider refuses to draw and cannot be asked why")
    func refusedAndAway() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        for action in [OrderAction.authorise, .confirm] {
            try await shop.carryOut(action, on: order)
        }
        shop.provider.set(.failed, of: order.id)
        shop.provider.fail(.rejected("never"), .unavailable("away"))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(try await shop.now(order).status.payment == .authorised)
        shop.test.clock.advance(by: .minutes(5))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(try await shop.now(order).status.payment == .failed)
    }

    @Test("is nothing where nothing was begun there")
    func nothingBegun() async throws {
        let shop = try await PayingShop.make()
        try await shop.carryOut(.cancel, on: try await shop.order())
        try await shop.carryOut(.cancel, on: try await shop.order(paidBy: .invoice))
        #expect(await shop.delivery.tellNext() == .done)
        #expect(await shop.delivery.tellNext() == .idle)
        #expect(shop.provider.attempts == 0)
    }
}
