import Logging
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The time to pay")
struct PaymentDeadlineTests {
    private func expire(_ shop: PayingShop, after time: Duration) async {
        shop.test.clock.advance(by: time)
        await PaymentDeadline(shop: shop.test.shop, logger: Logger(label: "test")).expire()
    }

    @Test("ends after an hour, for however many servers look, and gives the goods back once")
    func unpaid() async throws {
        let shop = try await PayingShop.make()
        let sku = try SKU("MUG-1")
        let before = try await shop.test.storage.catalogue.stock([sku])
        let order = try await shop.begunOrder()
        await expire(shop, after: .minutes(60))
        #expect(try await shop.now(order) == order, "the hour is not over")
        shop.test.clock.advance(by: .minutes(1))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { await expire(shop, after: .zero) }
            }
        }
        let ended = try await shop.now(order)
        #expect(ended.status.state == .expired && ended.status.payment == .voided)
        #expect(ended.timeline.map(\.kind) == [.placed, .expired])
        #expect(ended.timeline.last?.actor == .system)
        let after = try await shop.test.storage.catalogue.stock([sku])
        #expect(after.map(\.onHand) == before.map(\.onHand))
        #expect(after.map(\.reserved) == before.map(\.reserved))
    }

    @Test(
        "does not end what is paid, promised or confirmed",
        arguments: [
            OrderAction.pay, .authorise, .confirm,
        ])
    func inTime(action: OrderAction) async throws {
        let shop = try await PayingShop.make()
        let kept = try await shop.carryOut(action, on: try await shop.order())
        await expire(shop, after: .hours(48))
        #expect(try await shop.now(kept) == kept)
    }

    @Test(
        "does not end what was paid or promised while no server listened",
        arguments: [
            PaymentOutcome.paid, .authorised,
        ])
    func untold(outcome: PaymentOutcome) async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        shop.provider.set(outcome, of: order.id)
        await expire(shop, after: .hours(48))
        let kept = try await shop.now(order)
        #expect(kept.status.state == .placed && kept.status.payment.rawValue == outcome.rawValue)
    }

    @Test("ends without the provider's word where it is away, which is asked once a round")
    func away() async throws {
        let shop = try await PayingShop.make()
        let orders = [try await shop.begunOrder(), try await shop.begunOrder()]
        let begun = shop.provider.attempts
        shop.provider.fail(.unavailable("away"))
        await expire(shop, after: .hours(2))
        #expect(shop.provider.attempts == begun + 1)
        for order in orders {
            #expect(try await shop.now(order).status.state == .expired)
        }
    }
}
