/// The identity of one `Entity`: a UUID version 7 (RFC 9562), so identifiers sort by creation time.
///
/// The phantom parameter keeps a product's identifier from being used as an order's.
public struct ID<Entity>: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Makes a new identifier from a clock and a source of randomness.
    /// - Parameters:
    ///   - now: the time of creation; its milliseconds are the first 48 bits.
    ///   - generator: the source of the remaining 74 bits.
    public init(at now: Timestamp, using generator: inout some RandomNumberGenerator) {
        let milliseconds = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
        let random = generator.next() & 0x0FFF
        high = milliseconds << 16 | 0x7000 | random
        low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// Makes a new identifier with the system's secure randomness.
    public init(at now: Timestamp) {
        var generator = SystemRandomNumberGenerator()
        self.init(at: now, using: &generator)
    }

    /// Reads an identifier from its 16 bytes in network order; `nil` for any other length.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The identifier that no other sorts before.
    static var lowest: ID { ID(high: 0, low: 0) }

    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The 16 bytes in network order.
    public var bytes: [UInt8] {
        [high, low].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }
}

extension ID: Comparable {
    /// Earlier identifiers sort first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension ID: CustomStringConvertible, LosslessStringConvertible {
    /// The usual form with hyphens, in lower case.
    public var description: String {
        let digits = Array(hexadecimal(high) + hexadecimal(low))
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(digits[$0]) }.joined(separator: "-")
    }

    /// Reads the form with hyphens; `nil` for anything else.
    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [8, 4, 4, 4, 12],
            description.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let high = UInt64(parts[0...2].joined(), radix: 16),
            let low = UInt64(parts[3...4].joined(), radix: 16)
        else { return nil }
        self.high = high
        self.low = low
    }
}

private func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
