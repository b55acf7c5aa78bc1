import ShopDomain
import ShopStorage

/// Opens, finds and ends sessions.
struct Sessions: Sendable {
    let store: any SessionStore
    let cookies: CookiePolicy
    let now: @Sendable () -> Timestamp

    /// The session this token opened, if it still lives; its use is written down now and then.
    func identity(_ token: SessionToken) async throws(StorageError) -> Identity? {
        let now = now()
        guard let session = try await store.find(token.digest), session.isValid(at: now) else {
            return nil
        }
        if session.needsTouch(at: now) { try await store.touch(token.digest, at: now) }
        return Identity(session: session, token: token)
    }

    /// Whether an identity is still good, without using it: watching keeps no session alive. While the
    /// store cannot be asked, it is.
    func isGood(_ identity: Identity) async -> Bool {
        do {
            return try await store.find(identity.token.digest)?.isValid(at: now()) ?? false
        } catch {
            return true
        }
    }

    /// Opens a session for a user who has just proved who they are.
    func open(for user: User) async throws(StorageError) -> Identity {
        try await open(owner: .user(user.id), role: user.role)
    }

    /// Opens a session for a visitor who has something worth keeping: a first line in a cart.
    func openGuest() async throws(StorageError) -> Identity {
        try await open(owner: .guest(ID(at: now())), role: nil)
    }

    /// Ends a session everywhere.
    func close(_ identity: Identity) async throws(StorageError) {
        try await store.delete(identity.token.digest)
    }

    private func open(owner: Owner, role: Role?) async throws(StorageError) -> Identity {
        let token = SessionToken()
        let now = now()
        let session = Session(owner: owner, role: role, createdAt: now, lastUsedAt: now)
        try await store.insert(session, token: token.digest)
        return Identity(session: session, token: token)
    }
}

extension ShopContext {
    /// The account the request acts for.
    /// - Throws: ``Problem`` for guests and strangers.
    func signedInUser() throws(Problem) -> ID<User> {
        guard let user = try signedIn().session.user else { throw .signInNeeded }
        return user
    }
}
