import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingUserStore: UserStore {
    var users: any UserStore { get }
}

extension ForwardingUserStore {
    func insert(_ account: Account) async throws(StorageError) {
        try await users.insert(account)
    }

    func find(_ email: EmailAddress) async throws(StorageError) -> Account? {
        try await users.find(email)
    }

    func find(_ id: ID<User>) async throws(StorageError) -> User? {
        try await users.find(id)
    }

    func updatePasswordHash(
        of user: ID<User>, from old: PasswordHash, to new: PasswordHash
    ) async throws(StorageError) {
        try await users.updatePasswordHash(of: user, from: old, to: new)
    }

    func update(
        _ old: Account, to new: Account, endsSessions: Bool
    ) async throws(StorageError) {
        try await users.update(old, to: new, endsSessions: endsSessions)
    }

    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError) {
        try await users.updateRole(of: user, to: role)
    }

    func list(
        _ search: UserSearch, after user: ID<User>?, limit: Int
    ) async throws(StorageError) -> [User] {
        try await users.list(search, after: user, limit: limit)
    }
}
