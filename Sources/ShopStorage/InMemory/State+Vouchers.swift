import ShopDomain
import ShopStorage

extension State {
    /// Up to `limit` vouchers that follow `code`.
    func vouchers(after code: VoucherCode?, limit: Int) -> [Voucher] {
        let codes = vouchers.keys.filter { key in code.map { key > $0 } ?? true }
        return codes.sorted().prefix(limit).compactMap { vouchers[$0] }
    }

    /// Whether the order may use the voucher it names, if any, on the conditions it was priced with.
    func canUseVoucher(_ placement: OrderPlacement) -> Bool {
        guard let use = placement.order.voucherUse else { return true }
        guard let voucher = vouchers[use.code], voucher.version == placement.voucherVersion else {
            return false
        }
        return voucher.refusal(at: use.at) == nil
    }

    /// Writes down a use, or that one is given back; nothing where there is none.
    mutating func count(_ use: VoucherUse?) {
        guard let use, let voucher = vouchers[use.code] else { return }
        let change = use.kind == .used ? 1 : -1
        vouchers[use.code] = voucher.with(
            used: voucher.used + change, version: voucher.version)
        voucherUses[use.order, default: []].append(use)
    }
}
