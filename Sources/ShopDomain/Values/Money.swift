/// An amount of money in whole minor units (cents), so that nothing is ever rounded by accident.
///
/// Every amount has its negative: `Int64.min`, which has none, is no amount.
public struct Money: Hashable, Sendable {
    /// The amount in minor units; negative for money that flows back.
    public let minorUnits: Int64
    /// The currency the amount is in.
    public let currency: Currency

    /// Makes an amount from minor units: `Money(minorUnits: 1299, currency: .eur)` is 12.99 €.
    ///
    /// `Int64.min` is taken for the lowest amount, `-Int64.max`.
    public init(minorUnits: Int64, currency: Currency = .eur) {
        self.minorUnits = max(minorUnits, -.max)
        self.currency = currency
    }

    /// Nothing, in `currency`.
    public static func zero(_ currency: Currency = .eur) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    /// The same amount with the other sign.
    public var negated: Money {
        Money(minorUnits: -minorUnits, currency: currency)
    }
}

/// Why a calculation with money has no answer.
public enum MoneyError: DomainError {
    /// The result does not fit into 64 bits of minor units.
    case overflow
    /// The amounts are in different currencies.
    case currencyMismatch

    /// A stable name: `overflow` or `currency_mismatch`.
    public var slug: String {
        switch self {
        case .overflow: "overflow"
        case .currencyMismatch: "currency_mismatch"
        }
    }
}

extension Money {
    /// The sum of two amounts of one currency.
    public func adding(_ other: Money) throws(MoneyError) -> Money {
        try combined(with: other) { $0.addingReportingOverflow($1) }
    }

    /// The difference of two amounts of one currency.
    public func subtracting(_ other: Money) throws(MoneyError) -> Money {
        try combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// The amount `factor` times.
    public func multiplied(by factor: Int) throws(MoneyError) -> Money {
        try exact(minorUnits.multipliedReportingOverflow(by: Int64(factor)))
    }

    /// The sum of all `amounts`, which must be in `currency`.
    public static func sum(
        _ amounts: some Sequence<Money>, in currency: Currency = .eur
    ) throws(MoneyError) -> Money {
        var total = Money.zero(currency)
        for amount in amounts {
            total = try total.adding(amount)
        }
        return total
    }

    private func combined(
        with other: Money, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch }
        return try exact(operation(minorUnits, other.minorUnits))
    }

    private func exact(
        _ result: (partialValue: Int64, overflow: Bool)
    ) throws(MoneyError) -> Money {
        guard !result.overflow, result.partialValue != .min else { throw .overflow }
        return Money(minorUnits: result.partialValue, currency: currency)
    }
}
