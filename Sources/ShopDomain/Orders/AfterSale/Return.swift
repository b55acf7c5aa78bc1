/// Goods a customer sends back, from the announcement until they are in the warehouse again.
public struct Return: Hashable, Sendable {
    /// The identity, given by whoever announces it; unique within an order.
    public let id: ID<Return>
    /// What comes back, in the order of the order's lines.
    public let lines: [ReturnLine]
    /// Why, in the customer's words; empty where they gave no reason, which they need not.
    public let reason: String
    /// When it was announced; no two returns of an order have the same moment.
    public let requestedAt: Timestamp
    /// When staff took it in; `nil` while it is on its way.
    public let receivedAt: Timestamp?

    /// Takes the parts as a store kept them.
    public init(
        id: ID<Return>, lines: [ReturnLine], reason: String, requestedAt: Timestamp,
        receivedAt: Timestamp? = nil
    ) {
        self.id = id
        self.lines = lines
        self.reason = reason
        self.requestedAt = requestedAt
        self.receivedAt = receivedAt
    }

    /// How many returns an order may have.
    public static let mostPerOrder = 99
    /// How long a reason may be, in characters.
    public static let longestReason = 500

    /// Whether staff have not taken it in yet.
    public var isOpen: Bool { receivedAt == nil }

    /// The pieces of `sku` that count as returned: those announced, or those that came.
    public func pieces(of sku: SKU) -> Int {
        lines.first { $0.sku == sku }?.pieces ?? 0
    }
}

/// Pieces of one line of an order that come back.
public struct ReturnLine: Hashable, Sendable {
    /// What.
    public let sku: SKU
    /// How many pieces were announced; at least one.
    public let quantity: Int
    /// How many pieces came, at most as many as were announced; `nil` while they are on their way.
    public let received: Int?

    /// Makes a line.
    public init(sku: SKU, quantity: Int, received: Int? = nil) {
        self.sku = sku
        self.quantity = quantity
        self.received = received
    }

    /// How many pieces count as returned: those that came, or those announced while they are on
    /// their way.
    public var pieces: Int { received ?? quantity }
}

/// What somebody wants to send back.
public struct ReturnRequest: Hashable, Sendable {
    /// The name the client gives to this return, so that asking twice announces it once.
    public let id: ID<Return>
    /// How many pieces of what; `nil` for all that the customer still has.
    public let pieces: [SKU: Int]?
    /// Why; may be empty.
    public let reason: String

    /// Makes a request; a reason beyond ``Return/longestReason`` is cut off.
    public init(id: ID<Return>, pieces: [SKU: Int]? = nil, reason: String = "") {
        self.id = id
        self.pieces = pieces
        self.reason = String(reason.prefix(Return.longestReason))
    }
}
