import ShopDomain
import ShopStorage

extension State {
    /// Carries out movements, all of which must be possible; see ``canMove(_:)``.
    mutating func move(_ movements: [StockMovement]) {
        for movement in movements {
            guard var level = stock[movement.sku]?.value else { continue }
            level.onHand += movement.onHandChange
            level.reserved += movement.reservedChange
            level.version += 1
            stock[movement.sku] = Changed(value: level, at: tick())
            movementsOfSKU[movement.sku, default: []].append(movement)
            if let order = movement.order { movementsOfOrder[order, default: []].append(movement) }
        }
    }

    /// Whether a movement leaves a level that can be: nothing below zero, no more reserved than there.
    func canMove(_ movement: StockMovement) -> Bool {
        guard let level = stock[movement.sku]?.value else { return false }
        let onHand = level.onHand + movement.onHandChange
        let reserved = level.reserved + movement.reservedChange
        return reserved >= 0 && onHand >= reserved
    }

    /// What there is not enough of.
    func shortages(for reservations: [StockMovement]) -> [Shortage] {
        reservations.filter { !canMove($0) }.map { movement in
            Shortage(
                sku: movement.sku, available: max(0, stock[movement.sku]?.value.available ?? 0))
        }
    }
}
