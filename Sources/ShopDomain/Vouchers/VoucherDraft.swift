/// What staff entered for a voucher, before anything is checked.
///
/// One set of rules for staff pages and the API.
public struct VoucherDraft: Hashable, Sendable {
    /// The kinds of benefits.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A part of the goods' price.
        case percentage
        /// An amount.
        case amount
        /// Delivery costs nothing.
        case freeShipping = "free_shipping"
    }

    /// The name.
    public var code: String
    /// What kind of benefit.
    public var kind: Kind
    /// How much: per cent or an amount, as a decimal number; empty for free shipping.
    public var value: String
    /// The moment from which on it holds.
    public var validFrom: Timestamp?
    /// The moment from which on it holds no more.
    public var validUntil: Timestamp?
    /// How many orders may use it.
    public var limit: Int?
    /// What the goods must cost at least, as a decimal number; empty for nothing.
    public var minimum: String
    /// Whether it can be used.
    public var isActive: Bool

    /// Makes a draft.
    public init(
        code: String, kind: Kind, value: String, validFrom: Timestamp? = nil,
        validUntil: Timestamp? = nil, limit: Int? = nil, minimum: String = "",
        isActive: Bool = true
    ) {
        self.code = code
        self.kind = kind
        self.value = value
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.limit = limit
        self.minimum = minimum
        self.isActive = isActive
    }
}

/// Everything that is wrong with a ``VoucherDraft``.
public struct InvalidVoucher: DomainError {
    /// A part of a voucher.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// The name.
        case code
        /// How much it is good for.
        case value
        /// The moment from which on it holds no more.
        case validUntil = "valid_until"
        /// How many orders may use it.
        case limit
        /// What the goods must cost at least.
        case minimum
    }

    /// What is wrong with which part; never empty.
    public let problems: [Field: ValidationError]

    /// `invalid_voucher`.
    public var slug: String { "invalid_voucher" }
}

extension VoucherDraft {
    /// The most uses a voucher may be limited to.
    public static let highestLimit = 1_000_000

    /// Checks every field and makes the voucher.
    /// - Throws: ``InvalidVoucher`` with all problems at once.
    public func voucher(version: Int = 1) throws(InvalidVoucher) -> Voucher {
        var problems: [InvalidVoucher.Field: ValidationError] = [:]
        func read<Value>(
            _ field: InvalidVoucher.Field, or placeholder: Value,
            _ read: () throws(ValidationError) -> Value
        ) -> Value {
            do {
                return try read()
            } catch {
                problems[field] = error
                return placeholder
            }
        }
        let voucher = Voucher(
            code: read(.code, or: .placeholder) { () throws(ValidationError) in
                try VoucherCode(code)
            },
            benefit: read(.value, or: .freeShipping) { () throws(ValidationError) in
                try benefit()
            },
            validFrom: validFrom, validUntil: validUntil,
            limit: read(.limit, or: nil) { () throws(ValidationError) in try checkedLimit() },
            minimum: read(.minimum, or: nil) { () throws(ValidationError) in
                minimum.isEmpty ? nil : try amount(minimum)
            },
            isActive: isActive, version: version)
        if let validFrom, let validUntil, validUntil <= validFrom {
            problems[.validUntil] = .malformed
        }
        guard problems.isEmpty else { throw InvalidVoucher(problems: problems) }
        return voucher
    }

    private func benefit() throws(ValidationError) -> Voucher.Benefit {
        switch kind {
        case .freeShipping:
            guard value.isEmpty else { throw .malformed }
            return .freeShipping
        case .amount: return .amount(try amount(value))
        case .percentage:
            guard !value.isEmpty else { throw .empty }
            // Hundredths of a per cent relate to per cent as cents to euros.
            guard let hundredths = Money(decimal: value)?.minorUnits else { throw .malformed }
            guard (1...10_000).contains(hundredths) else {
                throw .outOfRange(lowest: 1, highest: 100)
            }
            return .percentage(basisPoints: Int(hundredths))
        }
    }

    private func amount(_ text: String) throws(ValidationError) -> Money {
        guard !text.isEmpty else { throw .empty }
        guard let amount = Money(decimal: text) else { throw .malformed }
        guard (1...Variant.highestPrice).contains(amount.minorUnits) else {
            throw .outOfRange(lowest: 1, highest: Int(Variant.highestPrice / 100))
        }
        return amount
    }

    private func checkedLimit() throws(ValidationError) -> Int? {
        guard let limit else { return nil }
        guard (1...Self.highestLimit).contains(limit) else {
            throw .outOfRange(lowest: 1, highest: Self.highestLimit)
        }
        return limit
    }
}

extension VoucherDraft {
    /// A draft of a voucher as it is.
    public init(_ voucher: Voucher) {
        let (kind, value): (Kind, String) =
            switch voucher.benefit {
            case .percentage(let basisPoints):
                (.percentage, Money(minorUnits: Int64(basisPoints)).decimal)
            case .amount(let money): (.amount, money.decimal)
            case .freeShipping: (.freeShipping, "")
            }
        self.init(
            code: voucher.code.text, kind: kind, value: value, validFrom: voucher.validFrom,
            validUntil: voucher.validUntil, limit: voucher.limit,
            minimum: voucher.minimum?.decimal ?? "", isActive: voucher.isActive)
    }
}
