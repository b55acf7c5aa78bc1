public import ShopDomain

/// Where vouchers are kept.
///
/// Their uses are counted by ``OrderStore/place(_:)`` and given back by ``OrderStore/update(_:)``, in
/// one step with the order. A voucher is switched off, never removed: orders name it.
public protocol VoucherStore: Sendable {
    /// The voucher with this code, with its uses until now. Sees everything that was written before.
    func find(_ code: VoucherCode) async throws(StorageError) -> Voucher?

    /// All vouchers by code: up to `limit` that follow `code`.
    func list(after code: VoucherCode?, limit: Int) async throws(StorageError) -> [Voucher]

    /// Adds a voucher, as yet unused.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/voucher`` for a code in
    ///   use.
    func insert(_ voucher: Voucher) async throws(StorageError)

    /// Replaces the conditions of a voucher by those of `voucher`, whose version is the one it was made
    /// from; the store counts it up. Its uses stay what they are.
    /// - Returns: the voucher with its new version.
    /// - Throws: ``StorageError/conflict`` where the stored version is another one or there is no such
    ///   voucher.
    @discardableResult
    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher
}

extension Voucher {
    /// The same conditions with another number of uses and another version.
    package func with(used: Int, version: Int) -> Voucher {
        Voucher(
            code: code, benefit: benefit, validFrom: validFrom, validUntil: validUntil,
            limit: limit, minimum: minimum, isActive: isActive, used: used, version: version)
    }
}
