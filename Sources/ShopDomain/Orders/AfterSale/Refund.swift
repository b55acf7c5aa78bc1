/// Money that goes back to a customer.
///
/// It is the shop's decision, written once. Who carries it out, staff at the bank or a payment
/// provider's adapter, learns of it from the outbox: see ``Order/refund(at:)``.
public struct Refund: Hashable, Sendable {
    /// The identity, given by whoever asks for it; unique within an order.
    public let id: ID<Refund>
    /// How much; more than zero, tax included.
    public let amount: Money
    /// Why, in the words of staff; may be empty.
    public let reason: String
    /// The return it is for, if it is for one.
    public let returning: ID<Return>?
    /// When; no two refunds of an order have the same moment.
    public let at: Timestamp

    /// Takes the parts as a store kept them.
    public init(
        id: ID<Refund>, amount: Money, reason: String, returning: ID<Return>? = nil, at: Timestamp
    ) {
        self.id = id
        self.amount = amount
        self.reason = reason
        self.returning = returning
        self.at = at
    }

    /// How many refunds an order may have.
    public static let mostPerOrder = 99
    /// How long a reason may be, in characters.
    public static let longestReason = 500
}

/// What staff want to give back.
public struct RefundRequest: Hashable, Sendable {
    /// The name the client gives to this refund, so that asking twice gives back once.
    public let id: ID<Refund>
    /// How much, tax included.
    public let amount: Money
    /// Why; may be empty.
    public let reason: String
    /// The return it is for, if it is for one.
    public let returning: ID<Return>?

    /// Makes a request; a reason beyond ``Refund/longestReason`` is cut off.
    public init(
        id: ID<Refund>, amount: Money, reason: String = "", returning: ID<Return>? = nil
    ) {
        self.id = id
        self.amount = amount
        self.reason = String(reason.prefix(Refund.longestReason))
        self.returning = returning
    }
}
