import ShopDomain
import ShopStorage

/// Vouchers.
struct InMemoryVoucherStore: VoucherStore {
    let memory: InMemoryStorage

    func find(_ code: VoucherCode) async throws(StorageError) -> Voucher? {
        memory.read { $0.vouchers[code] }
    }

    func list(after code: VoucherCode?, limit: Int) async throws(StorageError) -> [Voucher] {
        memory.read { $0.vouchers(after: code, limit: limit) }
    }

    func insert(_ voucher: Voucher) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.vouchers[voucher.code] == nil else { throw .duplicate(.voucher) }
            state.vouchers[voucher.code] = voucher.with(used: 0, version: voucher.version)
        }
    }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        try memory.write { state throws(StorageError) in
            guard let stored = state.vouchers[voucher.code], stored.version == voucher.version
            else { throw .conflict }
            let updated = voucher.with(used: stored.used, version: stored.version + 1)
            state.vouchers[voucher.code] = updated
            return updated
        }
    }
}
