/// An international bank account number (ISO 13616), its check digits proven.
public struct IBAN: Hashable, Sendable {
    /// Without spaces, in upper case: `DE02120300000000202051`.
    public let text: String

    /// Reads a number with or without spaces.
    public init(_ text: String) throws(ValidationError) {
        let symbols = text.utf8.filter { $0 != UInt8(ascii: " ") }.map { byte in
            byte.isLowerCaseLetter ? byte - 32 : byte
        }
        guard !symbols.isEmpty else { throw .empty }
        guard symbols.count <= 34 else { throw .tooLong(maximum: 34) }
        guard symbols.count >= 15, symbols.prefix(2).allSatisfy(\.isUpperCaseLetter),
            symbols.dropFirst(2).prefix(2).allSatisfy(\.isDigit),
            symbols.allSatisfy({ $0.isDigit || $0.isUpperCaseLetter }),
            remainder(of: symbols.dropFirst(4) + symbols.prefix(4)) == 1
        else { throw .malformed }
        self.text = String(decoding: symbols, as: UTF8.self)
    }

    /// In groups of four, as people read it: `DE02 1203 0000 0000 2020 51`.
    public var grouped: String {
        var groups: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}

/// The number with letters for two digits each (A = 10), modulo 97 (ISO 7064).
private func remainder(of symbols: some Sequence<UInt8>) -> Int {
    symbols.reduce(0) { remainder, symbol in
        symbol.isDigit
            ? (remainder * 10 + Int(symbol - UInt8(ascii: "0"))) % 97
            : (remainder * 100 + Int(symbol - UInt8(ascii: "A")) + 10) % 97
    }
}
