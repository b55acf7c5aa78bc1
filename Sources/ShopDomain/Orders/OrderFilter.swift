/// Which of all orders a list shows; those that meet every condition that is set.
public struct OrderFilter: Hashable, Sendable {
    /// How far the agreement has come.
    public var state: OrderState?
    /// Where the money is.
    public var payment: PaymentState?
    /// Where the goods are.
    public var fulfilment: FulfilmentState?
    /// Whom the order belongs to, with an account or without.
    public var email: EmailAddress?
    /// Whether only orders are shown of which ``Order/hasReturnToRefund`` holds.
    public var hasReturnToRefund: Bool
    /// Whether only orders are shown whose goods and money are where they belong.
    public var isSettled: Bool

    /// Makes a filter; one without conditions lets all orders through.
    public init(
        state: OrderState? = nil, payment: PaymentState? = nil, fulfilment: FulfilmentState? = nil,
        email: EmailAddress? = nil, hasReturnToRefund: Bool = false, isSettled: Bool = false
    ) {
        self.state = state
        self.payment = payment
        self.fulfilment = fulfilment
        self.email = email
        self.hasReturnToRefund = hasReturnToRefund
        self.isSettled = isSettled
    }

    /// Whether `order` meets every condition.
    public func accepts(_ order: Order) -> Bool {
        let status = order.status
        return (state ?? status.state) == status.state
            && (payment ?? status.payment) == status.payment
            && (fulfilment ?? status.fulfilment) == status.fulfilment
            && (email ?? order.terms.email) == order.terms.email
            && (!hasReturnToRefund || order.hasReturnToRefund)
            && (!isSettled || status.isSettled)
    }
}

/// What an order waits for the shop to do.
public enum OrderTask: String, Hashable, Sendable, CaseIterable {
    /// It has not been accepted yet.
    case confirm
    /// It is accepted, and the goods are still here.
    case ship
    /// It is accepted, and no money has come yet.
    case collect
    /// Goods and money are where they belong.
    case complete
    /// It was called off, and money has come.
    case refund
    /// Goods are on their way back.
    case takeBack = "take_back"
    /// Goods came back, and their money is still here.
    case payBack = "pay_back"
    /// It ended unpaid, and money has come afterwards.
    case refundLate = "refund_late"

    /// The orders that wait for it.
    public var orders: OrderFilter {
        switch self {
        case .confirm: OrderFilter(state: .placed)
        case .ship: OrderFilter(state: .confirmed, fulfilment: .open)
        case .collect: OrderFilter(state: .confirmed, payment: .pending)
        case .complete: OrderFilter(state: .confirmed, isSettled: true)
        case .refund: OrderFilter(state: .cancelled, payment: .paid)
        case .takeBack: OrderFilter(fulfilment: .returnRequested)
        case .payBack: OrderFilter(hasReturnToRefund: true)
        case .refundLate: OrderFilter(state: .expired, payment: .paid)
        }
    }
}
