import ShopDomain
import ShopStorage
import Synchronization

/// Fails to complete as it was told to; then does as the store behind it.
final class ScriptedOutbox: OutboxStore {
    private let outbox: any OutboxStore
    private let failures: Mutex<[StorageError]>

    init(_ outbox: any OutboxStore, failures: [StorageError]) {
        self.outbox = outbox
        self.failures = Mutex(failures)
    }

    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        try await outbox.claim(limit: limit, at: now, until: deadline)
    }

    func complete(_ id: ID<OutboxMessage>) async throws(StorageError) {
        let failure = failures.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if let failure { throw failure }
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
