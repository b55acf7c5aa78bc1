public import ShopDomain

/// Where orders are kept, with the stock they reserve and the money they move.
public protocol OrderStore: Sendable {
    /// Places an order: closes the cart, reserves the stock of every line, and writes the order, the
    /// ledgers and the outbox, all in one step or nothing.
    ///
    /// However often and wherever it is asked for, there is at most one order per cart and at most
    /// one per owner and key. Never is more reserved than there is, and never is a voucher used by more
    /// orders than may. Of several reasons against it the first one is answered: the key, then the
    /// cart, the offers, the voucher, the stock.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/id`` where another
    ///   order has this number; draw another one.
    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome

    /// The order placed with this key, if there is one.
    func find(key: IdempotencyKey, owner: Owner) async throws(StorageError) -> PlacedOrder?

    /// The order with this number, whoever's it is, as it was at one moment. Sees the caller's own
    /// writes.
    func find(_ number: OrderNumber) async throws(StorageError) -> Order?

    /// The order with this identity, as it was at one moment. Sees the caller's own writes.
    func find(_ id: ID<Order>) async throws(StorageError) -> Order?

    /// The versions of these orders, up to 1,000 of them, in one cheap look; orders there are not are
    /// missing. What was written a moment ago may be seen a moment later.
    func versions(of orders: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int]

    /// Writes one step of an order: states, timeline, stock, ledger, use of a voucher and outbox, all or
    /// nothing.
    ///
    /// A step that is asked for again after ``StorageError/outcomeUnknown`` may be in its own way:
    /// read the order again, as ``carryOut(_:on:of:by:at:)`` does.
    /// - Throws: ``StorageError/conflict`` where the stored version is not the one it was made from.
    func update(_ change: OrderChange) async throws(StorageError)

    /// Makes the orders of a guest those of a user, who signed in; repeating it changes nothing.
    ///
    /// An order stays the guest's where the user gave its key to another purchase.
    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError)

    /// The orders of `owner`, newest first, each as it was at one moment: up to `limit` that were
    /// placed before `order`.
    func list(
        of owner: Owner, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order]

    /// The orders of everybody that `filter` lets through, newest first: up to `limit` placed before
    /// `order`.
    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order]

    /// How many orders `filter` lets through, counted up to `limit`.
    func count(_ filter: OrderFilter, upTo limit: Int) async throws(StorageError) -> Int

    /// What was ordered from one moment until before another and is still a sale, see
    /// ``OrderState/isSale``.
    func sales(placed period: Range<Timestamp>) async throws(StorageError) -> Sales

    /// How many pieces of what was sold most, by the same orders as ``sales(placed:)``: of up to
    /// `limit` SKUs, those of which the most were sold.
    func bestSellers(
        placed period: Range<Timestamp>, limit: Int
    ) async throws(StorageError) -> [SKU: Int]
}

/// An order to be placed.
public struct OrderPlacement: Hashable, Sendable {
    /// The order as it shall be.
    public let order: Order
    /// The version of the cart it was made from.
    public let cartVersion: Int
    /// The name the client gave to this purchase.
    public let key: IdempotencyKey
    /// Stands for what the client asked for, so that a key used for something else is noticed.
    public let fingerprint: Digest
    /// The version of the voucher that the order was priced with; `nil` where it names none.
    public let voucherVersion: Int?

    /// Makes a placement.
    public init(
        order: Order, cartVersion: Int, key: IdempotencyKey, fingerprint: Digest,
        voucherVersion: Int? = nil
    ) {
        self.order = order
        self.cartVersion = cartVersion
        self.key = key
        self.fingerprint = fingerprint
        self.voucherVersion = voucherVersion
    }
}

/// An order and what the client asked for when it was placed.
public struct PlacedOrder: Hashable, Sendable {
    /// The order as it is now.
    public let order: Order
    /// Stands for what the client asked for.
    public let fingerprint: Digest

    /// Makes a pair.
    public init(order: Order, fingerprint: Digest) {
        self.order = order
        self.fingerprint = fingerprint
    }
}

/// What came of placing an order.
public enum PlacementOutcome: Hashable, Sendable {
    /// It is placed.
    case placed(Order)
    /// The same request placed it before; this is the order as it is now.
    case replayed(Order)
    /// The key was used for something else; nothing happened.
    case keyReused
    /// The cart is not open in the version it was read in; nothing happened.
    case cartChanged
    /// These lines cannot be reserved; nothing happened and the cart is kept.
    case insufficientStock([Shortage])
    /// These SKUs are not offered at the prices of the order any more; nothing happened.
    case offerChanged([SKU])
    /// The voucher of the order cannot be used, or not on the conditions it was priced with; nothing
    /// happened and the cart is kept.
    case voucherRefused
}

/// A name a client gives to one purchase: 1 to 128 visible ASCII characters.
public struct IdempotencyKey: Hashable, Sendable {
    /// The name.
    public let text: String

    /// Checks and takes a name.
    public init(_ text: String) throws(ValidationError) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= 128 else { throw .tooLong(maximum: 128) }
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .malformed }
        self.text = text
    }
}
