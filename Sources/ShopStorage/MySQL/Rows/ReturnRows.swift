import ShopDomain
import ShopStorage

/// The statements about returns and refunds, within somebody's transaction.
struct ReturnRows {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Writes what a step says of returns and refunds.
    func write(_ change: OrderChange) throws {
        let order = change.after.id
        if let refund = change.refund {
            try connection.execute(
                """
                INSERT INTO order_refund (order_id, id, amount, reason, return_id, at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                order, refund.id, refund.amount, refund.reason, refund.returning, refund.at)
        }
        guard let returning = change.returning else { return }
        if let receivedAt = returning.receivedAt {
            try receive(returning, at: receivedAt, of: order)
        } else {
            try insert(returning, of: order)
        }
    }

    /// The returns of these orders, those announced first in front.
    func returns(of orders: [ID<Order>]) throws -> [ID<Order>: [Return]] {
        guard !orders.isEmpty else { return [:] }
        let list = placeholders(orders.count)
        let lines = try Dictionary(
            grouping: connection.query(
                """
                SELECT order_id, return_id, sku, quantity, received FROM order_return_line
                WHERE order_id IN (\(list)) ORDER BY order_id, return_id, position
                """, with: orders
            ).map(ReturnLineRow.init), by: \.key)
        return try connection.query(
            """
            SELECT order_id, id, reason, requested_at, received_at FROM order_return
            WHERE order_id IN (\(list)) ORDER BY order_id, requested_at
            """, with: orders
        ).reduce(into: [:]) { returns, row in
            var reader = RowReader(row)
            let key = ReturnKey(order: try reader.id(), returning: try reader.id())
            let found = Return(
                id: key.returning, lines: lines[key, default: []].map(\.line),
                reason: try reader.text(), requestedAt: try reader.time(),
                receivedAt: try reader.optionalTime())
            returns[key.order, default: []].append(found)
        }
    }

    /// The refunds of these orders, the first in front.
    func refunds(of orders: [ID<Order>]) throws -> [ID<Order>: [Refund]] {
        guard !orders.isEmpty else { return [:] }
        return try connection.query(
            """
            SELECT order_id, id, amount, reason, return_id, at FROM order_refund
            WHERE order_id IN (\(placeholders(orders.count))) ORDER BY order_id, at
            """, with: orders
        ).reduce(into: [:]) { refunds, row in
            var reader = RowReader(row)
            let order: ID<Order> = try reader.id()
            let refund = Refund(
                id: try reader.id(), amount: try reader.money(), reason: try reader.text(),
                returning: try reader.optionalID(), at: try reader.time())
            refunds[order, default: []].append(refund)
        }
    }

    private func insert(_ returning: Return, of order: ID<Order>) throws {
        try connection.execute(
            "INSERT INTO order_return (order_id, id, reason, requested_at) VALUES (?, ?, ?, ?)",
            order, returning.id, returning.reason, returning.requestedAt)
        let values = returning.lines.enumerated().flatMap { position, line -> [any SQLEncodable] in
            [order, returning.id, position, line.sku, line.quantity]
        }
        try connection.execute(
            """
            INSERT INTO order_return_line (order_id, return_id, position, sku, quantity)
            VALUES \(placeholders(rows: returning.lines.count, columns: 5))
            """, with: values)
    }

    private func receive(
        _ returning: Return, at time: Timestamp, of order: ID<Order>
    ) throws {
        let found = try connection.execute(
            """
            UPDATE order_return SET received_at = ?
            WHERE order_id = ? AND id = ? AND received_at IS NULL
            """, time, order, returning.id)
        guard found == 1 else { throw StorageError.conflict }
        for (position, line) in returning.lines.enumerated() {
            try connection.execute(
                """
                UPDATE order_return_line SET received = ?
                WHERE order_id = ? AND return_id = ? AND position = ?
                """, line.pieces, order, returning.id, position)
        }
    }
}

private struct ReturnKey: Hashable {
    let order: ID<Order>
    let returning: ID<Return>
}

/// A row of `order_return_line`.
private struct ReturnLineRow {
    let key: ReturnKey
    let line: ReturnLine

    init(_ row: Row) throws {
        var reader = RowReader(row)
        key = ReturnKey(order: try reader.id(), returning: try reader.id())
        line = ReturnLine(
            sku: try reader.sku(), quantity: try reader.int(), received: try reader.optionalInt())
    }
}
