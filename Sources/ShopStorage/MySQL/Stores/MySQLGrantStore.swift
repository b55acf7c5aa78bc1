import ShopDomain
import ShopStorage

/// Rights that were sent by mail.
struct MySQLGrantStore: GrantStore {
    let database: Database

    func insert(_ grant: AccountGrant, token: Digest) async throws(StorageError) {
        var email: EmailAddress?
        if case .email(let address) = grant.purpose { email = address }
        let address = email
        try await database.repeatable { connection in
            try connection.execute(
                """
                REPLACE INTO account_grant (account, purpose, token, email, proof, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                grant.user, grant.purpose.name, token, address?.text, grant.account,
                grant.expiresAt)
        }
    }

    func find(_ token: Digest) async throws(StorageError) -> AccountGrant? {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne(
                "SELECT account, email, proof, expires_at FROM account_grant WHERE token = ?",
                token
            ).map { row in
                var reader = RowReader(row)
                let user = try reader.id(User.self)
                let email = try reader.optionalText()
                return AccountGrant(
                    user: user,
                    purpose: try email.map { .email(try EmailAddress($0)) } ?? .password,
                    account: try reader.digest(), expiresAt: try reader.time())
            }
        }
    }

    func purge(expiredBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await database.repeatable { connection in
            try connection.execute(
                "DELETE FROM account_grant WHERE expires_at < ? ORDER BY expires_at, token LIMIT ?",
                time, limit)
        }
    }
}
