/// Base64 without padding (RFC 4648), in which every sequence of bytes has exactly one text.
enum Base64 {
    /// The text for `bytes` with `+` and `/` (section 4), as in PHC strings.
    static func encode(_ bytes: some Sequence<UInt8>) -> String { Alphabet.standard.encode(bytes) }

    /// The text for `bytes` with `-` and `_` (section 5), for addresses, headers and cookies.
    static func encodeForURL(_ bytes: some Sequence<UInt8>) -> String { Alphabet.url.encode(bytes) }

    /// The bytes for `text`; `nil` where ``encode(_:)`` would not have written it so.
    static func decode(_ text: some StringProtocol) -> [UInt8]? { Alphabet.standard.decode(text) }

    /// The bytes for `text`; `nil` where ``encodeForURL(_:)`` would not have written it so.
    static func decodeFromURL(_ text: some StringProtocol) -> [UInt8]? { Alphabet.url.decode(text) }
}

private enum Alphabet {
    case standard, url

    func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(digit(pending >> bits & 63))
            }
        }
        if bits > 0 { text.append(digit(pending << (6 - bits) & 63)) }
        return String(decoding: text, as: UTF8.self)
    }

    func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for character in text.utf8 {
            guard let value = value(of: character) else { return nil }
            pending = pending << 6 | value
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
            pending &= 1 << bits - 1
        }
        return bits < 6 && pending == 0 ? bytes : nil
    }

    /// The digits 62 and 63.
    private var marks: (UInt8, UInt8) {
        switch self {
        case .standard: (UInt8(ascii: "+"), UInt8(ascii: "/"))
        case .url: (UInt8(ascii: "-"), UInt8(ascii: "_"))
        }
    }

    private func digit(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value)
        switch value {
        case 0..<26: return UInt8(ascii: "A") + value
        case 26..<52: return UInt8(ascii: "a") + value - 26
        case 52..<62: return UInt8(ascii: "0") + value - 52
        case 62: return marks.0
        default: return marks.1
        }
    }

    private func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a") + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0") + 52)
        case marks.0: 62
        case marks.1: 63
        default: nil
        }
    }
}
