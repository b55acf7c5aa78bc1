/// What a payment provider calls a payment, an event or the like: 1 to 64 letters, digits, `_` and
/// `-`.
public struct PaymentReference: Hashable, Sendable {
    /// The name.
    public let text: String

    /// Checks and takes a name.
    public init(_ text: String) throws(ValidationError) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= 64 else { throw .tooLong(maximum: 64) }
        let isPlain = text.utf8.allSatisfy { byte in
            byte.isDigit || byte.isLowerCaseLetter || byte.isUpperCaseLetter
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
        guard isPlain else { throw .malformed }
        self.text = text
    }
}

extension PaymentReference: CustomStringConvertible {
    /// The name.
    public var description: String { text }
}
