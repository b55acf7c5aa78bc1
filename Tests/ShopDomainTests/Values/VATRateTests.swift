import Testing

@testable import ShopDomain

@Suite("Value added tax")
struct VATRateTests {
    private func rate(_ basisPoints: Int) throws -> VATRate {
        try #require(VATRate(basisPoints: basisPoints))
    }

    @Test(
        "The tax contained is rounded half up to the cent",
        arguments: [
            (11900, 1900, 1900), (10000, 1900, 1597), (10700, 700, 700), (1, 1900, 0),
            (3, 1900, 0), (4, 1900, 1), (1295, 1900, 207), (0, 1900, 0), (999, 0, 0),
            // 100 % contained in an odd number of cents: exactly half a cent is left over.
            (1, 10_000, 1), (3, 10_000, 2), (5, 10_000, 3), (2, 10_000, 1),
            (-11900, 1900, -1900), (-4, 1900, -1), (-1, 10_000, -1),
        ] as [(Int64, Int, Int64)])
    func table(gross: Int64, basisPoints: Int, tax: Int64) throws {
        let contained = try rate(basisPoints).contained(in: Money(minorUnits: gross))
        #expect(contained.minorUnits == tax)
    }

    @Test("Net and tax sum to gross, and tax is within half a cent of the rate", arguments: 0..<300)
    func exact(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let basisPoints = random.number(0...10_000)
        let highest: Int64 = random.oneIn(3) ? .max : 1_000_000
        let gross = Int64.random(in: 0...highest, using: &random)
        let tax = try rate(basisPoints).contained(in: Money(minorUnits: gross)).minorUnits
        #expect((0...gross).contains(tax))
        // tax / net = rate, so tax × (1 + rate) = gross × rate.
        let divisor = Int128(10_000 + basisPoints)
        let error = Int128(tax) * divisor - Int128(gross) * Int128(basisPoints)
        #expect(error * 2 <= divisor)
        #expect(error * 2 > -divisor)
    }

    @Test("A rate is between none and all", arguments: [-1, 10_001, .min, .max])
    func outside(basisPoints: Int) {
        #expect(VATRate(basisPoints: basisPoints) == nil)
    }

    @Test(
        "A rate is written in per cent, without zeros at the end",
        arguments: [
            (1900, "19"), (700, "7"), (0, "0"), (550, "5.5"), (1005, "10.05"), (1, "0.01"),
            (10_000, "100"),
        ])
    func description(basisPoints: Int, text: String) throws {
        #expect(try rate(basisPoints).description == text)
    }

    @Test("Lower rates sort first")
    func order() {
        #expect([VATRate.standard, .zero, .reduced].sorted() == [.zero, .reduced, .standard])
    }
}
