import HTTPTypes
import ShopDomain
import ShopStorage

/// What staff do with other people's accounts; pages and API share it.
struct People: Sendable {
    private let storage: ShopStorage

    init(_ shop: Shop) {
        storage = shop.storage
    }

    /// An account and what is to be known of it; no password, nor anything made from one.
    struct Profile: Sendable {
        let user: User
        let addresses: Int
        /// Counted up to ``mostSessions``.
        let sessions: Int
        /// The latest ones.
        let orders: [Order]

        static let mostSessions = 50
        static let mostOrders = 20
    }

    func find(_ id: ID<User>) async throws -> User {
        guard let user = try await storage.users.find(id) else { throw Problem.notFound }
        return user
    }

    func profile(_ id: ID<User>) async throws -> Profile {
        let user = try await find(id)
        return Profile(
            user: user, addresses: try await storage.addresses.list(of: id).count,
            sessions: try await storage.sessions.list(
                of: .user(id), limit: Profile.mostSessions
            ).count,
            orders: try await storage.orders.list(
                of: .user(id), before: nil, limit: Profile.mostOrders))
    }

    /// Ends all sessions of somebody else. Those of staff are ended by admins.
    func endSessions(of id: ID<User>, by member: User) async throws {
        guard id != member.id else { throw Problem.ownAccount }
        let user = try await find(id)
        guard !user.role.isStaff || member.role == .admin else { throw Problem.adminsOnly }
        try await storage.sessions.deleteAll(of: .user(id))
    }

    /// Gives somebody else a role. Asked for again, it finds it given and ends no session.
    func give(_ role: Role, to user: User, by member: User) async throws {
        guard user.id != member.id else { throw Problem.ownAccount }
        guard user.role != role else { return }
        do {
            try await storage.users.updateRole(of: user.id, to: role)
        } catch .conflict {
            throw Problem.lastAdmin
        }
    }

    /// The account with this address.
    /// - Throws: ``Problem`` that stands beside the field.
    func find(email text: String) async throws -> User {
        var check = FieldReader()
        let email = check.read("email") { () throws(ValidationError) in try EmailAddress(text) }
        guard let email else { throw Problem.invalid(check.problems) }
        guard let account = try await storage.users.find(email) else {
            throw Problem.unknownAccount
        }
        return account.user
    }
}

extension Problem {
    /// Nobody takes the role or the sessions of their own account away in the back office: whoever does it
    /// by mistake could not undo it.
    static let ownAccount = Problem(
        status: .conflict, code: "own_account",
        title: LocalizedText(german: "Eigenes Konto", english: "Own account"),
        detail: LocalizedText(
            german: "Das geht nur bei den Konten anderer.",
            english: "This works with other people's accounts only."))

    /// Nobody has registered with the address.
    static var unknownAccount: Problem {
        var problem = Problem.conflict
        problem.code = "unknown_account"
        problem.detail = LocalizedText(
            german: CustomerTexts.german.unknownEmail, english: CustomerTexts.english.unknownEmail)
        problem.fields = [FieldProblem(field: "email", message: problem.detail)]
        return problem
    }

    /// Nobody would be left who decides who is staff.
    static let lastAdmin = Problem(
        status: .conflict, code: "last_admin",
        title: LocalizedText(german: "Letzter Admin", english: "Last admin"),
        detail: LocalizedText(
            german: "Niemand sonst vergibt Rollen. Bitte machen Sie zuerst jemand anderen dazu.",
            english: "Nobody else gives roles. Please let somebody else do so first."))
}
