/// The number a customer reads on an order: `7K3QX-9FM2B`.
///
/// Nine random characters and a check character, so that a number tells nothing about how many
/// orders there are, cannot be guessed from another, and a typing error is noticed. The characters
/// are those of Crockford's Base32 but for the `Z`: 31 of them, a prime, so that the check misses
/// neither any one wrong character nor any two neighbours swapped.
public struct OrderNumber: Hashable, Sendable {
    /// Ten characters with a hyphen in the middle.
    public let text: String

    /// Draws a new number: 44.6 random bits.
    public init(using generator: inout some RandomNumberGenerator) {
        let data = (0..<9).map { _ in
            alphabet[Int.random(in: alphabet.indices, using: &generator)]
        }
        self.init(symbols: data + [checkSymbol(for: data)])
    }

    /// Reads what a person typed: any case, with or without hyphens and spaces, `O` for `0`, `I` or
    /// `L` for `1`.
    ///
    /// `nil` where it is no order number.
    public init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let symbols = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
            .compactMap(canonicalSymbol)
        let separators = text.utf8.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        guard symbols.count == 10, symbols.count + separators == text.utf8.count,
            checkSymbol(for: Array(symbols.dropLast())) == symbols[9]
        else { return nil }
        self.init(symbols: symbols)
    }

    private init(symbols: [UInt8]) {
        let characters = symbols.map { Character(Unicode.Scalar($0)) }
        text = String(characters.prefix(5)) + "-" + String(characters.suffix(5))
    }
}

extension OrderNumber: CustomStringConvertible {
    /// The number with its hyphen.
    public var description: String { text }
}

private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXY".utf8)

/// A weighted sum modulo the number of characters, which is prime; the weights of neighbours, the
/// check character's own counted as −1, differ and none is zero.
private func checkSymbol(for data: [UInt8]) -> UInt8 {
    let sum = data.enumerated().reduce(0) { sum, symbol in
        sum + (symbol.offset + 2) * (alphabet.firstIndex(of: symbol.element) ?? 0)
    }
    return alphabet[sum % alphabet.count]
}

private func canonicalSymbol(_ byte: UInt8) -> UInt8? {
    let upper = byte.isLowerCaseLetter ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
    default: return alphabet.contains(upper) ? upper : nil
    }
}
