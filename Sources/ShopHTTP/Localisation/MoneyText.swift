import ShopDomain

extension Money {
    /// The amount as people of this language write it: `1.234,50 €` or `€1,234.50`.
    func text(_ language: Language) -> String {
        let parts = decimal.drop { $0 == "-" }.split(separator: ".")
        let whole = grouped(parts[0], by: language == .german ? "." : ",")
        let minor = parts.count > 1 ? parts[1] : ""
        let sign = minorUnits < 0 ? "−" : ""
        switch language {
        case .german: return "\(sign)\(whole),\(minor)\u{00A0}\(symbol)"
        case .english: return "\(sign)\(symbol)\(whole).\(minor)"
        }
    }

    private var symbol: String { currency == .eur ? "€" : currency.code + "\u{00A0}" }

    private func grouped(_ digits: Substring, by separator: Character) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}
