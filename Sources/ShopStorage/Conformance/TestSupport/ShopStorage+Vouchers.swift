import ShopDomain
import ShopStorage

/// What checks of vouchers begin and end with.
extension ShopStorage {
    /// A stored voucher over a tenth of the price, changed by `adjust`.
    func newVoucher(_ adjust: (inout Voucher) -> Void = { _ in }) async throws -> Voucher {
        var voucher = Voucher(
            code: try Unique.voucherCode(), benefit: .percentage(basisPoints: 1000))
        adjust(&voucher)
        try await vouchers.insert(voucher)
        return voucher
    }

    /// A placement by a new guest for one piece of the first variant of `product`, with `voucher`.
    func newPlacement(
        of product: Product, with voucher: Voucher, at now: Timestamp = Unique.moment()
    ) async throws -> OrderPlacement {
        let cart = try await fillCart(
            of: Unique.guest(), with: [(product.variants[0].sku, 1)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.voucher = voucher
        builder.now = now
        return try builder.build()
    }

    /// The voucher says that so many orders use it, and so does its ledger.
    func requireUses(
        of voucher: Voucher, _ used: Int, file: StaticString = #fileID, line: UInt = #line
    ) async throws {
        let found = try await vouchers.find(voucher.code)
        try requireEqual(found?.used, used, "the uses", file: file, line: line)
        let account = try await voucherAccount(voucher)
        let findings = account.findings().map(\.description)
        try requireEqual(findings, [], "the findings", file: file, line: line)
        try requireEqual(
            account.used - account.returned, used, "the uses by the ledger", file: file, line: line)
    }

    /// The voucher as the audit lists it.
    func voucherAccount(_ voucher: Voucher) async throws -> VoucherAccount {
        // What sorts just before: the code without its last character.
        let before = try VoucherCode(String(voucher.code.text.dropLast()))
        let next = try await audit.listVoucherAccounts(after: before, limit: 20)
        return try requireValue(
            next.first { $0.voucher.code == voucher.code }, "the account of \(voucher.code)")
    }
}
