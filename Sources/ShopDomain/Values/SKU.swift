/// A stock keeping unit: the merchant's number of one variant that can be bought.
///
/// 1 to 40 of `A–Z`, `a–z`, `0–9`, `.`, `_` and `-`, beginning with a letter or digit. Case matters.
public struct SKU: Hashable, Sendable {
    /// The number as the merchant writes it.
    public let text: String

    /// Checks and takes a number as it is.
    public init(_ text: String) throws(ValidationError) {
        guard let first = text.utf8.first else { throw .empty }
        guard text.utf8.count <= 40 else { throw .tooLong(maximum: 40) }
        guard isLetterOrDigit(first), text.utf8.allSatisfy({ isLetterOrDigit($0) || isMark($0) })
        else { throw .malformed }
        self.text = text
    }

    private init(known text: String) {
        self.text = text
    }

    /// Stands where a draft had no valid number; never leaves the check.
    static let placeholder = SKU(known: "-")
}

extension SKU: Comparable, CustomStringConvertible {
    /// Sorts by the bytes of the number: the order in which stock rows are touched.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// The number itself.
    public var description: String { text }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte.isLowerCaseLetter || byte.isUpperCaseLetter || byte.isDigit
}

private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
