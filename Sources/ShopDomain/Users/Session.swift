/// A browser's or program's standing permission to act for its owner.
///
/// The token itself is never stored: whoever reads the database cannot act for anybody.
public struct Session: Hashable, Sendable {
    /// Whom it acts for.
    public let owner: Owner
    /// The user's role; `nil` for a guest.
    public let role: Role?
    /// When it was opened.
    public let createdAt: Timestamp
    /// The last use that was written down.
    public let lastUsedAt: Timestamp

    /// Makes a session.
    public init(owner: Owner, role: Role?, createdAt: Timestamp, lastUsedAt: Timestamp) {
        self.owner = owner
        self.role = role
        self.createdAt = createdAt
        self.lastUsedAt = lastUsedAt
    }

    /// Whether staff pages open.
    public var isStaff: Bool { role?.isStaff == true }

    /// The user it acts for; `nil` for a guest.
    public var user: ID<User>? {
        guard case .user(let id) = owner else { return nil }
        return id
    }
}
