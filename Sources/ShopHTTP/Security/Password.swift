/// What somebody typed as a password.
///
/// Any characters are welcome, spaces too, and nothing is cut off or changed: the rules are those of
/// NIST SP 800-63B, section 5.1.1.2, with its minimum for passwords that stand alone.
public struct Password: Sendable {
    /// The UTF-8 of the text.
    let bytes: [UInt8]

    /// How few Unicode scalars a new password may have.
    public static let minimumLength = 8
    /// How many Unicode scalars a password may have.
    public static let maximumLength = 128

    /// Takes a password to be compared with one that was chosen before.
    /// - Throws: ``PasswordError/tooShort`` where there is none, ``PasswordError/tooLong``.
    public init(_ text: String) throws(PasswordError) {
        guard !text.isEmpty else { throw .tooShort }
        guard text.unicodeScalars.count <= Self.maximumLength else { throw .tooLong }
        bytes = Array(text.utf8)
    }

    /// Takes a password that somebody chooses now.
    /// - Parameter email: the address of the account, which is no password for it.
    public init(new text: String, email: String?) throws(PasswordError) {
        try self.init(text)
        guard text.unicodeScalars.count >= Self.minimumLength else { throw .tooShort }
        guard !isGuessable(text.lowercased(), email: email?.lowercased()) else {
            throw .guessable
        }
    }
}

extension Password: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Hides the password from logs.
    public var description: String { "(password)" }

    /// Hides the password from debuggers and test reports.
    public var debugDescription: String { description }

    /// Hides the password from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text cannot be a password.
public enum PasswordError: Error, Hashable, Sendable {
    /// Fewer than ``Password/minimumLength`` Unicode scalars.
    case tooShort
    /// More than ``Password/maximumLength`` Unicode scalars.
    case tooLong
    /// One of the first that anybody would try.
    case guessable
}

/// Whether a password in lower case is a common one, one character again and again, or the account's
/// address or what stands in it before the `@`.
private func isGuessable(_ password: String, email: String?) -> Bool {
    commonPasswords.contains(password) || Set(password).count == 1
        || password == email || password[...] == email?.split(separator: "@").first
}
