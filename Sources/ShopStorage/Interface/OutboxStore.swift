public import ShopDomain

/// Messages that were written together with what they tell of, to be delivered afterwards: at least
/// once each.
public protocol OutboxStore: Sendable {
    /// Takes up to `limit` undelivered messages, by their identities and so oldest first, that no one
    /// else holds. They are the caller's until `deadline`; then anybody may take them again.
    ///
    /// None may be answered while there are some, where somebody else takes them at this moment.
    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage]

    /// Marks a message as delivered; nothing happens where it is already.
    func complete(_ id: ID<OutboxMessage>) async throws(StorageError)

    /// Gives back a message that the caller holds until `deadline`: nobody gets it before `next`.
    /// Nothing happens where the message is delivered, or held by somebody else since the deadline.
    func postpone(
        _ id: ID<OutboxMessage>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError)

    /// What the oldest undelivered message tells of, held or not: when that happened. `nil` where all
    /// are delivered.
    func oldest() async throws(StorageError) -> Timestamp?

    /// Removes up to `limit` delivered messages of what happened before `time`.
    /// - Returns: how many were removed.
    func purge(deliveredFromBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// Something that happened to an order and that somebody is to be told.
public struct OutboxMessage: Hashable, Sendable {
    /// The same however often it is delivered.
    public let id: ID<OutboxMessage>
    /// Which order.
    public let order: ID<Order>
    /// What happened.
    public let event: OrderEvent.Kind
    /// When.
    public let at: Timestamp

    /// Makes a message.
    public init(
        id: ID<OutboxMessage>, order: ID<Order>, event: OrderEvent.Kind, at: Timestamp
    ) {
        self.id = id
        self.order = order
        self.event = event
        self.at = at
    }
}
