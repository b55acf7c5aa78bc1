import Testing

@testable import ShopDomain

@Suite("Quantities")
struct QuantityTests {
    @Test("From 1 to 999 pieces", arguments: [1, 2, 998, 999])
    func good(count: Int) throws {
        #expect(try Quantity(count).count == count)
    }

    @Test("Everything else is refused", arguments: [0, -1, 1000, .min, .max])
    func bad(count: Int) {
        #expect(throws: ValidationError.outOfRange(lowest: 1, highest: 999)) { try Quantity(count) }
    }

    @Test("A sum stops at the highest", arguments: [(1, 1, 2), (998, 1, 999), (999, 999, 999)])
    func adding(left: Int, right: Int, sum: Int) throws {
        #expect(try Quantity(left).adding(Quantity(right)).count == sum)
    }
}
