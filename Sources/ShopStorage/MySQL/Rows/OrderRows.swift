import ShopDomain
import ShopStorage

/// The statements that read orders, within somebody's transaction.
struct OrderRows {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func find(key: IdempotencyKey, owner: Owner) throws -> PlacedOrder? {
        let row = try connection.queryOne(
            """
            SELECT \(Self.columns), fingerprint FROM orders
            WHERE owner = ? AND idempotency_key = ?
            """,
            owner, key.text)
        guard let row else { return nil }
        var reader = RowReader(row)
        let head = try OrderHead(&reader)
        let fingerprint = try reader.digest()
        return try assemble([head]).first.map { PlacedOrder(order: $0, fingerprint: fingerprint) }
    }

    func find(_ number: OrderNumber) throws -> Order? {
        try orders(
            connection.query("SELECT \(Self.columns) FROM orders WHERE number = ?", number)
        ).first
    }

    func find(_ id: ID<Order>) throws -> Order? {
        try orders(
            connection.query("SELECT \(Self.columns) FROM orders WHERE id = ?", id)
        ).first
    }

    /// Up to `limit` orders that meet `condition`, newest first, from before `order`.
    func list(
        where condition: String, _ values: [any SQLEncodable], before order: ID<Order>?, limit: Int
    ) throws -> [Order] {
        let before = order.map { [$0 as any SQLEncodable] } ?? []
        return try orders(
            connection.query(
                """
                SELECT \(Self.columns) FROM orders
                WHERE \(condition)\(before.isEmpty ? "" : " AND id < ?")
                ORDER BY id DESC LIMIT ?
                """, with: values + before + [limit]))
    }

    /// Up to `limit` orders, oldest first, from after `order`.
    func list(after order: ID<Order>?, limit: Int) throws -> [Order] {
        let after = order.map { [$0 as any SQLEncodable] } ?? []
        return try orders(
            connection.query(
                """
                SELECT \(Self.columns) FROM orders\(after.isEmpty ? "" : " WHERE id > ?")
                ORDER BY id LIMIT ?
                """, with: after + [limit]))
    }

    /// The versions of those of `orders` that there are.
    func versions(of orders: [ID<Order>]) throws -> [ID<Order>: Int] {
        let rows = try connection.query(
            "SELECT id, version FROM orders WHERE id IN (\(placeholders(orders.count)))",
            with: orders)
        return try rows.reduce(into: [:]) { versions, row in
            var reader = RowReader(row)
            versions[try reader.id()] = try reader.int()
        }
    }

    private static let columns = """
        id, number, cart, owner, owner_kind, email, name, street, postcode, city, country, \
        language, shipping, payment, goods, shipping_fee, total, vat, state, payment_state, \
        fulfilment_state, placed_at, version, voucher
        """

    private func orders(_ rows: [Row]) throws -> [Order] {
        try assemble(
            rows.map { row in
                var reader = RowReader(row)
                return try OrderHead(&reader)
            })
    }

    /// Reads lines and timelines of all orders at once.
    private func assemble(_ heads: [OrderHead]) throws -> [Order] {
        guard !heads.isEmpty else { return [] }
        let ids = heads.map(\.id)
        let list = placeholders(ids.count)
        let lines = try Dictionary(
            grouping: connection.query(
                """
                SELECT order_id, sku, product_slug, name, quantity, unit_price, discount, total,
                    vat_rate
                FROM order_line WHERE order_id IN (\(list)) ORDER BY order_id, position
                """, with: ids
            ).map(OrderLineRow.init), by: \.order)
        let events = try Dictionary(
            grouping: connection.query(
                """
                SELECT order_id, kind, actor, staff, at
                FROM order_event WHERE order_id IN (\(list)) ORDER BY order_id, version
                """, with: ids
            ).map(OrderEventRow.init), by: \.order)
        // Most orders have neither, and their timelines say so.
        let rows = ReturnRows(connection)
        let returns = try rows.returns(of: ids.filter { events.tell(of: $0, [.requestReturn]) })
        let refunds = try rows.refunds(
            of: ids.filter { events.tell(of: $0, [.refund, .refundPart]) })
        return heads.map { head in
            head.order(
                lines: lines[head.id, default: []].map(\.line),
                timeline: events[head.id, default: []].map(\.event),
                returns: returns[head.id, default: []], refunds: refunds[head.id, default: []])
        }
    }
}

extension [ID<Order>: [OrderEventRow]] {
    /// Whether any of `actions` was taken with this order.
    fileprivate func tell(of order: ID<Order>, _ actions: [OrderAction]) -> Bool {
        let kinds = actions.map { OrderEvent.Kind($0) }
        return self[order, default: []].contains { kinds.contains($0.event.kind) }
    }
}
