/// The name by which a customer asks for a voucher.
///
/// 3 to 30 of `A–Z`, `0–9` and `-`; small letters are read as capitals, so that it does not matter how
/// somebody types it.
public struct VoucherCode: Hashable, Sendable {
    /// The name in capitals.
    public let text: String

    /// The fewest characters.
    public static let shortest = 3
    /// The most characters.
    public static let longest = 30

    /// Checks and takes a name.
    public init(_ text: String) throws(ValidationError) {
        guard !text.isEmpty else { throw .empty }
        let bytes = text.utf8.map { $0.isLowerCaseLetter ? $0 - 32 : $0 }
        guard bytes.count <= Self.longest else { throw .tooLong(maximum: Self.longest) }
        guard bytes.count >= Self.shortest, bytes.allSatisfy({ $0.isCodeByte }) else {
            throw .malformed
        }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    private init(known text: String) {
        self.text = text
    }

    /// Stands where a draft had no valid name; never leaves the check.
    static let placeholder = VoucherCode(known: "-")
}

extension VoucherCode: Comparable, CustomStringConvertible {
    /// Sorts by the bytes of the name.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// The name itself.
    public var description: String { text }
}

extension UInt8 {
    fileprivate var isCodeByte: Bool {
        isUpperCaseLetter || isDigit || self == UInt8(ascii: "-")
    }
}
