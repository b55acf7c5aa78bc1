extension Money {
    /// The amount as a plain decimal number with all its minor digits: `12.99`, `-0.05`.
    public var decimal: String {
        let (whole, minor) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        let digits = String(minor)
        let zeros = String(repeating: "0", count: currency.minorDigits - digits.count)
        return "\(minorUnits < 0 ? "-" : "")\(whole).\(zeros)\(digits)"
    }

    /// Reads a plain decimal number such as `12.99`, `12.9` or `12`: everything ``decimal`` writes.
    ///
    /// Answers `nil` for anything else: signs other than a leading minus, exponents, thousands
    /// separators, more digits than the currency has, and amounts too large to hold.
    public init?(decimal text: String, currency: Currency = .eur) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0)
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let minor = parts.count == 2 ? String(parts[1]) : "0"
        guard let whole = parts.first, !whole.isEmpty, !minor.isEmpty,
            whole.count <= 18, minor.count <= currency.minorDigits,
            (whole + minor).utf8.allSatisfy(\.isDigit),
            let units = Int64(
                whole + minor + String(repeating: "0", count: currency.minorDigits - minor.count))
        else { return nil }
        self.init(minorUnits: isNegative ? -units : units, currency: currency)
    }

    private var scale: UInt64 {
        (0..<currency.minorDigits).reduce(1) { scale, _ in scale * 10 }
    }
}

extension Money: CustomStringConvertible {
    /// The amount with its currency: `12.99 EUR`.
    public var description: String { "\(decimal) \(currency.code)" }
}
