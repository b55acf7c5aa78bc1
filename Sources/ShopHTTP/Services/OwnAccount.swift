import ShopDomain
import ShopStorage

/// What people change about their own account.
struct OwnAccount: Sendable {
    let account: Account
    private let session: Session
    private let accounts: Accounts

    var user: User { account.user }

    /// - Throws: ``Problem`` for visitors who are not signed in.
    init(of identity: Identity, _ accounts: Accounts) async throws {
        guard let id = identity.session.user, let user = try await accounts.users.find(id),
            let account = try await accounts.users.find(user.email)
        else { throw Problem.signInNeeded }
        self.account = account
        self.accounts = accounts
        session = identity.session
    }

    /// The sessions of all browsers and programs, the last used first.
    func sessions() async throws(StorageError) -> [Session] {
        try await accounts.sessions.store.list(of: session.owner, limit: 50)
    }

    /// Whether a session is the one that asks. A session is known by its beginning, to the millisecond.
    func isCurrent(_ other: Session) -> Bool { other.createdAt == session.createdAt }

    func rename(to name: DisplayName) async throws {
        var user = user
        user.name = name
        try await replace(user, account.passwordHash, endsSessions: false)
    }

    /// Ends all sessions, so that whoever knew the old password is out.
    /// - Returns: a new session for the one who changed it.
    func changePassword(
        from current: String, to new: Password, address: String
    ) async throws -> Identity {
        try await prove(current, "current_password", address)
        let hash = try await accounts.passwords.hash(new)
        try await replace(user, hash, endsSessions: true)
        return try await accounts.sessions.open(for: user)
    }

    /// Ends all sessions, this one too.
    func signOutEverywhere() async throws(StorageError) {
        try await accounts.sessions.store.deleteAll(of: session.owner)
    }

    /// Removes what tells who the user was, and ends all sessions. Orders stay, as the law demands.
    func erase(password: String, address: String) async throws {
        guard !session.isStaff else { throw Problem.staffStays }
        try await prove(password, "password", address)
        try await accounts.addresses.removeAll(of: user.id)
        let nobody = User(
            id: user.id, email: try EmailAddress("\(user.id)@erased.invalid"),
            name: try DisplayName("–"), role: user.role, createdAt: user.createdAt)
        let lock = try await accounts.passwords.hash(try Password(SessionToken().text))
        try await replace(nobody, lock, endsSessions: true)
    }

    /// A session that somebody left open is not enough for what cannot be undone.
    func prove(_ password: String, _ field: String, _ address: String) async throws {
        try accounts.limits?.signIn(to: user.email, from: address, at: accounts.now())
        let isMatch =
            if let password = try? Password(password) {
                try await accounts.passwords.verify(password, against: account.passwordHash).isMatch
            } else {
                false
            }
        guard isMatch else { throw Problem.wrongPassword(field) }
    }

    private func replace(
        _ user: User, _ hash: PasswordHash, endsSessions: Bool
    ) async throws(StorageError) {
        try await accounts.users.update(
            account, to: Account(user: user, passwordHash: hash), endsSessions: endsSessions)
    }
}
