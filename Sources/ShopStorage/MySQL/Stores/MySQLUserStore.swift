import ShopDomain
import ShopStorage

/// Accounts.
struct MySQLUserStore: UserStore {
    let database: Database

    func insert(_ account: Account) async throws(StorageError) {
        let user = account.user
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO account (id, email, name, role, password_hash, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                user.id, user.email, user.name.text, user.role.rawValue,
                account.passwordHash.phc, user.createdAt)
            return .commit(())
        } ifUnknown: { connection in
            try connection.queryOne("SELECT 1 FROM account WHERE id = ?", user.id).map { _ in () }
        }
    }

    func find(_ email: EmailAddress) async throws(StorageError) -> Account? {
        try await database.read { connection in
            try connection.queryOne(
                "SELECT \(Self.columns), password_hash FROM account WHERE email = ?", email
            ).map(Self.account)
        }
    }

    func find(_ id: ID<User>) async throws(StorageError) -> User? {
        try await database.read { connection in
            try connection.queryOne("SELECT \(Self.columns) FROM account WHERE id = ?", id)
                .map { row in
                    var reader = RowReader(row)
                    return try Self.user(&reader)
                }
        }
    }

    func updatePasswordHash(
        of user: ID<User>, from old: PasswordHash, to new: PasswordHash
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?",
                new.phc, user, old.phc)
        }
    }

    func update(
        _ old: Account, to new: Account, endsSessions: Bool
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            let known = try connection.queryOne(
                "SELECT \(Self.columns), password_hash FROM account WHERE id = ? FOR UPDATE",
                old.user.id
            ).map(Self.account)
            guard let known else { throw StorageError.notFound }
            let next = new.keepingRole(of: known)
            guard known == old.keepingRole(of: known) || known == next else {
                throw StorageError.conflict
            }
            try connection.execute(
                "UPDATE account SET email = ?, name = ?, password_hash = ? WHERE id = ?",
                next.user.email, next.user.name.text, next.passwordHash.phc, next.user.id)
            guard endsSessions else { return }
            try connection.execute("DELETE FROM session WHERE owner = ?", next.user.id)
        }
    }

    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError) {
        try await database.repeatable { connection in
            try Turn.roles.take(connection)
            let known = try connection.queryOne(
                "SELECT role FROM account WHERE id = ? FOR UPDATE", user)
            guard let known else { throw StorageError.notFound }
            if role != .admin, try known.text(0) == Role.admin.rawValue {
                let other = try connection.queryOne(
                    "SELECT 1 FROM account WHERE role = ? AND id <> ? LIMIT 1 LOCK IN SHARE MODE",
                    Role.admin.rawValue, user)
                guard other != nil else { throw StorageError.conflict }
            }
            try connection.execute(
                "UPDATE account SET role = ? WHERE id = ?", role.rawValue, user)
            try connection.execute("DELETE FROM session WHERE owner = ?", user)
        }
    }

    func list(
        _ search: UserSearch, after user: ID<User>?, limit: Int
    ) async throws(StorageError) -> [User] {
        try await database.snapshot { connection in
            let last = try user.flatMap { id in
                try connection.queryOne(
                    "SELECT \(Self.columns), lower_name FROM account WHERE id = ?", id)
            }
            if user != nil, last == nil { return [] }
            let condition = try UserCondition(search, after: last)
            return try connection.query(
                """
                SELECT \(Self.columns) FROM account WHERE \(condition.sql)
                ORDER BY \(condition.order) LIMIT ?
                """, with: condition.values + [limit]
            ).map { row in
                var reader = RowReader(row)
                return try Self.user(&reader)
            }
        }
    }

    private static let columns = "id, email, name, role, created_at"

    private static func account(_ row: Row) throws -> Account {
        var reader = RowReader(row)
        let user = try user(&reader)
        return Account(user: user, passwordHash: PasswordHash(phc: try reader.text()))
    }

    private static func user(_ reader: inout RowReader) throws -> User {
        User(
            id: try reader.id(), email: try reader.email(),
            name: try DisplayName(try reader.text()), role: try reader.word(),
            createdAt: try reader.time())
    }
}
