import ShopDomain
import ShopStorage

/// The books as a whole.
struct InMemoryAuditStore: AuditStore {
    let memory: InMemoryStorage

    func listStockAccounts(
        after sku: SKU?, limit: Int
    ) async throws(StorageError) -> [StockAccount] {
        memory.read { state in
            let skus = state.stock.keys.filter { key in sku.map { key > $0 } ?? true }
            return skus.sorted().prefix(limit).compactMap { sku in
                state.stock[sku].map {
                    StockAccount(
                        level: $0.value, movements: state.movementsOfSKU[sku, default: []])
                }
            }
        }
    }

    func listOrderAccounts(
        after order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [OrderAccount] {
        memory.read { state in
            let start = order.map { state.orderIndex.all.position(after: $0) } ?? 0
            return state.orderIndex.all.dropFirst(start).prefix(limit).compactMap { id in
                state.orders[id].map { order in
                    OrderAccount(
                        order: order, entries: state.ledger[id, default: []],
                        movements: state.movementsOfOrder[id, default: []],
                        voucherUses: state.voucherUses[id, default: []])
                }
            }
        }
    }

    func listVoucherAccounts(
        after code: VoucherCode?, limit: Int
    ) async throws(StorageError) -> [VoucherAccount] {
        memory.read { state in
            let uses = Dictionary(grouping: state.voucherUses.values.joined(), by: \.code)
            return state.vouchers(after: code, limit: limit).map { voucher in
                let ofVoucher = uses[voucher.code, default: []]
                return VoucherAccount(
                    voucher: voucher, used: ofVoucher.count { $0.kind == .used },
                    returned: ofVoucher.count { $0.kind == .returned })
            }
        }
    }
}
