/// One entry of the append-only ledger of a voucher's uses; at most one of each kind per order.
public struct VoucherUse: Hashable, Sendable {
    /// What the entry stands for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// An order used the voucher.
        case used
        /// The order was called off or ended unpaid: its use is free for another one.
        case returned
    }

    /// The order it belongs to.
    public let order: ID<Order>
    /// Which voucher.
    public let code: VoucherCode
    /// What it stands for.
    public let kind: Kind
    /// When.
    public let at: Timestamp

    /// Makes an entry.
    public init(order: ID<Order>, code: VoucherCode, kind: Kind, at: Timestamp) {
        self.order = order
        self.code = code
        self.kind = kind
        self.at = at
    }
}

extension Order {
    /// The use of a voucher that placing it writes down; `nil` without one.
    public var voucherUse: VoucherUse? { voucherUse(.used, at: placedAt) }

    fileprivate func voucherUse(_ kind: VoucherUse.Kind, at now: Timestamp) -> VoucherUse? {
        terms.voucher.map { VoucherUse(order: id, code: $0, kind: kind, at: now) }
    }
}

extension OrderChange {
    /// The use of a voucher that is given back; `nil` without one.
    public var voucherUse: VoucherUse? {
        switch action {
        case .cancel, .expire, .withdraw: after.voucherUse(.returned, at: event.at)
        default: nil
        }
    }
}
