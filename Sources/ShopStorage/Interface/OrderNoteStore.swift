public import ShopDomain

/// Where the notes are kept that staff write on orders. Notes are added and never changed.
public protocol OrderNoteStore: Sendable {
    /// Adds a note, once per identity, however often it is asked for.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/id`` where another note
    ///   has this identity.
    func insert(_ note: OrderNote) async throws(StorageError)

    /// The notes on an order, newest first, no more than `limit`. Sees the caller's own writes.
    func list(of order: ID<Order>, limit: Int) async throws(StorageError) -> [OrderNote]
}
