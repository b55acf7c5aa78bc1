/// One entry of an order's timeline.
public struct OrderEvent: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The customer ordered.
        case placed
        /// The shop accepted.
        case confirmed
        /// The goods left.
        case shipped
        /// The goods arrived.
        case delivered
        /// The money was received.
        case paid
        /// Everything was done.
        case completed
        /// The order was called off.
        case cancelled
        /// The order ended unpaid.
        case expired
        /// Money went back, all of what was left: so much as the order's refund of this moment says.
        case refunded
        /// The customer withdrew from the contract before the goods left.
        case withdrawn
        /// The customer wants to send goods back.
        case returnRequested = "return_requested"
        /// All goods came back.
        case returned
        /// Some of the goods came back.
        case partiallyReturned = "partially_returned"
        /// Some of the money went back: so much as the order's refund of this moment says.
        case partiallyRefunded = "partially_refunded"
        /// A payment provider promised the money.
        case authorised
        /// An attempt to pay came to nothing, or a provider took its promise back.
        case paymentFailed = "payment_failed"
        /// The customer tried to pay again.
        case paymentRetried = "payment_retried"

        /// What an action leaves in the timeline.
        public init(_ action: OrderAction) {
            self =
                switch action {
                case .confirm: .confirmed
                case .ship: .shipped
                case .deliver: .delivered
                case .pay: .paid
                case .complete: .completed
                case .cancel: .cancelled
                case .expire: .expired
                case .refund: .refunded
                case .withdraw: .withdrawn
                case .requestReturn: .returnRequested
                case .takeBack: .returned
                case .takeBackPart: .partiallyReturned
                case .refundPart: .partiallyRefunded
                case .authorise: .authorised
                case .failPayment: .paymentFailed
                case .retryPayment: .paymentRetried
                }
        }
    }

    /// Who did it.
    public enum Actor: Hashable, Sendable {
        /// The one who ordered.
        case customer
        /// A member of staff.
        case staff(ID<User>)
        /// The shop by itself.
        case system
    }

    /// What happened.
    public let kind: Kind
    /// Who did it.
    public let actor: Actor
    /// When.
    public let at: Timestamp

    /// Makes an entry.
    public init(kind: Kind, actor: Actor, at: Timestamp) {
        self.kind = kind
        self.actor = actor
        self.at = at
    }
}
