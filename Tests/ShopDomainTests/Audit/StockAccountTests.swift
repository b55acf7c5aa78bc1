import Testing

@testable import ShopDomain

@Suite("The books of a SKU")
struct StockAccountTests {
    private func movement(
        _ kind: StockMovement.Kind, _ quantity: Int, sku: Int = 1, hasOrder: Bool? = nil
    ) throws -> StockMovement {
        let isOfOrder = hasOrder ?? ![.received, .corrected].contains(kind)
        return StockMovement(
            sku: try Sample.sku(sku), kind: kind, quantity: quantity,
            order: isOfOrder ? Sample.id(5) : nil, at: Sample.now)
    }

    private func findings(
        _ onHand: Int, _ reserved: Int, _ movements: [StockMovement]
    ) throws -> [String] {
        let level = StockLevel(sku: try Sample.sku(1), onHand: onHand, reserved: reserved)
        return StockAccount(level: level, movements: movements).findings().map(\.description)
    }

    @Test("Movements that lead to the level leave nothing to find", arguments: 0..<100)
    func randomWalk(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        var level = StockLevel(sku: try Sample.sku(1), onHand: 0)
        var movements: [StockMovement] = []
        for _ in 0..<random.number(0...60) {
            let kind = random.one(of: StockMovement.Kind.allCases)
            let sign = kind == .corrected && random.oneIn(2) ? -1 : 1
            let next = try movement(kind, sign * random.number(1...9))
            let onHand = level.onHand + next.onHandChange
            let reserved = level.reserved + next.reservedChange
            guard 0 <= reserved, reserved <= onHand else { continue }
            (level.onHand, level.reserved) = (onHand, reserved)
            movements.append(next)
        }
        #expect(try findings(level.onHand, level.reserved, movements).isEmpty)
    }

    @Test("Every drift is found and told with both numbers")
    func drift() throws {
        let movements = [try movement(.received, 10), try movement(.reserved, 4)]
        #expect(try findings(10, 4, movements).isEmpty)
        #expect(
            try findings(11, 4, movements) == [
                "stock SKU-101: on hand is 11, the ledger says 10"
            ])
        #expect(
            try findings(10, 3, movements) == [
                "stock SKU-101: reserved is 3, the ledger says 4"
            ])
        #expect(try findings(10, 4, Array(movements.dropFirst())).count == 1)
        #expect(try findings(10, 4, movements + [movements[1]]).count == 1)
    }

    @Test(
        "More promised than there is, or less than nothing, is found",
        arguments: [(3, 4), (4, -1), (-1, 0)])
    func impossible(onHand: Int, reserved: Int) throws {
        let found = try findings(onHand, reserved, [])
        #expect(found.contains("stock SKU-101: \(reserved) reserved of \(onHand) on hand"))
    }

    @Test("A movement that cannot be is found, though the sums agree")
    func malformed() throws {
        let pairs = [
            [try movement(.received, -2), try movement(.received, 12)],
            [
                try movement(.reserved, -2), try movement(.released, -2),
                try movement(.received, 10),
            ],
            [try movement(.corrected, 0), try movement(.received, 10)],
            [try movement(.received, 10, hasOrder: true)],
            [try movement(.received, 10, sku: 2)],
            [
                try movement(.received, 11), try movement(.reserved, 1),
                try movement(.shipped, 1, hasOrder: false),
            ],
        ]
        for movements in pairs {
            let found = try findings(10, 0, movements)
            #expect(found.contains { $0.hasSuffix("cannot be") }, "\(found)")
        }
    }
}
