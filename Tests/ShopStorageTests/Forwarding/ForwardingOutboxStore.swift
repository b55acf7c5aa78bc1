import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingOutboxStore: OutboxStore {
    var outbox: any OutboxStore { get }
}

extension ForwardingOutboxStore {
    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        try await outbox.claim(limit: limit, at: now, until: deadline)
    }

    func complete(_ id: ID<OutboxMessage>) async throws(StorageError) {
        try await outbox.complete(id)
    }

    func postpone(
        _ id: ID<OutboxMessage>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try await outbox.postpone(id, heldUntil: deadline, to: next)
    }

    func oldest() async throws(StorageError) -> Timestamp? {
        try await outbox.oldest()
    }

    func purge(deliveredFromBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await outbox.purge(deliveredFromBefore: time, limit: limit)
    }
}
