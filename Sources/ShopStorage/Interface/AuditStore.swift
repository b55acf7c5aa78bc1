public import ShopDomain

/// Reads everything there is, for checking that the books are right.
public protocol AuditStore: Sendable {
    /// Stock levels with all their movements, by SKU: up to `limit` that follow `sku`.
    func listStockAccounts(
        after sku: SKU?, limit: Int
    ) async throws(StorageError) -> [StockAccount]

    /// Orders with their entries in all ledgers, oldest first: up to `limit` that follow `order`.
    func listOrderAccounts(
        after order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [OrderAccount]

    /// Vouchers with the sums of their uses, by code: up to `limit` that follow `code`.
    func listVoucherAccounts(
        after code: VoucherCode?, limit: Int
    ) async throws(StorageError) -> [VoucherAccount]
}
