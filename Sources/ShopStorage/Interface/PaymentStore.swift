public import ShopDomain

/// Where the payments at payment providers are kept, what providers have told of them, and what
/// providers have yet to be told.
public protocol PaymentStore: Sendable {
    /// Keeps the payment of an order, unless the order has one already.
    /// - Returns: the one that is kept; the same for all who ask at once.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/id`` where the provider
    ///   uses this reference for another order.
    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment

    /// The payment of an order, if one was begun. Sees the caller's own writes.
    func find(_ order: ID<Order>) async throws(StorageError) -> OnlinePayment?

    /// The payment with this reference. Any server finds it once ``insert(_:)`` has returned.
    func find(
        _ reference: PaymentReference, at provider: String
    ) async throws(StorageError) -> OnlinePayment?

    /// Notes what a provider has told, once per provider and name, however often it is told.
    /// - Returns: whether it is new; also not new where the store had to try again after a lost answer.
    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool

    /// Whether the provider's message of this name has been noted. Any server knows once
    /// ``insert(_:)-(PaymentEvent)`` has returned.
    func knowsEvent(
        _ id: PaymentReference, of provider: String
    ) async throws(StorageError) -> Bool

    /// The numbers of up to `limit` orders to be paid at a provider that were placed before `time`
    /// and are neither paid nor confirmed nor called off, oldest first.
    func listOverdue(placedBefore time: Timestamp, limit: Int) async throws(StorageError)
        -> [OrderNumber]

    /// Takes the oldest task that is not done and that no one else holds; it is the caller's until
    /// `deadline`.
    ///
    /// Tasks are written by ``OrderStore/update(_:)`` together with the step that makes them due, see
    /// ``ShopDomain/OrderChange/paymentTask(id:)``. `nil` may be answered while there is one, where
    /// somebody else takes it at this moment.
    func claimTask(
        at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> PaymentTask?

    /// Marks a task as done; nothing happens where it is already.
    func complete(_ task: ID<PaymentTask>) async throws(StorageError)

    /// Gives back a task that the caller holds until `deadline`: nobody gets it before `next`. Nothing
    /// happens where it is done, or held by somebody else since the deadline.
    func postpone(
        _ task: ID<PaymentTask>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError)
}
