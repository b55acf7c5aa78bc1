import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

/// Tests of the back office: people with roles, and what the staff's log says.
extension TestShop {
    /// Opens an account with a role.
    @discardableResult
    func open(_ email: String, _ role: Role, name: String = "Member") async throws -> User {
        let user = User(
            id: ID(at: clock.now), email: try EmailAddress(email), name: try DisplayName(name),
            role: role, createdAt: clock.now)
        let hash = try await shop.passwords.hash(try Password("correct horse battery"))
        try await storage.users.insert(Account(user: user, passwordHash: hash))
        return user
    }

    /// Opens an account with a role and signs it in.
    func token(_ email: String, _ role: Role) async throws -> String {
        try await shop.sessions.open(for: try await open(email, role)).token.text
    }

    /// A browser whose owner has this role and has signed in by the form.
    func member(_ email: String, _ role: Role, _ somebody: PageClient) async throws -> PageClient {
        try await open(email, role)
        let member = somebody.stranger()
        let answer = try await member.signIn(email)
        #expect(answer.status == .seeOther)
        return member
    }

    /// The staff's log, newest first.
    func log(_ filter: StaffLogFilter = StaffLogFilter()) async throws -> [StaffLogEntry] {
        try await storage.staffLog.list(filter, before: nil, limit: 1000)
    }

    /// The same shop, whose staff log cannot be written.
    var withoutLog: Shop {
        var storage = storage
        storage.staffLog = LostLog()
        return Shop(
            storage: storage, catalogue: shop.catalogue, passwords: shop.passwords,
            settings: shop.settings, lifecycle: shop.lifecycle, now: shop.now)
    }
}

/// A log that nobody can reach.
private struct LostLog: StaffLogStore {
    func insert(_ entry: StaffLogEntry) async throws(StorageError) { throw .unavailable }

    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError) { throw .unavailable }

    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry] { [] }
}
