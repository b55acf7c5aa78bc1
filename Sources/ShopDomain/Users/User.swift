/// Somebody with an account.
public struct User: Hashable, Sendable {
    /// The identity that never changes.
    public let id: ID<User>
    /// The address to sign in with, unique in the shop.
    public var email: EmailAddress
    /// The name to be addressed by.
    public var name: DisplayName
    /// What the user may do.
    public var role: Role
    /// When the account was opened.
    public let createdAt: Timestamp

    /// Makes a user.
    public init(
        id: ID<User>, email: EmailAddress, name: DisplayName, role: Role, createdAt: Timestamp
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.createdAt = createdAt
    }
}

/// A person's name as they write it: one line of 1 to 100 characters.
public struct DisplayName: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let text: String

    /// Checks and trims what a person typed.
    public init(_ text: String) throws(ValidationError) {
        self.text = try validatedLine(text, maximum: 100)
    }

    /// The name itself.
    public var description: String { text }
}
