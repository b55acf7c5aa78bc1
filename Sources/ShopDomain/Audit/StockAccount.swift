/// A stock level with every movement that led to it.
public struct StockAccount: Hashable, Sendable {
    /// The level as it is kept.
    public let level: StockLevel
    /// All movements of its SKU, oldest first.
    public let movements: [StockMovement]

    /// Makes an account.
    public init(level: StockLevel, movements: [StockMovement]) {
        self.level = level
        self.movements = movements
    }
}

extension StockAccount {
    /// Replays the movements and names every drift.
    public func findings() -> [AuditFinding] {
        let onHand = movements.reduce(0) { $0 + $1.onHandChange }
        let reserved = movements.reduce(0) { $0 + $1.reservedChange }
        let subject = "stock \(level.sku)"
        var findings: [AuditFinding] = []
        for movement in movements where movement.sku != level.sku || !movement.isWellFormed {
            let problem = "\(movement.quantity) × \(movement.sku) \(movement.kind) cannot be"
            findings.append(AuditFinding(subject: subject, problem: problem))
        }
        if level.onHand != onHand {
            findings.append(.drift(subject, of: "on hand", kept: level.onHand, replayed: onHand))
        }
        if level.reserved != reserved {
            findings.append(
                .drift(subject, of: "reserved", kept: level.reserved, replayed: reserved))
        }
        if level.reserved < 0 || level.available < 0 {
            findings.append(
                AuditFinding(
                    subject: subject,
                    problem: "\(level.reserved) reserved of \(level.onHand) on hand"))
        }
        return findings
    }
}

extension StockMovement {
    /// Whether the quantity has the sign of its kind, and an order where there must be one.
    fileprivate var isWellFormed: Bool {
        switch kind {
        case .received: quantity > 0 && order == nil
        case .corrected: quantity != 0 && order == nil
        case .reserved, .released, .shipped, .returned: quantity > 0 && order != nil
        }
    }
}
