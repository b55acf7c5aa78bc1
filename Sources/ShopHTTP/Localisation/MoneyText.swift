import ShopDomain

extension Money {
    /// The amount as people of this language write it: `1.234,50 €` or `€1,234.50`.
    func text(_ language: Language) -> String {
        let scale = (0..<currency.minorDigits).reduce(into: UInt64(1)) { scale, _ in scale *= 10 }
        let (units, fraction) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        let minor = padded(fraction, to: currency.minorDigits)
        let sign = minorUnits < 0 ? "−" : ""
        switch language {
        case .german: return "\(sign)\(grouped(units, by: ".")),\(minor)\u{00A0}\(symbol)"
        case .english: return "\(sign)\(symbol)\(grouped(units, by: ",")).\(minor)"
        }
    }

    /// The amount, or a word where it costs nothing.
    func feeText(_ language: Language) -> String {
        minorUnits == 0 ? CartTexts[language].free : text(language)
    }

    private var symbol: String { currency == .eur ? "€" : currency.code + "\u{00A0}" }
}

/// The number in groups of three digits.
private func grouped(_ number: UInt64, by separator: String) -> String {
    guard number >= 1000 else { return String(number) }
    return grouped(number / 1000, by: separator) + separator + padded(number % 1000, to: 3)
}

/// The number with zeros in front of it.
private func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
