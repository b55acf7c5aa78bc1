public import ShopDomain

/// Where accounts are kept.
public protocol UserStore: Sendable {
    /// Opens an account.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/email``.
    func insert(_ account: Account) async throws(StorageError)

    /// The account with this address.
    func find(_ email: EmailAddress) async throws(StorageError) -> Account?

    /// The user with this identity.
    func find(_ id: ID<User>) async throws(StorageError) -> User?

    /// Replaces a password hash, if it is still `old`; otherwise nothing happens.
    func updatePasswordHash(
        of user: ID<User>, from old: PasswordHash, to new: PasswordHash
    ) async throws(StorageError)

    /// Replaces an account, if it is still `old`, by `new` of the same user; may be repeated.
    ///
    /// The role stays as it is; see ``updateRole(of:to:)``.
    /// - Parameter endsSessions: whether all of the user's sessions end with it.
    /// - Throws: ``StorageError/notFound``; ``StorageError/conflict`` where the account is another one
    ///   by now; ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/email``.
    func update(
        _ old: Account, to new: Account, endsSessions: Bool
    ) async throws(StorageError)

    /// Makes a user a customer, staff or admin, and ends all of the user's sessions; may be repeated.
    ///
    /// However many admins step down at once and at which servers, one is left.
    /// - Throws: ``StorageError/notFound``; ``StorageError/conflict`` where no admin would be left.
    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError)

    /// The accounts that `search` finds, in its order: up to `limit` that follow `user`; none where
    /// there is no such user.
    func list(
        _ search: UserSearch, after user: ID<User>?, limit: Int
    ) async throws(StorageError) -> [User]
}

/// A user and the proof that it is them.
public struct Account: Hashable, Sendable {
    /// Who.
    public let user: User
    /// What their password must match.
    public let passwordHash: PasswordHash

    /// Makes an account.
    public init(user: User, passwordHash: PasswordHash) {
        self.user = user
        self.passwordHash = passwordHash
    }

    /// The same account with the role that `other` has.
    package func keepingRole(of other: Account) -> Account {
        var user = user
        user.role = other.user.role
        return Account(user: user, passwordHash: passwordHash)
    }
}

/// A salted, slow hash of a password in the PHC string format; never shown.
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
    /// The PHC string.
    public let phc: String

    /// Takes a PHC string as it is.
    public init(phc: String) {
        self.phc = phc
    }

    /// Hides the hash from logs.
    public var description: String { "(password hash)" }
}
