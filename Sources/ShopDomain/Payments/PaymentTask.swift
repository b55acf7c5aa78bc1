/// Something a payment provider must be told, because of a step of an order that was paid there.
public struct PaymentTask: Hashable, Sendable {
    /// What the provider is to do.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Draw the money it has promised.
        case capture
        /// Give money back.
        case refund
        /// Let nobody pay any more.
        case void
    }

    /// The same however often the provider is told.
    public let id: ID<PaymentTask>
    /// Whose payment.
    public let order: ID<Order>
    /// What to do.
    public let kind: Kind
    /// How much; positive.
    public let amount: Money
    /// When it was decided.
    public let at: Timestamp

    /// Takes the parts.
    public init(
        id: ID<PaymentTask>, order: ID<Order>, kind: Kind, amount: Money, at: Timestamp
    ) {
        self.id = id
        self.order = order
        self.kind = kind
        self.amount = amount
        self.at = at
    }
}

extension OrderChange {
    /// What the payment provider must be told of this step; `nil` where there is nothing to tell.
    ///
    /// Promised money is drawn once the shop has accepted the order, whichever comes first. What was
    /// called off unpaid, came back unpaid or was paid in another way, as staff found, shall not be paid
    /// there any more. Each refund goes back by itself, with its own amount.
    /// - Parameter id: names the task; to be the same when the step is written again.
    public func paymentTask(id: ID<PaymentTask>) -> PaymentTask? {
        guard after.terms.payment == .online, let (kind, amount) = dueAtProvider else { return nil }
        return PaymentTask(id: id, order: after.id, kind: kind, amount: amount, at: event.at)
    }

    private var dueAtProvider: (PaymentTask.Kind, Money)? {
        let total = after.terms.totals.total
        let status = after.status
        if let refund { return (.refund, refund.amount) }
        switch action {
        case .confirm, .authorise:
            let isDue = status.payment == .authorised && status.state == .confirmed
            return isDue ? (.capture, total) : nil
        case .cancel, .expire, .withdraw, .takeBack:
            return status.payment == .voided ? (.void, total) : nil
        case .pay:
            guard case .staff = event.actor, before.payment != .voided else { return nil }
            return (.void, total)
        case .ship, .deliver, .complete, .refund, .refundPart, .requestReturn, .takeBackPart,
            .failPayment, .retryPayment:
            return nil
        }
    }
}
