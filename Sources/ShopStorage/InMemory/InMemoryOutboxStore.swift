import ShopDomain
import ShopStorage

/// Messages to deliver. What was delivered is forgotten.
struct InMemoryOutboxStore: OutboxStore {
    let memory: InMemoryStorage

    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        try memory.write { state throws(StorageError) in
            let free = state.outbox.indices.filter { state.outbox[$0].claimedUntil <= now }
            let claimed = free.prefix(limit)
            for index in claimed { state.outbox[index].claimedUntil = deadline }
            return claimed.map { state.outbox[$0].message }
        }
    }

    func complete(_ id: ID<OutboxMessage>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.outbox.removeAll { $0.message.id == id }
        }
    }

    func postpone(
        _ id: ID<OutboxMessage>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for index in state.outbox.indices
            where state.outbox[index].message.id == id
                && state.outbox[index].claimedUntil == deadline
            {
                state.outbox[index].claimedUntil = next
            }
        }
    }

    func oldest() async throws(StorageError) -> Timestamp? {
        memory.read { $0.outbox.first?.message.at }
    }

    func purge(deliveredFromBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        0
    }
}
