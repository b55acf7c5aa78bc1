/// Something the shop promises to whoever knows its code.
public struct Voucher: Hashable, Sendable {
    /// What it is good for.
    public enum Benefit: Hashable, Sendable {
        /// A part of the goods' price in hundredths of a per cent, 1 to 10,000.
        case percentage(basisPoints: Int)
        /// An amount, at most the price of the goods.
        case amount(Money)
        /// Delivery costs nothing, whichever way the goods travel.
        case freeShipping
    }

    /// The name by which customers ask for it, unique in the shop.
    public let code: VoucherCode
    /// What it is good for.
    public var benefit: Benefit
    /// The moment from which on it holds; `nil` for always.
    public var validFrom: Timestamp?
    /// The moment from which on it holds no more; `nil` for never.
    public var validUntil: Timestamp?
    /// How many orders may use it; `nil` for any number.
    public var limit: Int?
    /// What the goods must cost at least, before anything is taken off; `nil` for nothing.
    public var minimum: Money?
    /// Whether it can be used at all.
    public var isActive: Bool
    /// How many orders use it; those that were called off give their use back.
    public let used: Int
    /// Counts the changes of its conditions, from 1, but not its uses.
    ///
    /// A change names the version it was made from, an order the version it was priced with.
    public var version: Int

    /// Takes the parts as they are; see ``VoucherDraft`` for checking what people typed.
    public init(
        code: VoucherCode, benefit: Benefit, validFrom: Timestamp? = nil,
        validUntil: Timestamp? = nil, limit: Int? = nil, minimum: Money? = nil,
        isActive: Bool = true, used: Int = 0, version: Int = 1
    ) {
        self.code = code
        self.benefit = benefit
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.limit = limit
        self.minimum = minimum
        self.isActive = isActive
        self.used = used
        self.version = version
    }
}

/// Why a voucher does not apply to a cart.
public enum VoucherRefusal: DomainError {
    /// The shop knows no such code.
    case unknown
    /// The shop has switched it off.
    case switchedOff
    /// It holds from this moment on.
    case notYet(from: Timestamp)
    /// It held until this moment.
    case expired(at: Timestamp)
    /// As many orders use it as may.
    case usedUp
    /// The goods must cost this much at least.
    case minimumNotReached(Money)

    /// A stable name in snake case.
    public var slug: String {
        switch self {
        case .unknown: "voucher_unknown"
        case .switchedOff: "voucher_switched_off"
        case .notYet: "voucher_not_yet"
        case .expired: "voucher_expired"
        case .usedUp: "voucher_used_up"
        case .minimumNotReached: "voucher_minimum_not_reached"
        }
    }
}

extension Voucher {
    /// Why it does not apply to goods that cost `goods`, at `now`; `nil` where it does.
    ///
    /// This is the shop's word from what it knows; the store has the last one, as it counts the use.
    public func refusal(goods: Money, at now: Timestamp) -> VoucherRefusal? {
        if let refusal = refusal(at: now) { return refusal }
        if let minimum, goods.minorUnits < minimum.minorUnits {
            return .minimumNotReached(minimum)
        }
        return nil
    }

    /// Why no order may use it at `now`, whatever is in it; `nil` where one may.
    public func refusal(at now: Timestamp) -> VoucherRefusal? {
        guard isActive else { return .switchedOff }
        if let validFrom, now < validFrom { return .notYet(from: validFrom) }
        if let validUntil, now >= validUntil { return .expired(at: validUntil) }
        if let limit, used >= limit { return .usedUp }
        return nil
    }

    /// What it takes off goods that cost `goods`.
    public func reduction(of goods: Money) -> Money {
        (try? discount?.reduction(of: goods)) ?? .zero(goods.currency)
    }

    /// What it takes off the goods; `nil` where that is nothing.
    var discount: Discount? {
        switch benefit {
        case .percentage(let basisPoints): .percentage(basisPoints: basisPoints)
        case .amount(let money): .amount(money)
        case .freeShipping: nil
        }
    }
}
