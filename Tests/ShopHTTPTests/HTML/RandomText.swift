/// Makes texts of all that people and attackers type; the same seed makes the same texts.
struct RandomText: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func text(maximumPieces: Int = 40) -> String {
        let pieces = Int.random(in: 0...maximumPieces, using: &self)
        return (0..<pieces).map { _ in piece() }.joined()
    }

    private mutating func piece() -> String {
        switch Int.random(in: 0..<8, using: &self) {
        case 0:
            return ["\"", "'", "<", ">", "&", "=", "/", "`", " "].randomElement(using: &self) ?? ""
        case 1:
            return ["<script>", "</p>", "<!--", "&amp;", "&#x3c;", "\" onclick=\"", "]]>", "' x='"]
                .randomElement(using: &self) ?? ""
        case 2: return scalar(in: 0x00...0xA0)
        case 3: return scalar(in: 0x300...0x36F)
        case 4: return scalar(in: 0x590...0x6FF)
        case 5:
            return ["👩‍👩‍👧", "🇩🇪", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "é", "ß"].randomElement(
                using: &self) ?? ""
        case 6: return ["Teekanne", "grün", "a", " mit Sieb"].randomElement(using: &self) ?? ""
        default: return scalar(in: 0xA1...0x10FFFF)
        }
    }

    private mutating func scalar(in range: ClosedRange<UInt32>) -> String {
        Unicode.Scalar(UInt32.random(in: range, using: &self)).map { String($0) } ?? "\u{FFFD}"
    }
}
