import ShopDomain
import ShopStorage

/// Messages to deliver.
struct MySQLOutboxStore: OutboxStore {
    let database: Database

    /// The claim is a number of its own, so that a repetition after a lost answer finds its rows.
    func claim(
        limit: Int, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> [OutboxMessage] {
        let claim = ID<OutboxMessage>(at: now)
        return try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE outbox SET claim = ?, claimed_until = ?
                WHERE delivered = 0 AND claimed_until <= ? ORDER BY id LIMIT ?
                """, claim, deadline, now, limit)
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
}
