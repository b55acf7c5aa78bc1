/// A short name for addresses: 1 to 80 lower-case letters, digits and single hyphens.
public struct Slug: Hashable, Sendable {
    /// The name as it stands in an address.
    public let text: String

    /// Checks and takes a name as it is.
    public init(_ text: String) throws(ValidationError) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= 80 else { throw .tooLong(maximum: 80) }
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard
            words.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLowerCaseLetter || $0.isDigit } }
            )
        else {
            throw .malformed
        }
        self.text = text
    }

    private init(known text: String) {
        self.text = text
    }

    /// Stands where a draft had no valid name; never leaves the check.
    static let placeholder = Slug(known: "-")
}

extension Slug: Comparable, CustomStringConvertible {
    /// Sorts by the bytes of the name.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// The name itself.
    public var description: String { text }
}
