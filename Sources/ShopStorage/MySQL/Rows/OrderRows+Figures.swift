import ShopDomain
import ShopStorage

/// An ``OrderFilter`` as the database reads it.
struct OrderCondition {
    /// What stands behind WHERE.
    let sql: String
    /// The values of its placeholders.
    let values: [any SQLEncodable]

    init(_ filter: OrderFilter) {
        let conditions: [(String, (any SQLEncodable)?)] = [
            ("state", filter.state?.rawValue), ("payment_state", filter.payment?.rawValue),
            ("fulfilment_state", filter.fulfilment?.rawValue), ("email", filter.email),
        ]
        let set = conditions.compactMap { column, value in value.map { (column, $0) } }
        let parts =
            set.map { "\($0.0) = ?" } + (filter.hasReturnToRefund ? [Self.returnToRefund] : [])
            + (filter.isSettled ? [Self.settled] : [])
        sql = parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
        values = set.map(\.1)
    }

    /// ``ShopDomain/OrderStatus/settled`` as a condition; both states are names of the domain's own.
    private static let settled =
        "("
        + OrderStatus.settled.sorted { $0.key.rawValue < $1.key.rawValue }.map { goods, money in
            let states = money.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            return "fulfilment_state = '\(goods.rawValue)' AND payment_state IN (\(states))"
        }.joined(separator: " OR ") + ")"

    /// ``ShopDomain/Order/hasReturnToRefund``, looked up from the few orders that have returns.
    private static let returnToRefund = """
        payment_state IN ('paid', 'partially_refunded') AND id IN (
            SELECT back.order_id FROM order_return AS back
            JOIN order_return_line AS line
                ON line.order_id = back.order_id AND line.return_id = back.id AND line.received > 0
            WHERE back.received_at IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM order_refund AS refund WHERE refund.order_id = back.order_id
                AND (refund.return_id = back.id
                    OR (refund.return_id IS NULL AND refund.at >= back.requested_at))))
        """
}

extension OrderRows {
    /// How many orders meet `condition`, counted up to `limit`.
    func count(
        where condition: String, _ values: [any SQLEncodable], upTo limit: Int
    ) throws -> Int {
        let rows = try connection.query(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM orders WHERE \(condition) LIMIT ?) AS counted
            """, with: values + [limit])
        guard let row = rows.first else { return 0 }
        return try row.int(0)
    }

    /// What was ordered in `period` and is still a sale; read from the key `by_sale` alone.
    func sales(placed period: Range<Timestamp>) throws -> Sales {
        let sold = Self.sold(in: period)
        let rows = try connection.query(
            """
            SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS SIGNED) FROM orders WHERE \(sold.sql)
            """, with: sold.values)
        guard let row = rows.first else { return Sales(orders: 0, revenue: .zero()) }
        var reader = RowReader(row)
        return Sales(orders: try reader.int(), revenue: try reader.money())
    }

    /// How many pieces were ordered in `period`, and not called off since, of what was ordered most.
    func bestSellers(placed period: Range<Timestamp>, limit: Int) throws -> [SKU: Int] {
        let sold = Self.sold(in: period)
        let rows = try connection.query(
            """
            SELECT sku, CAST(SUM(quantity) AS SIGNED) AS pieces
            FROM orders JOIN order_line ON order_id = id WHERE \(sold.sql)
            GROUP BY sku ORDER BY pieces DESC, sku LIMIT ?
            """, with: sold.values + [limit])
        var pieces: [SKU: Int] = [:]
        for row in rows {
            var reader = RowReader(row)
            pieces[try reader.sku()] = try reader.int()
        }
        return pieces
    }

    private static func sold(
        in period: Range<Timestamp>
    ) -> (sql: String, values: [any SQLEncodable]) {
        let states = OrderState.allCases.filter(\.isSale).map(\.rawValue)
        let bounds: [any SQLEncodable] = [period.lowerBound, period.upperBound]
        return (
            "placed_at >= ? AND placed_at < ? AND state IN (\(placeholders(states.count)))",
            bounds + states
        )
    }
}
