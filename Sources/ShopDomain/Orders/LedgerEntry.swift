/// One entry of the append-only money ledger.
///
/// What a customer owes is the sum of an order's entries; there is at most one of each kind and
/// number per order.
public struct LedgerEntry: Hashable, Sendable {
    /// What the entry stands for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The customer owes the total: positive.
        case claim
        /// The customer paid: negative.
        case payment
        /// The claim is dropped: negative.
        case cancellation
        /// Money went back to the customer: positive.
        case refund
        /// A part of the claim is dropped, which a refund gives back: negative.
        case credit
    }

    /// The order it belongs to.
    public let order: ID<Order>
    /// What it stands for.
    public let kind: Kind
    /// Counts the refunds of an order, and their credits, from 1; 1 for every other kind.
    public let number: Int
    /// The change of what the customer owes.
    public let amount: Money
    /// When.
    public let at: Timestamp

    /// Makes an entry.
    public init(
        order: ID<Order>, kind: Kind, number: Int = 1, amount: Money, at: Timestamp
    ) {
        self.order = order
        self.kind = kind
        self.number = number
        self.amount = amount
        self.at = at
    }
}
