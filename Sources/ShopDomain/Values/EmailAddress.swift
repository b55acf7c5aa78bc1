/// An email address in the one form the shop stores and compares: trimmed, in lower case.
///
/// Accepts what mail servers deliver in practice, a subset of RFC 5321: a dot-atom before the `@` of
/// at most 64 bytes, a domain of at least two labels after it, 254 bytes in all, ASCII only.
public struct EmailAddress: Hashable, Sendable {
    /// The normalised address.
    public let text: String

    /// Checks and normalises what a person typed.
    public init(_ text: String) throws(ValidationError) {
        let typed = text.trimmingSpaces
        guard !typed.isEmpty else { throw .empty }
        guard typed.utf8.count <= 254 else { throw .tooLong(maximum: 254) }
        // Before the case is changed: the Kelvin sign and others have ASCII letters as lower case,
        // and would pass for somebody else's address.
        guard typed.utf8.allSatisfy({ $0 < 0x80 }) else { throw .malformed }
        let address = typed.lowercased()
        let halves = address.utf8.split(
            separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard halves.count == 2, isLocalPart(halves[0]), isDomain(halves[1]) else {
            throw .malformed
        }
        self.text = address
    }
}

extension EmailAddress: CustomStringConvertible {
    /// The normalised address.
    public var description: String { text }
}

private func isLocalPart(_ bytes: Substring.UTF8View) -> Bool {
    let atoms = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return bytes.count <= 64
        && atoms.allSatisfy { atom in !atom.isEmpty && atom.allSatisfy(isAtomText) }
}

private func isDomain(_ bytes: Substring.UTF8View) -> Bool {
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy(isLabel)
}

private func isLabel(_ bytes: Substring.UTF8View) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(bytes.count) && bytes.first != hyphen && bytes.last != hyphen
        && bytes.allSatisfy { $0.isLowerCaseLetter || $0.isDigit || $0 == hyphen }
}

private func isAtomText(_ byte: UInt8) -> Bool {
    byte.isLowerCaseLetter || byte.isDigit
        || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}
