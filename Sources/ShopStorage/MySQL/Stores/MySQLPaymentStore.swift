import ShopDomain
import ShopStorage

/// Payments at providers.
struct MySQLPaymentStore: PaymentStore {
    let database: Database

    /// The key decides who is first; the others read what that one wrote.
    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment {
        try await database.repeatable { connection in
            try connection.execute(
                """
                INSERT INTO payment (order_id, provider, reference, page, started_at)
                VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE order_id = order_id
                """,
                payment.order, payment.provider, payment.reference, payment.page,
                payment.startedAt)
            // A locking read sees what others have committed since this transaction began.
            let row = try connection.queryOne(
                "\(Self.select) WHERE order_id = ? LOCK IN SHARE MODE", payment.order)
            guard let row else { throw StorageError.duplicate(.id) }
            return try Self.payment(row)
        }
    }

    func find(_ order: ID<Order>) async throws(StorageError) -> OnlinePayment? {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne("\(Self.select) WHERE order_id = ?", order).map(Self.payment)
        }
    }

    func find(
        _ reference: PaymentReference, at provider: String
    ) async throws(StorageError) -> OnlinePayment? {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne(
                "\(Self.select) WHERE provider = ? AND reference = ?", provider, reference
            ).map(Self.payment)
        }
    }

    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool {
        // Where the answer to COMMIT was lost, a repetition finds its own row: new or not, it is there.
        try await database.repeatable { connection in
            try connection.execute(
                """
                INSERT IGNORE INTO payment_event (provider, id, order_id, outcome, at)
                VALUES (?, ?, ?, ?, ?)
                """,
                event.provider, event.id, event.order, event.outcome.rawValue, event.at) == 1
        }
    }

    func knowsEvent(
        _ id: PaymentReference, of provider: String
    ) async throws(StorageError) -> Bool {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne(
                "SELECT 1 FROM payment_event WHERE provider = ? AND id = ?", provider, id) != nil
        }
    }

    func listOverdue(placedBefore time: Timestamp, limit: Int) async throws(StorageError)
        -> [OrderNumber]
    {
        try await database.read { connection in
            try connection.query(
                """
                SELECT number FROM orders
                WHERE payment = ? AND state = ? AND placed_at < ? AND payment_state IN (?, ?)
                ORDER BY placed_at, id LIMIT ?
                """,
                PaymentMethod.online.rawValue, OrderState.placed.rawValue, time,
                PaymentState.pending.rawValue, PaymentState.failed.rawValue, limit
            ).map { row in
                var reader = RowReader(row)
                return try reader.orderNumber()
            }
        }
    }

    private static let select =
        "SELECT order_id, provider, reference, page, started_at FROM payment"

    private static func payment(_ row: Row) throws -> OnlinePayment {
        var reader = RowReader(row)
        return OnlinePayment(
            order: try reader.id(), provider: try reader.text(),
            reference: try PaymentReference(try reader.text()), page: try reader.text(),
            startedAt: try reader.time())
    }
}

extension PaymentReference: SQLEncodable {
    var sqlValue: SQLValue { .text(text) }
}
