import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingVoucherStore: VoucherStore {
    var vouchers: any VoucherStore { get }
}

extension ForwardingVoucherStore {
    func find(_ code: VoucherCode) async throws(StorageError) -> Voucher? {
        try await vouchers.find(code)
    }

    func list(after code: VoucherCode?, limit: Int) async throws(StorageError) -> [Voucher] {
        try await vouchers.list(after: code, limit: limit)
    }

    func insert(_ voucher: Voucher) async throws(StorageError) {
        try await vouchers.insert(voucher)
    }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        try await vouchers.update(voucher)
    }
}
