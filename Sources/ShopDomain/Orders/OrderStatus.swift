/// The three states of an order, which move independently of each other.
public struct OrderStatus: Hashable, Sendable {
    /// How far the agreement has come.
    public var state: OrderState
    /// Where the money is.
    public var payment: PaymentState
    /// Where the goods are.
    public var fulfilment: FulfilmentState

    /// Makes a combination as it is.
    public init(state: OrderState, payment: PaymentState, fulfilment: FulfilmentState) {
        self.state = state
        self.payment = payment
        self.fulfilment = fulfilment
    }

    /// A new order: placed, nothing paid, nothing sent.
    public static let placed = OrderStatus(state: .placed, payment: .pending, fulfilment: .open)
}

/// Something a customer, staff or the shop itself does to an order.
public enum OrderAction: String, Hashable, Sendable, CaseIterable {
    /// The shop accepts the order.
    case confirm
    /// The goods leave.
    case ship
    /// The goods arrive.
    case deliver
    /// The money is received.
    case pay
    /// The order is closed: delivered and paid.
    case complete
    /// The order is called off; possible until the goods leave.
    case cancel
    /// The order ends unpaid.
    case expire
    /// All that is left of the money received goes back, for an order that was called off or
    /// delivered, or had ended before the money came.
    case refund
    /// The customer withdraws from the contract; possible until the goods leave.
    case withdraw
    /// The customer wants to send goods back.
    case requestReturn
    /// The last of the goods come back.
    case takeBack
    /// Goods that were to be returned come back, or do not, and some stay with the customer.
    case takeBackPart
    /// Some of the money received goes back.
    case refundPart
    /// A payment provider promises the money.
    case authorise
    /// An attempt to pay at a provider comes to nothing, or the provider takes its promise back.
    case failPayment
    /// The customer tries to pay again.
    case retryPayment

    /// Whether it is about certain goods or an amount, so that its name alone does not say what to do.
    public var needsDetails: Bool {
        switch self {
        case .requestReturn, .takeBack, .takeBackPart, .refundPart: true
        case .confirm, .ship, .deliver, .pay, .complete, .cancel, .expire, .refund, .withdraw,
            .authorise, .failPayment, .retryPayment:
            false
        }
    }

    /// Whether staff do it by its name alone; the rest needs details, or is done by customers, by the
    /// shop itself, and by what a provider tells.
    public var isByHand: Bool {
        switch self {
        case .confirm, .ship, .deliver, .pay, .complete, .cancel, .refund: true
        case .expire, .withdraw, .requestReturn, .takeBack, .takeBackPart, .refundPart, .authorise,
            .failPayment, .retryPayment:
            false
        }
    }
}

/// Why an action on an order is impossible now.
public struct IllegalTransition: DomainError {
    /// What was asked for.
    public let action: OrderAction
    /// The states the order was in.
    public let status: OrderStatus

    /// `illegal_transition`.
    public var slug: String { "illegal_transition" }
}

extension OrderStatus {
    /// The one table of what is allowed: the states after `action`.
    ///
    /// Asking again for what has been done answers the same states, whatever happened since.
    public func after(_ action: OrderAction) throws(IllegalTransition) -> OrderStatus {
        guard let next = transition(action) else {
            throw IllegalTransition(action: action, status: self)
        }
        return next
    }

    /// The actions that would change this status, in the order of ``OrderAction``.
    public var possibleActions: [OrderAction] {
        OrderAction.allCases.filter { action in transition(action).map { $0 != self } ?? false }
    }

    /// Whether nothing is left to do, and what a customer may still ask for is another matter.
    ///
    /// Money may still arrive for an order that has ended unpaid, but nobody waits for it.
    public var isFinal: Bool {
        switch state {
        case .placed, .confirmed: false
        case .completed: fulfilment != .returnRequested
        case .cancelled, .expired:
            possibleActions.allSatisfy { $0 == .pay && payment == .voided }
        }
    }

