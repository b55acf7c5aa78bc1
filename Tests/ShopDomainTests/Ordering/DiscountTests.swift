import Testing

@testable import ShopDomain

@Suite("Discounts")
struct DiscountTests {
    @Test(
        "A percentage is rounded down, and nothing goes below zero or above the price",
        arguments: [
            (.percentage(basisPoints: 1000), 999, 99), (.percentage(basisPoints: 0), 999, 0),
            (.percentage(basisPoints: 10_000), 999, 999),
            (.percentage(basisPoints: 20_000), 999, 999),
            (.percentage(basisPoints: -5), 999, 0), (.percentage(basisPoints: 3333), 10, 3),
            (.percentage(basisPoints: 9_999), .max, 9_222_449_699_651_090_329),
            (.amount(Money(minorUnits: 100)), 999, 100),
            (.amount(Money(minorUnits: 1000)), 999, 999),
            (.amount(Money(minorUnits: -1)), 999, 0), (.amount(Money(minorUnits: .max)), 0, 0),
        ] as [(Discount, Int64, Int64)])
    func reduction(discount: Discount, goods: Int64, expected: Int64) throws {
        #expect(try discount.reduction(of: Money(minorUnits: goods)).minorUnits == expected)
    }

    @Test("A discount is taken off exactly, each line its share", arguments: 0..<100)
    func exact(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let items = try (1...random.number(1...8)).map {
            try Sample.item($0, price: Int64(random.number(1...5000)), count: random.number(1...5))
        }
        let amount = Int64(random.number(0...3000))
        let priced = try Pricing().price(
            items, shipping: .standard, discounts: [.amount(Money(minorUnits: amount))],
            language: .english)
        let plain = try Pricing().price(items, shipping: .standard, language: .english)
        let taken = try Money.sum(priced.lines.map(\.discount)).minorUnits
        #expect(taken == min(amount, plain.totals.goods.minorUnits))
        #expect(priced.totals.goods.minorUnits == plain.totals.goods.minorUnits - taken)
    }

    @Test("Discounts follow one another: the second is taken of what the first left")
    func chained() throws {
        let priced = try Pricing().price(
            [Sample.item(price: 10_000)], shipping: .standard,
            discounts: [.percentage(basisPoints: 1000), .percentage(basisPoints: 1000)],
            language: .english)
        #expect(priced.totals.goods.minorUnits == 8100)
    }
}
