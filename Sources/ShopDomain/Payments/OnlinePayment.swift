/// The payment of an order at a payment provider: one per order, however often it is tried.
public struct OnlinePayment: Hashable, Sendable {
    /// What is paid.
    public let order: ID<Order>
    /// The provider's name in this shop.
    public let provider: String
    /// What the provider calls the payment.
    public let reference: PaymentReference
    /// Where the customer pays: an address at the provider.
    public let page: String
    /// When it was begun.
    public let startedAt: Timestamp

    /// Takes the parts.
    public init(
        order: ID<Order>, provider: String, reference: PaymentReference, page: String,
        startedAt: Timestamp
    ) {
        self.order = order
        self.provider = provider
        self.reference = reference
        self.page = page
        self.startedAt = startedAt
    }

    /// How long a customer may take to pay; an order that is not paid then expires.
    public static let patience: Duration = .minutes(60)
}

/// What a provider says of a payment.
public enum PaymentOutcome: String, Hashable, Sendable, CaseIterable {
    /// Nothing yet.
    case pending
    /// The money is promised.
    case authorised
    /// The money is received.
    case paid
    /// The customer was refused, or gave up; they may try again.
    case failed
    /// Nobody can pay it any more.
    case voided
    /// The money has gone back.
    case refunded

    /// The step of the order it means, if any.
    public var action: OrderAction? {
        switch self {
        case .authorised: .authorise
        case .paid: .pay
        case .failed, .voided: .failPayment
        case .pending, .refunded: nil
        }
    }
}

/// One message of a provider, which may arrive several times.
public struct PaymentEvent: Hashable, Sendable {
    /// The provider's name in this shop.
    public let provider: String
    /// What the provider calls the message.
    public let id: PaymentReference
    /// Which order it is about.
    public let order: ID<Order>
    /// What it says.
    public let outcome: PaymentOutcome
    /// When it arrived.
    public let at: Timestamp

    /// Takes the parts.
    public init(
        provider: String, id: PaymentReference, order: ID<Order>, outcome: PaymentOutcome,
        at: Timestamp
    ) {
        self.provider = provider
        self.id = id
        self.order = order
        self.outcome = outcome
        self.at = at
    }
}
