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
    /// The return that was announced or came in, as it is afterwards.
    public let returning: Return?
    /// The money that goes back.
    public let refund: Refund?

    /// What moves in the warehouse, in the order of SKUs, so that no two changes wait for each
    /// other in a circle.
    public var stockMovements: [StockMovement] {
        switch action {
        case .ship: after.movements(.shipped, at: event.at)
        case .cancel, .expire, .withdraw: after.movements(.released, at: event.at)
        case .takeBack, .takeBackPart: after.movementsBack(of: returning)
        case .confirm, .deliver, .pay, .complete, .refund, .refundPart, .requestReturn, .authorise,
            .failPayment, .retryPayment:
            []
        }
    }

    /// What moves in the books.
    ///
    /// A refund of a living order drops as much of the claim as goes back; the claim of an order that
    /// was called off, or came back unpaid, is dropped as a whole already.
    public var ledgerEntries: [LedgerEntry] {
        let total = after.terms.totals.total
        switch action {
        case .pay:
            return [after.ledgerEntry(.payment, total.negated, at: event.at)]
        case .refund, .refundPart:
            guard let refund else { return [] }
            let back = after.ledgerEntry(
                .refund, refund.amount, number: after.refunds.count, at: event.at)
            guard !isWithoutClaim else { return [back] }
            let credit = after.ledgerEntry(
                .credit, refund.amount.negated, number: after.refunds.count, at: event.at)
            return [credit, back]
        case .cancel, .expire, .withdraw:
            return [after.ledgerEntry(.cancellation, total.negated, at: event.at)]
        case .takeBack:
            guard before.payment != after.status.payment else { return [] }
            return [after.ledgerEntry(.cancellation, total.negated, at: event.at)]
        case .confirm, .ship, .deliver, .complete, .requestReturn, .takeBackPart, .authorise,
            .failPayment, .retryPayment:
            return []
        }
    }

    /// Whether nothing was owed any more already: the order was called off, or all of the goods came
    /// back before any money came.
    private var isWithoutClaim: Bool { before.hasBeenCalledOff || after.cameBackUnpaid }
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

    fileprivate func movementsBack(of returning: Return?) -> [StockMovement] {
        guard let returning, let receivedAt = returning.receivedAt else { return [] }
        let number = returns.count { $0.receivedAt != nil }
        return returning.lines.filter { $0.pieces > 0 }.sorted { $0.sku < $1.sku }.map { line in
            StockMovement(
                sku: line.sku, kind: .returned, quantity: line.pieces, order: id, number: number,
                at: receivedAt)
        }
    }

    fileprivate func ledgerEntry(
        _ kind: LedgerEntry.Kind, _ amount: Money, number: Int = 1, at now: Timestamp
    ) -> LedgerEntry {
        LedgerEntry(order: id, kind: kind, number: number, amount: amount, at: now)
    }
}
