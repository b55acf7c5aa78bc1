import ShopDomain
import ShopStorage

/// The books as a whole. Each page is read in one snapshot, so that levels and ledgers match while
/// the shop is open.
struct MySQLAuditStore: AuditStore {
    let database: Database

    func listStockAccounts(
        after sku: SKU?, limit: Int
    ) async throws(StorageError) -> [StockAccount] {
        try await database.snapshot { connection in
            let levels = try connection.query(
                "SELECT \(StockRows.columns) FROM stock WHERE sku > ? ORDER BY sku LIMIT ?",
                sku?.text ?? "", limit
            ).map(StockRows.level)
            guard !levels.isEmpty else { return [] }
            let movements = try Dictionary(
                grouping: connection.query(
                    """
                    SELECT \(StockRows.movementColumns) FROM stock_movement
                    WHERE sku IN (\(placeholders(levels.count))) ORDER BY sku, id
                    """, with: levels.map(\.sku)
                ).map(StockRows.movement), by: \.sku)
            return levels.map { level in
                StockAccount(level: level, movements: movements[level.sku, default: []])
            }
        }
    }

    func listOrderAccounts(
        after order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [OrderAccount] {
        try await database.snapshot { connection in
            let orders = try OrderRows(connection).list(after: order, limit: limit)
            guard !orders.isEmpty else { return [] }
            let ids = orders.map(\.id)
            let list = placeholders(ids.count)
            let entries = try Dictionary(
                grouping: connection.query(
                    """
                    SELECT order_id, kind, amount, at FROM ledger
                    WHERE order_id IN (\(list)) ORDER BY order_id, at
                    """, with: ids
                ).map(Self.entry), by: \.order)
            let movements = try Dictionary(
                grouping: connection.query(
                    """
                    SELECT \(StockRows.movementColumns) FROM stock_movement
                    WHERE order_id IN (\(list)) ORDER BY order_id, id
                    """, with: ids
                ).map(StockRows.movement), by: \.order)
            let uses = try Dictionary(
                grouping: connection.query(
                    """
                    SELECT \(VoucherRows.useColumns) FROM voucher_use WHERE order_id IN (\(list))
                    """, with: ids
                ).map(VoucherRows.use), by: \.order)
            return orders.map { order in
                OrderAccount(
                    order: order, entries: entries[order.id, default: []],
                    movements: movements[order.id, default: []],
                    voucherUses: uses[order.id, default: []])
            }
        }
    }

    /// The database counts, for a popular voucher has more uses than fit into memory.
    func listVoucherAccounts(
        after code: VoucherCode?, limit: Int
    ) async throws(StorageError) -> [VoucherAccount] {
        try await database.snapshot { connection in
            let vouchers = try VoucherRows(connection).list(after: code, limit: limit)
            guard !vouchers.isEmpty else { return [] }
            var counts: [VoucherCode: [VoucherUse.Kind: Int]] = [:]
            let rows = try connection.query(
                """
                SELECT code, kind, COUNT(*) FROM voucher_use
                WHERE code IN (\(placeholders(vouchers.count))) GROUP BY code, kind
                """, with: vouchers.map(\.code))
            for row in rows {
                var reader = RowReader(row)
                let code = try reader.voucherCode()
                let kind: VoucherUse.Kind = try reader.word()
                counts[code, default: [:]][kind] = try reader.int()
            }
            return vouchers.map { voucher in
                VoucherAccount(
                    voucher: voucher, used: counts[voucher.code]?[.used] ?? 0,
                    returned: counts[voucher.code]?[.returned] ?? 0)
            }
        }
    }

    private static func entry(_ row: Row) throws -> LedgerEntry {
        var reader = RowReader(row)
        let order: ID<Order> = try reader.id()
        let kind: NumberedWord<LedgerEntry.Kind> = try reader.numberedWord()
        return LedgerEntry(
            order: order, kind: kind.word, number: kind.number, amount: try reader.money(),
            at: try reader.time())
    }
}
