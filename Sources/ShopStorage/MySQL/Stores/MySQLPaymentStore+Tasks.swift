import ShopDomain
import ShopStorage

/// What providers have yet to be told; held and marked like the messages of the outbox.
extension MySQLPaymentStore {
    /// Looks without locking first, as the outbox does: whether the task is still free is a condition
    /// of taking it.
    func claimTask(
        at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> PaymentTask? {
        let free = try await database.read { connection in
            try connection.queryOne(
                """
                SELECT id FROM payment_task WHERE done = 0 AND claimed_until <= ?
                ORDER BY id LIMIT 1
                """, now
            ).map { try $0.bytes(0) }
        }
        guard let free else { return nil }
        let claim = ID<PaymentTask>(at: now)
        return try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE payment_task SET claim = ?, claimed_until = ?
                WHERE id = ? AND done = 0 AND claimed_until <= ?
                """, claim, deadline, free, now)
            return try connection.queryOne(
                "SELECT id, order_id, kind, amount, at FROM payment_task WHERE claim = ?", claim
            ).map(Self.task)
        }
    }

    func complete(_ task: ID<PaymentTask>) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("UPDATE payment_task SET done = 1 WHERE id = ?", task)
        }
    }

    func postpone(
        _ task: ID<PaymentTask>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE payment_task SET claimed_until = ? WHERE id = ? AND claimed_until = ?",
                next, task, deadline)
        }
    }

    private static func task(_ row: Row) throws -> PaymentTask {
        var reader = RowReader(row)
        return PaymentTask(
            id: try reader.id(), order: try reader.id(), kind: try reader.word(),
            amount: try reader.money(), at: try reader.time())
    }
}

extension OrderRows {
    /// Writes down what the provider must be told of a step; the task has the identity of the step's
    /// message in the outbox, so it is there once.
    func insertTask(for change: OrderChange, message: ID<OutboxMessage>) throws {
        guard let id = ID<PaymentTask>(bytes: message.bytes),
            let task = change.paymentTask(id: id)
        else { return }
        try connection.execute(
            "INSERT INTO payment_task (id, order_id, kind, amount, at) VALUES (?, ?, ?, ?, ?)",
            task.id, task.order, task.kind.rawValue, task.amount, task.at)
    }
}
