/// One entry of the append-only stock ledger.
///
/// A level is the sum of its movements.
public struct StockMovement: Hashable, Sendable {
    /// What happened to the pieces.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Goods came in: on hand + n.
        case received
        /// A count or loss put right: on hand ± n.
        case corrected
        /// An order was placed: reserved + n.
        case reserved
        /// An order ended unshipped: reserved − n.
        case released
        /// An order left the house: on hand − n, reserved − n.
        case shipped
        /// A customer sent it back: on hand + n.
        case returned
    }

    /// What moved.
    public let sku: SKU
    /// How it moved.
    public let kind: Kind
    /// How many pieces; positive but for corrections, never zero.
    public let quantity: Int
    /// The order that moved it; `nil` for receipts and corrections.
    public let order: ID<Order>?
    /// Counts the returns of an order that came in, from 1; 1 for every other kind.
    public let number: Int
    /// When.
    public let at: Timestamp

    /// Makes an entry.
    public init(
        sku: SKU, kind: Kind, quantity: Int, order: ID<Order>?, number: Int = 1, at: Timestamp
    ) {
        self.sku = sku
        self.kind = kind
        self.quantity = quantity
        self.order = order
        self.number = number
        self.at = at
    }

    /// Whether it says the same as `other`, whenever that was said.
    public func moves(as other: StockMovement) -> Bool {
        sku == other.sku && kind == other.kind && quantity == other.quantity && order == other.order
    }

    /// The change of pieces on hand.
    public var onHandChange: Int {
        switch kind {
        case .received, .corrected, .returned: quantity
        case .reserved, .released: 0
        case .shipped: -quantity
        }
    }

    /// The change of promised pieces.
    public var reservedChange: Int {
        switch kind {
        case .received, .corrected, .returned: 0
        case .reserved: quantity
        case .released, .shipped: -quantity
        }
    }
}
