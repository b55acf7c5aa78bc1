import ShopDomain
import ShopStorage

/// Messages to deliver.
struct MySQLOutboxStore: OutboxStore {
    let database: Database

    /// Looks without locking first: a server that asks every second must not make checkouts, which
    /// add to the same end of the table, wait for it. Whether the messages are still free is a
    /// condition of taking them.
    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        let free = try await database.read { connection in
            try connection.query(
                """
                SELECT id FROM outbox WHERE delivered = 0 AND claimed_until <= ?
                ORDER BY id LIMIT ?
                """, now, limit
            ).map { try $0.bytes(0) }
        }
        guard !free.isEmpty else { return [] }
        return try await take(free, at: now, until: deadline)
    }

    /// The claim is a number of its own, so that a repetition after a lost answer finds its rows.
    private func take(
        _ free: [[UInt8]], at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        let claim = ID<OutboxMessage>(at: now)
        return try await database.repeatable { connection in
            let values: [any SQLEncodable] = [claim, deadline] + free + [now]
            try connection.execute(
                """
                UPDATE outbox SET claim = ?, claimed_until = ?
                WHERE id IN (\(placeholders(free.count))) AND delivered = 0 AND claimed_until <= ?
                """, with: values)
            return try connection.query(
                "SELECT id, order_id, event, at FROM outbox WHERE claim = ? ORDER BY id", claim
            ).map { row in
                var reader = RowReader(row)
                return OutboxMessage(
                    id: try reader.id(), order: try reader.id(), event: try reader.word(),
                    at: try reader.time())
            }
        }
    }

    func complete(_ id: ID<OutboxMessage>) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("UPDATE outbox SET delivered = 1 WHERE id = ?", id)
        }
    }

    func postpone(
        _ id: ID<OutboxMessage>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE outbox SET claimed_until = ? WHERE id = ? AND claimed_until = ?",
                next, id, deadline)
        }
    }

    func oldest() async throws(StorageError) -> Timestamp? {
        try await database.read { connection in
            try connection.queryOne(
                "SELECT at FROM outbox WHERE delivered = 0 ORDER BY id LIMIT 1"
            ).map { Timestamp(milliseconds: try $0.int64(0)) }
        }
    }

    /// By the identities, which begin with the time, for they are what the index is sorted by.
    func purge(deliveredFromBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        let first = ID<OutboxMessage>(at: time).bytes.prefix(6) + [UInt8](repeating: 0, count: 10)
        return try await database.repeatable { connection in
            try connection.execute(
                "DELETE FROM outbox WHERE delivered = 1 AND id < ? ORDER BY id LIMIT ?",
                Array(first), limit)
        }
    }
}
