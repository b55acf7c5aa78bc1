import Testing

@testable import ShopDomain

@Suite("Pricing")
struct PricingTests {
    private func price(
        _ items: [PricedItem], shipping: ShippingMethod = .standard, discounts: [Discount] = []
    ) throws -> PricedCart {
        try Pricing().price(items, shipping: shipping, discounts: discounts, language: .german)
    }

    private func sum(_ amounts: [Money]) throws -> Int64 { try Money.sum(amounts).minorUnits }

    @Test("Goods, delivery, total and tax of a small cart")
    func example() throws {
        let priced = try price([
            Sample.item(1, price: 1190, count: 2), Sample.item(2, price: 1070, rate: .reduced),
        ])
        #expect(priced.lines.map(\.total.minorUnits) == [2380, 1070])
        #expect(priced.totals.goods.minorUnits == 3450)
        #expect(priced.totals.shipping.minorUnits == 490)
        #expect(priced.totals.total.minorUnits == 3940)
        // 490 over 1070 : 2380 is 151.97 : 338.03.
        #expect(priced.totals.vat.map(\.rate) == [.reduced, .standard])
        #expect(priced.totals.vat.map(\.gross.minorUnits) == [1070 + 152, 2380 + 338])
        #expect(priced.totals.vat.map(\.tax.minorUnits) == [80, 434])
    }

    @Test("A line is a snapshot of what was offered")
    func line() throws {
        let options = [
            ProductAttribute(
                name: LocalizedText(german: "Farbe", english: "Colour"),
                value: LocalizedText(german: "Blau", english: "blue"))
        ]
        let offer = Offer(
            productSlug: try Slug("mug"), name: LocalizedText(german: "Becher", english: "Mug"),
            variant: try Sample.variant(price: 500, rate: .reduced, options: options), available: 9)
        let item = PricedItem(offer: offer, quantity: try Quantity(3))
        let line = try #require(try price([item]).lines.first)
        #expect(line.name == "Becher, Blau")
        #expect(offer.fullName(.english) == "Mug, blue")
        #expect(line.sku == offer.variant.sku)
        #expect(line.productSlug.text == "mug")
        #expect(line.quantity.count == 3)
        #expect(line.unitPrice.minorUnits == 500)
        #expect(line.discount == .zero())
        #expect(line.total.minorUnits == 1500)
        #expect(line.vatRate == .reduced)
    }

    @Test("An empty cart costs nothing, not even delivery", arguments: ShippingMethod.allCases)
    func empty(shipping: ShippingMethod) throws {
        let priced = try price([], shipping: shipping, discounts: [.percentage(basisPoints: 1000)])
        #expect(priced.lines.isEmpty)
        #expect(priced.totals.total == .zero())
        #expect(priced.totals.vat.isEmpty)
    }

    @Test(
        "Standard delivery is free from fifty euros of discounted goods on, express never",
        arguments: [
            (4999, 0, 490, 990), (5000, 0, 0, 990), (5001, 0, 0, 990), (5001, 1, 0, 990),
            (5000, 1, 490, 990), (1, 0, 490, 990),
        ] as [(Int64, Int64, Int64, Int64)])
    func threshold(goods: Int64, discount: Int64, standard: Int64, express: Int64) throws {
        let items = [try Sample.item(price: goods)]
        let discounts = [Discount.amount(Money(minorUnits: discount))]
        #expect(try price(items, discounts: discounts).totals.shipping.minorUnits == standard)
        let fast = try price(items, shipping: .express, discounts: discounts)
        #expect(fast.totals.shipping.minorUnits == express)
    }

    @Test("Free goods are delivered for the fee, and its tax is shared evenly")
    func freeGoods() throws {
        let priced = try price([
            Sample.item(1, price: 0), Sample.item(2, price: 0, rate: .reduced),
        ])
        #expect(priced.totals.vat.map(\.gross.minorUnits) == [245, 245])
        #expect(priced.totals.total.minorUnits == 490)
    }

    @Test("All sums are exact, whatever is bought at whatever discount", arguments: 0..<300)
    func exact(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let items = try randomItems(&random)
        let discounts = randomDiscounts(&random)
        let shipping = random.one(of: ShippingMethod.allCases)
        let priced = try price(items, shipping: shipping, discounts: discounts)
        let totals = priced.totals
        #expect(try sum(priced.lines.map(\.total)) == totals.goods.minorUnits)
        #expect(totals.goods.minorUnits + totals.shipping.minorUnits == totals.total.minorUnits)
        #expect(try sum(totals.vat.map(\.gross)) == totals.total.minorUnits)
        for line in priced.lines {
            let gross = line.unitPrice.minorUnits * Int64(line.quantity.count)
            #expect(gross - line.discount.minorUnits == line.total.minorUnits)
            #expect(line.discount.minorUnits >= 0 && line.total.minorUnits >= 0)
        }
        for share in totals.vat {
            #expect(share.tax == share.rate.contained(in: share.gross))
        }
        #expect(totals.vat.map(\.rate) == Set(priced.lines.map(\.vatRate)).sorted())
    }

    @Test(
        "A line's tax share grows by no more than its part of the fee, within a cent",
        arguments: 0..<100)
    func fee(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let priced = try price(randomItems(&random), shipping: .express)
        let goods = priced.totals.goods.minorUnits
        guard goods > 0 else { return }
        for share in priced.totals.vat {
            let ofRate = try sum(priced.lines.filter { $0.vatRate == share.rate }.map(\.total))
            let fee = share.gross.minorUnits - ofRate
            #expect(abs(Int128(fee) * Int128(goods) - 990 * Int128(ofRate)) < Int128(goods))
        }
    }

    @Test("What costs more than can be counted is refused")
    func overflow() throws {
        let items = try (1...20).map { try Sample.item($0, price: .max / 1000, count: 999) }
        #expect(throws: PricingError.sum(.overflow)) {
            try Pricing().price(items, shipping: .standard, language: .german)
        }
    }

    private func randomItems(_ random: inout SeededRandom) throws -> [PricedItem] {
        try (1...random.number(1...12)).map { number in
            try Sample.item(
                number, price: Int64(random.oneIn(6) ? 0 : random.number(1...100_000)),
                rate: random.one(of: [.standard, .reduced, .zero]), count: random.number(1...20))
        }
    }

    private func randomDiscounts(_ random: inout SeededRandom) -> [Discount] {
        (0..<random.number(0...3)).map { _ in
            random.oneIn(2)
                ? .percentage(basisPoints: random.number(-10...11_000))
                : .amount(Money(minorUnits: Int64(random.number(-10...200_000))))
        }
    }
}
