import ShopDomain
import ShopStorage

/// Accounts.
struct InMemoryUserStore: UserStore {
    let memory: InMemoryStorage

    func insert(_ account: Account) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            let user = account.user
            guard state.userOfEmail[user.email] == nil else { throw .duplicate(.email) }
            guard state.accounts[user.id] == nil else { throw .duplicate(.id) }
            state.accounts[user.id] = account
            state.userOfEmail[user.email] = user.id
        }
    }

    func find(_ email: EmailAddress) async throws(StorageError) -> Account? {
        memory.read { state in state.userOfEmail[email].flatMap { state.accounts[$0] } }
    }

    func find(_ id: ID<User>) async throws(StorageError) -> User? {
        memory.read { $0.accounts[id]?.user }
    }

    func updatePasswordHash(
        of user: ID<User>, from old: PasswordHash, to new: PasswordHash
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let account = state.accounts[user], account.passwordHash == old else { return }
            state.accounts[user] = Account(user: account.user, passwordHash: new)
        }
    }

    func update(
        _ old: Account, to new: Account, endsSessions: Bool
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let known = state.accounts[old.user.id] else { throw .notFound }
            let next = new.keepingRole(of: known)
            guard known == old.keepingRole(of: known) || known == next else { throw .conflict }
            let holder = state.userOfEmail[next.user.email]
            guard holder == nil || holder == next.user.id else { throw .duplicate(.email) }
            state.userOfEmail[known.user.email] = nil
            state.userOfEmail[next.user.email] = next.user.id
            state.accounts[next.user.id] = next
            guard endsSessions else { return }
            state.sessions = state.sessions.filter { $0.value.owner != .user(next.user.id) }
        }
    }

    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let account = state.accounts[user] else { throw .notFound }
            let admins = state.accounts.values.lazy.filter { $0.user.role == .admin }
            let isLeft = role == .admin || account.user.role != .admin
            guard isLeft || admins.contains(where: { $0.user.id != user }) else { throw .conflict }
            var changed = account.user
            changed.role = role
            state.accounts[user] = Account(user: changed, passwordHash: account.passwordHash)
            state.sessions = state.sessions.filter { $0.value.owner != .user(user) }
        }
    }

    func list(
        _ search: UserSearch, after user: ID<User>?, limit: Int
    ) async throws(StorageError) -> [User] {
        memory.read { state in
            let last = user.flatMap { state.accounts[$0]?.user }
            if user != nil, last == nil { return [] }
            let found = state.accounts.values.map(\.user).filter { found in
                search.accepts(found) && last.map { search.sorts($0, before: found) } ?? true
            }
            return Array(found.sorted(by: search.sorts).prefix(limit))
        }
    }
}
