/// One step of an order, with everything that must be written along with it or not at all.
public struct OrderChange: Hashable, Sendable {
    /// The states it starts from; a store writes the change only while they hold.
    public let before: OrderStatus
    /// The order as it is afterwards.
    public let after: Order
    /// What was done.
    public let action: OrderAction
    /// The entry in the timeline.
    public let event: OrderEvent

    /// What moves in the warehouse, in the order of SKUs, so that no two changes wait for each
    /// other in a circle.
    public var stockMovements: [StockMovement] {
        switch action {
        case .ship: after.movements(.shipped, at: event.at)
        case .cancel, .expire: after.movements(.released, at: event.at)
        case .confirm, .deliver, .pay, .complete, .refund, .authorise, .failPayment, .retryPayment:
            []
        }
    }

    /// What moves in the books.
    public var ledgerEntry: LedgerEntry? {
        let total = after.terms.totals.total
        switch action {
        case .pay:
            return after.ledgerEntry(.payment, total.negated, at: event.at)
        case .refund:
            return after.ledgerEntry(.refund, total, at: event.at)
        case .cancel, .expire:
            return after.ledgerEntry(.cancellation, total.negated, at: event.at)
        case .confirm, .ship, .deliver, .complete, .authorise, .failPayment, .retryPayment:
            return nil
        }
    }
}

extension Order {
    /// What placing it moves in the warehouse, in the order of SKUs.
    public var reservations: [StockMovement] { movements(.reserved, at: placedAt) }

    /// What placing it moves in the books.
    public var claim: LedgerEntry { ledgerEntry(.claim, terms.totals.total, at: placedAt) }

    fileprivate func movements(_ kind: StockMovement.Kind, at now: Timestamp) -> [StockMovement] {
        terms.lines.sorted { $0.sku < $1.sku }.map { line in
            StockMovement(
                sku: line.sku, kind: kind, quantity: line.quantity.count, order: id, at: now)
        }
    }

    fileprivate func ledgerEntry(
        _ kind: LedgerEntry.Kind, _ amount: Money, at now: Timestamp
    ) -> LedgerEntry {
        LedgerEntry(order: id, kind: kind, amount: amount, at: now)
    }
}
