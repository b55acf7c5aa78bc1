import Testing

@testable import ShopDomain

@Suite("Money")
struct MoneyTests {
    private let dollar = Currency(code: "USD", minorDigits: 2)

    @Test(
        "An amount is written with all its minor digits",
        arguments: [
            (1299, "12.99"), (5, "0.05"), (-5, "-0.05"), (0, "0.00"), (100, "1.00"),
            (-1299, "-12.99"), (.max, "92233720368547758.07"), (-.max, "-92233720368547758.07"),
        ] as [(Int64, String)])
    func decimal(units: Int64, text: String) {
        #expect(Money(minorUnits: units).decimal == text)
        #expect(Money(minorUnits: units).description == text + " EUR")
    }

    @Test("What is written is read back", arguments: 0..<200)
    func roundTrip(seed: Int) {
        var random = SeededRandom(seed: seed)
        let range: ClosedRange<Int64> = random.oneIn(2) ? -10_000...10_000 : -.max ... .max
        let money = Money(minorUnits: .random(in: range, using: &random))
        #expect(Money(decimal: money.decimal) == money)
    }

    @Test("The lowest and highest amounts are read back")
    func extremes() {
        for units in [Int64.max, -.max] {
            let money = Money(minorUnits: units)
            #expect(Money(decimal: money.decimal) == money)
        }
    }

    @Test(
        "Fewer digits than the currency has are filled up",
        arguments: [
            ("12", 1200), ("12.9", 1290), ("0", 0), ("-0", 0), ("-3.5", -350), ("007", 700),
        ]
            as [(String, Int64)])
    func short(text: String, units: Int64) {
        #expect(Money(decimal: text) == Money(minorUnits: units))
    }

    @Test(
        "What is no plain decimal number is refused",
        arguments: [
            "", "-", "+1", "--1", "1,99", "1.999", "1.", ".5", ".", "1.2.3", "1e3", "0x10", " 1",
            "1 ", "1_000", "1.000,00", "12.99 EUR", "€5", "٣", "1\u{301}", "1.5\u{301}", "½", "NaN",
            "inf", "92233720368547758.08", "-92233720368547758.08", "99999999999999999999",
            "1000000000000000000", "-\u{301}1", "1.-5", "1.+5", "\u{FF11}",
        ])
    func refused(text: String) {
        #expect(Money(decimal: text) == nil)
    }

    @Test("Sums and differences are exact or refused", arguments: 0..<200)
    func arithmetic(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let left = Int64.random(in: -.max ... .max, using: &random)
        let right = Int64.random(in: -.max ... .max, using: &random)
        check(Int128(left) + Int128(right)) { () throws(MoneyError) in
            try Money(minorUnits: left).adding(Money(minorUnits: right))
        }
        check(Int128(left) - Int128(right)) { () throws(MoneyError) in
            try Money(minorUnits: left).subtracting(Money(minorUnits: right))
        }
        let factor = Int.random(in: -1000...1000, using: &random)
        let units = left / Int64(random.number(1...2000))
        check(Int128(units) * Int128(factor)) { () throws(MoneyError) in
            try Money(minorUnits: units).multiplied(by: factor)
        }
    }

    private func check(_ exact: Int128, _ calculate: () throws(MoneyError) -> Money) {
        do throws(MoneyError) {
            let result = try calculate()
            #expect(Int128(result.minorUnits) == exact)
        } catch {
            #expect(error == .overflow)
            #expect(exact.magnitude > UInt128(Int64.max))
        }
    }

    @Test("Every amount has its negative, also the one made from the lowest number of 64 bits")
    func negation() throws {
        for units in [Int64.min, -.max, -1, 0, 1, .max] {
            let money = Money(minorUnits: units)
            #expect(try money.adding(money.negated) == .zero())
            #expect(money.negated.negated == money)
        }
        #expect(throws: MoneyError.overflow) {
            try Money(minorUnits: -.max).subtracting(Money(minorUnits: 1))
        }
    }

    @Test("Currencies do not mix")
    func currencies() {
        let euro = Money(minorUnits: 1)
        let other = Money(minorUnits: 1, currency: dollar)
        #expect(throws: MoneyError.currencyMismatch) { try euro.adding(other) }
        #expect(throws: MoneyError.currencyMismatch) { try euro.subtracting(other) }
        #expect(throws: MoneyError.currencyMismatch) { try Money.sum([other]) }
        #expect(throws: MoneyError.currencyMismatch) {
            try Discount.amount(other).reduction(of: euro)
        }
        #expect(euro != other)
    }

    @Test("A sum of many is the sum of all; of none it is zero")
    func sum() throws {
        #expect(try Money.sum([1, 2, 3].map { Money(minorUnits: $0) }).minorUnits == 6)
        #expect(try Money.sum([]) == .zero())
        #expect(throws: MoneyError.overflow) {
            try Money.sum([Money(minorUnits: .max), Money(minorUnits: 1), Money(minorUnits: -1)])
        }
    }
}
