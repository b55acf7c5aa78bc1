import Testing

@testable import ShopDomain

@Suite("What delivery costs")
struct ShippingTariffTests {
    private let byWeight = ShippingTariff([
        .standard: [
            ShippingTariff.Band(
                goodsFrom: Money(minorUnits: 5000), weightUpTo: 5000, fee: .zero()),
            ShippingTariff.Band(weightUpTo: 5000, fee: Money(minorUnits: 490)),
            ShippingTariff.Band(weightUpTo: 31_500, fee: Money(minorUnits: 990)),
        ]
    ])

    private func fee(_ goods: Int64, _ weight: Int) -> Int64? {
        byWeight.fee(for: .standard, goods: Money(minorUnits: goods), weight: weight)?.minorUnits
    }

    @Test("The usual tariff knows no weight", arguments: [0, 1, 5_000_000])
    func usual(weight: Int) {
        let fee = { (method: ShippingMethod, goods: Int64) in
            ShippingTariff.usual.fee(
                for: method, goods: Money(minorUnits: goods), weight: weight)?.minorUnits
        }
        #expect(fee(.standard, 0) == 490)
        #expect(fee(.standard, 4999) == 490)
        #expect(fee(.standard, 5000) == 0)
        #expect(fee(.express, 0) == 990)
        #expect(fee(.express, 100_000) == 990)
        #expect(ShippingTariff.usual.freeFrom(.standard)?.minorUnits == 5000)
        #expect(ShippingTariff.usual.freeFrom(.express) == nil)
    }

    @Test("The first band that fits counts, limits included")
    func bands() {
        #expect(fee(4999, 5000) == 490)
        #expect(fee(5000, 5000) == 0)
        #expect(fee(5000, 5001) == 990)
        #expect(fee(0, 31_500) == 990)
        #expect(fee(0, 31_501) == nil)
        #expect(byWeight.freeFrom(.standard, weight: 5000)?.minorUnits == 5000)
        #expect(byWeight.freeFrom(.standard, weight: 5001) == nil)
    }

    @Test("A way without bands carries nothing")
    func missing() {
        #expect(byWeight.fee(for: .express, goods: .zero()) == nil)
        #expect(byWeight.methods(goods: .zero(), weight: 1) == [.standard])
        #expect(byWeight.methods(goods: .zero(), weight: 40_000) == [])
    }

    private func item(weight: Int?, count: Int = 1) throws -> PricedItem {
        var variant = try Sample.variant(price: 1000)
        variant.weight = weight
        let offer = Offer(
            productSlug: try Slug("p"), name: LocalizedText("P"), variant: variant, available: 999)
        return PricedItem(offer: offer, quantity: try Quantity(count))
    }

    @Test("A cart weighs what its pieces weigh; what nobody has weighed counts as nothing")
    func weight() throws {
        #expect(try [item(weight: 450, count: 3), item(weight: nil, count: 9)].weight == 1350)
        #expect([PricedItem]().weight == 0)
    }

    @Test("Goods too heavy for every way are priced for none, and cannot be ordered")
    func tooHeavy() throws {
        let pricing = Pricing(tariff: byWeight)
        let heavy = try item(weight: 10_000, count: 4)
        #expect(throws: PricingError.notDelivered(.standard)) {
            try pricing.price([heavy], shipping: .standard, language: .german)
        }
        #expect(throws: CheckoutRejection.notDelivered(by: [])) { try order(heavy, .standard) }
    }

    @Test("Who chose a way that does not carry the goods is told of those that do")
    func otherWay() throws {
        let light = try item(weight: 10)
        #expect(throws: CheckoutRejection.notDelivered(by: [.standard])) {
            try order(light, .express)
        }
        #expect(try order(light, .standard).totals.shipping.minorUnits == 490)
    }

    private func order(_ item: PricedItem, _ method: ShippingMethod) throws -> OrderTerms {
        let sku = item.offer.variant.sku
        let cart = Cart(
            id: Sample.id(), owner: Sample.owner(),
            lines: [Cart.Line(sku: sku, quantity: item.quantity)])
        let request = CheckoutRequest(
            email: try EmailAddress("ida@shop.example"), address: try Sample.address(),
            shipping: method, payment: .invoice, language: .german, agreedTotal: nil)
        return try Pricing(tariff: byWeight).decide(cart, request, at: Sample.now) { _ in
            item.offer
        }
    }
}
