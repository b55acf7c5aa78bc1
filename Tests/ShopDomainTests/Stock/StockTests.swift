import Testing

@testable import ShopDomain

@Suite("Stock")
struct StockTests {
    @Test(
        "Availability changes at none, at one and beyond five",
        arguments: [
            (.min, .soldOut), (-1, .soldOut), (0, .soldOut), (1, .low), (5, .low), (6, .inStock),
            (.max, .inStock),
        ] as [(Int, Availability)])
    func availability(pieces: Int, availability: Availability) {
        #expect(Availability(available: pieces) == availability)
    }

    @Test("What is promised cannot be bought")
    func available() throws {
        #expect(StockLevel(sku: try Sample.sku(1), onHand: 7, reserved: 3).available == 4)
    }

    @Test(
        "Each kind of movement changes what it should",
        arguments: [
            (.received, 3, 0), (.corrected, 3, 0), (.reserved, 0, 3), (.released, 0, -3),
            (.shipped, -3, -3),
        ] as [(StockMovement.Kind, Int, Int)])
    func movements(kind: StockMovement.Kind, onHand: Int, reserved: Int) throws {
        let movement = StockMovement(
            sku: try Sample.sku(1), kind: kind, quantity: 3, order: nil, at: Sample.now)
        #expect(movement.onHandChange == onHand)
        #expect(movement.reservedChange == reserved)
    }
}
