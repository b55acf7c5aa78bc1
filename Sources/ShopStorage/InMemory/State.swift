import ShopDomain
import ShopStorage

/// All that the shop remembers, as one value.
struct State: Sendable {
    /// Counts the changes of catalogue and stock; the store's sense of time.
    var clock: Int64 = 0

    var categories: [Slug: Changed<Category>] = [:]
    /// The last removal of a category.
    var categoryRemovedAt: Int64 = 0
    var products: [ID<Product>: Changed<Product>] = [:]
    var productOfSlug: [Slug: ID<Product>] = [:]
    var productOfSKU: [SKU: ID<Product>] = [:]
    var stock: [SKU: Changed<StockLevel>] = [:]
    var movementsOfSKU: [SKU: [StockMovement]] = [:]
    var pictures: [PictureDigest: PictureFile] = [:]
    /// Receipts and corrections, by the names their callers gave them.
    var adjustments: [ID<StockMovement>: StockMovement] = [:]

    var accounts: [ID<User>: Account] = [:]
    var userOfEmail: [EmailAddress: ID<User>] = [:]
    var grants: [Digest: AccountGrant] = [:]
    /// The one saved last first.
    var addresses: [ID<User>: [SavedAddress]] = [:]
    var vouchers: [VoucherCode: Voucher] = [:]
    var voucherUses: [ID<Order>: [VoucherUse]] = [:]
    var sessions: [Digest: Session] = [:]

    var openCarts: [Owner: OpenCart] = [:]

    var orders: [ID<Order>: Order] = [:]
    var orderOfNumber: [OrderNumber: ID<Order>] = [:]
    var orderIndex = OrderIndex()
    var purchases: [PurchaseKey: Purchase] = [:]
    var ledger: [ID<Order>: [LedgerEntry]] = [:]
    var movementsOfOrder: [ID<Order>: [StockMovement]] = [:]
    var orderNotes: [ID<OrderNote>: OrderNote] = [:]
    var outbox: [OutboxEntry] = []
    var payments: [ID<Order>: OnlinePayment] = [:]
    var paymentEvents: [PaymentEventKey: PaymentEvent] = [:]
    /// Oldest first.
    var paymentTasks: [PaymentTaskEntry] = []
    var webhooks = WebhookState()
    var imports: [ID<ImportJob>: ImportEntry] = [:]

    /// Oldest first.
    var staffLog: [StaffLogEntry] = []

    /// The next tick of the clock.
    mutating func tick() -> Int64 {
        clock += 1
        return clock
    }
}

/// Something with the tick of its last change.
struct Changed<Value: Sendable>: Sendable {
    var value: Value
    var at: Int64
}

/// An open cart and what was done to it.
struct OpenCart: Sendable {
    var cart: Cart
    var operations: Set<OperationID> = []
    var changedAt: Timestamp
}

/// What must be unique among orders.
struct PurchaseKey: Hashable, Sendable {
    let owner: Owner
    let key: IdempotencyKey
}

/// What was asked for with a key, and the order it led to.
struct Purchase: Sendable {
    let order: ID<Order>
    let fingerprint: Digest
}

/// A message and who holds it.
struct OutboxEntry: Sendable {
    let message: OutboxMessage
    var claimedUntil = Timestamp(milliseconds: .min)
}
