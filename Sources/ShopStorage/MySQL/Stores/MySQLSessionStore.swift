import ShopDomain
import ShopStorage

/// Sessions.
struct MySQLSessionStore: SessionStore {
    let database: Database

    func insert(_ session: Session, token: Digest) async throws(StorageError) {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO session (token, owner, owner_kind, role, created_at, last_used_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                token, session.owner, session.owner.kind, session.role?.rawValue,
                session.createdAt, session.lastUsedAt)
            return .commit(())
        } ifUnknown: { connection in
            try connection.queryOne("SELECT 1 FROM session WHERE token = ?", token)
                .map { _ in () }
        }
    }

    /// A token that seems unknown is looked up once more with all that any node has committed: the
    /// session may have been opened a moment ago at another node of the cluster.
    func find(_ token: Digest) async throws(StorageError) -> Session? {
        if let session = try await find(token, seeingAll: false) { return session }
        return try await find(token, seeingAll: true)
    }

    func list(of owner: Owner, limit: Int) async throws(StorageError) -> [Session] {
        try await database.read { connection in
            try connection.query(
                """
                SELECT \(Self.columns) FROM session WHERE owner = ?
                ORDER BY last_used_at DESC LIMIT ?
                """, owner, limit
            ).map(Self.session)
        }
    }

    func touch(_ token: Digest, at now: Timestamp) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE session SET last_used_at = ? WHERE token = ? AND last_used_at < ?",
                now, token, now)
        }
    }

    func delete(_ token: Digest) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("DELETE FROM session WHERE token = ?", token)
        }
    }

    func deleteAll(of owner: Owner) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("DELETE FROM session WHERE owner = ?", owner)
        }
    }

    func purge(
        lastUsedBefore idle: Timestamp, openedBefore absolute: Timestamp, limit: Int
    ) async throws(StorageError) -> Int {
        try await database.repeatable { connection in
            let idle = try connection.execute(
                "DELETE FROM session WHERE last_used_at < ? ORDER BY last_used_at, token LIMIT ?",
                idle, limit)
            let old = try connection.execute(
                "DELETE FROM session WHERE created_at < ? ORDER BY created_at, token LIMIT ?",
                absolute, limit - idle)
            return idle + old
        }
    }

    private func find(
        _ token: Digest, seeingAll: Bool
    ) async throws(StorageError) -> Session? {
        try await database.read(seeingAll: seeingAll) { connection in
            try connection.queryOne(
                "SELECT \(Self.columns) FROM session WHERE token = ?", token
            ).map(Self.session)
        }
    }

    private static let columns = "owner, owner_kind, role, created_at, last_used_at"

    private static func session(_ row: Row) throws -> Session {
        var reader = RowReader(row)
        return Session(
            owner: try reader.owner(), role: try role(try reader.optionalText()),
            createdAt: try reader.time(), lastUsedAt: try reader.time())
    }

    private static func role(_ text: String?) throws(DatabaseError) -> Role? {
        guard let text else { return nil }
        guard let role = Role(rawValue: text) else { throw .corrupt("a session has no such role") }
        return role
    }
}
