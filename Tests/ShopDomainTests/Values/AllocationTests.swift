import Testing

@testable import ShopDomain

@Suite("Splitting money")
struct AllocationTests {
    private func parts(_ units: Int64, _ weights: [Int64]) -> [Int64] {
        Money(minorUnits: units).allocated(over: weights).map(\.minorUnits)
    }

    @Test(
        "The largest remainders get what rounding leaves, earlier parts first",
        arguments: [
            (100, [1, 1, 1], [34, 33, 33]), (101, [1, 1, 1], [34, 34, 33]), (5, [3, 7], [2, 3]),
            (1, [1, 2], [0, 1]), (10, [0, 1, 0], [0, 10, 0]), (7, [0, 0, 0], [3, 2, 2]),
            (0, [1, 2], [0, 0]), (-100, [1, 1, 1], [-34, -33, -33]), (9, [5], [9]), (9, [], []),
            (10, [-5, 1, 1], [0, 5, 5]), (3, [-1, -2], [2, 1]),
        ] as [(Int64, [Int64], [Int64])])
    func table(units: Int64, weights: [Int64], expected: [Int64]) {
        #expect(parts(units, weights) == expected)
    }

    @Test("The parts sum exactly to the whole, whatever the weights", arguments: 0..<300)
    func sumsExactly(seed: Int) {
        var random = SeededRandom(seed: seed)
        let units = Int64.random(in: random.oneIn(3) ? -500...500 : -.max ... .max, using: &random)
        let highest: Int64 = random.oneIn(2) ? 10 : .max
        let weights = (0..<random.number(1...12)).map { _ in
            random.oneIn(4) ? 0 : Int64.random(in: 0...highest, using: &random)
        }
        let parts = parts(units, weights)
        #expect(parts.count == weights.count)
        #expect(parts.reduce(Int128(0)) { $0 + Int128($1) } == Int128(units))
    }

    @Test(
        "Every part is within one unit of its proportion, and never of the other sign",
        arguments: 0..<300)
    func proportional(seed: Int) {
        var random = SeededRandom(seed: seed)
        let units = Int64.random(in: 0...1_000_000_000, using: &random)
        let weights = (0..<random.number(1...9)).map { _ in Int64(random.number(0...100_000)) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return }
        for (part, weight) in zip(parts(units, weights), weights) {
            let error = (Int128(part) * Int128(sum) - Int128(units) * Int128(weight)).magnitude
            #expect(error < UInt128(sum))
            #expect(part >= 0)
            #expect(weight > 0 || part == 0, "nothing falls to a weight of zero")
        }
    }

    @Test("Weights whose sum is beyond 64 bits are no trouble")
    func hugeWeights() {
        let parts = parts(.max, Array(repeating: .max, count: 5))
        #expect(parts.reduce(Int128(0)) { $0 + Int128($1) } == Int128(Int64.max))
        #expect(Set(parts.map { $0 - .max / 5 }).isSubset(of: [0, 1]))
    }

    @Test("An equal split differs by one unit at most", arguments: 1...30)
    func equalSplit(count: Int) throws {
        let parts = parts(1000, Array(repeating: 7, count: count))
        let lowest = try #require(parts.min())
        let highest = try #require(parts.max())
        #expect(highest - lowest <= 1)
    }
}