    private func transition(_ action: OrderAction) -> OrderStatus? {
        if isDone(action) { return self }
        return switch action {
        case .confirm: moved(state: .confirm)
        case .ship: state == .confirmed ? moved(fulfilment: .ship) : nil
        case .deliver: state == .confirmed ? moved(fulfilment: .deliver) : nil
        case .pay: state == .completed && payment != .voided ? nil : moved(payment: .pay)
        case .complete: isSettled ? moved(state: .complete) : nil
        case .cancel: fulfilment == .open ? moved(state: .cancel)?.withoutClaim : nil
        case .expire: isUnpaid && fulfilment == .open ? moved(state: .expire)?.withoutClaim : nil
        case .refund: isRefundable ? moved(payment: .refund) : nil
        case .refundPart: isRefundable ? moved(payment: .refundPart) : nil
        case .withdraw: fulfilment == .open ? moved(state: .cancel)?.withoutClaim : nil
        case .requestReturn: isBinding ? moved(fulfilment: .requestReturn) : nil
        case .takeBack: isBinding ? moved(fulfilment: .takeBack)?.withoutClaim : nil
        case .takeBackPart: isBinding ? moved(fulfilment: .takeBackPart) : nil
        case .authorise: isAlive ? moved(payment: .authorise) : nil
        case .failPayment: isAlive ? moved(payment: .fail) : nil
        case .retryPayment: isAlive ? moved(payment: .retry) : nil
        }
    }

    /// Whether the one state the action is about is where the action leads to.
    ///
    /// A payment provider that tells twice of the same money is no error, though the order was called
    /// off meanwhile.
    private func isDone(_ action: OrderAction) -> Bool {
        switch action {
        case .confirm: state == .confirmed
        case .ship: fulfilment == .shipped
        case .deliver: fulfilment == .delivered
        case .pay: payment == .paid
        case .complete: state == .completed
        case .cancel, .withdraw: state == .cancelled
        case .expire: state == .expired
        case .refund: payment == .refunded
        case .refundPart: payment == .partiallyRefunded
        case .requestReturn: fulfilment == .returnRequested
        case .takeBack: fulfilment == .returned
        case .takeBackPart: fulfilment == .delivered
        case .authorise: payment == .authorised
        case .failPayment: payment == .failed
        case .retryPayment: payment == .pending
        }
    }

    private var isAlive: Bool { state == .placed || state == .confirmed }

    /// Whether the agreement is no more, so that nothing is owed.
    package var hasBeenCalledOff: Bool { state == .cancelled || state == .expired }

    private var isUnpaid: Bool { payment == .pending || payment == .failed }

    private var isBinding: Bool { state == .confirmed || state == .completed }

    /// Whether goods and money are where they belong: what came back whole is not paid any more.
    package var isSettled: Bool { Self.settled[fulfilment]?.contains(payment) ?? false }

    /// Where the money is when it is where it belongs, by where the goods are.
    package static let settled: [FulfilmentState: [PaymentState]] = [
        .delivered: [.paid, .partiallyRefunded, .refunded],
        .returned: [.voided, .partiallyRefunded, .refunded],
    ]

    /// Whether money may go back: the order was called off or has expired, or the goods have arrived.
    private var isRefundable: Bool {
        switch state {
        case .cancelled, .expired: true
        case .confirmed, .completed:
            [.delivered, .returnRequested, .returned].contains(fulfilment)
        case .placed: false
        }
    }

    /// Whether the customer can go and pay now.
    public var awaitsPayment: Bool { isAlive && isUnpaid }

    /// A claim that was never paid is dropped; money that came stays until it is refunded.
    private var withoutClaim: OrderStatus {
        var status = self
        status.payment = payment.after(.void) ?? payment
        return status
    }

    private func moved(state event: OrderState.Event) -> OrderStatus? {
        state.after(event).map { OrderStatus(state: $0, payment: payment, fulfilment: fulfilment) }
    }

    private func moved(payment event: PaymentState.Event) -> OrderStatus? {
        payment.after(event).map { OrderStatus(state: state, payment: $0, fulfilment: fulfilment) }
    }

    private func moved(fulfilment event: FulfilmentState.Event) -> OrderStatus? {
        fulfilment.after(event).map { OrderStatus(state: state, payment: payment, fulfilment: $0) }
    }
}
