import ShopDomain
import ShopStorage
import ShopStorageConformance
import Testing

@testable import ShopStorageMySQL

@Suite("Roles in MySQL", .needsDatabase)
struct MySQLRoleTests {
    /// Two servers of a shop of its own: in the one that tests share there are others' admins.
    private func withServers(_ body: ([MySQLStorage]) async throws -> Void) async throws {
        try await TestDatabase.withEmptyDatabase { url in
            let servers = [MySQLStorage.patient(url: url), MySQLStorage.patient(url: url)]
            try await servers[0].migrate()
            try await body(servers)
            for server in servers { await server.shutdown() }
        }
    }

    @Test("one of 20 admins is left when all of them step down at once, at two servers")
    func oneIsLeft() async throws {
        try await withServers { servers in
            var admins: [User] = []
            for _ in 0..<20 {
                let account = try AccountBuilder(role: .admin).build()
                try await servers[0].storage.users.insert(account)
                admins.append(account.user)
            }
            let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
                for (number, admin) in admins.enumerated() {
                    group.addTask {
                        let users = servers[number % 2].storage.users
                        do throws(StorageError) {
                            try await users.updateRole(of: admin.id, to: .customer)
                            return false
                        } catch .conflict {
                            return true
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 1)
            let left = try await servers[1].storage.users.list(.staff, after: nil, limit: 30)
            #expect(left.map(\.role) == [.admin])
            await #expect(throws: StorageError.conflict) {
                try await servers[1].storage.users.updateRole(of: left[0].id, to: .staff)
            }
        }
    }

    /// Read from the end of a key, and not sorted first, so that a page costs the same in a large shop.
    @Test(
        "every list of accounts is read from a key of its own, without sorting",
        arguments: [
            (UserSearch.everybody, "PRIMARY"), (.email(prefix: "a"), "account_email"),
            (.name(prefix: "a"), "by_lower_name"),
        ] as [(UserSearch, String)])
    func keys(search: UserSearch, key: String) async throws {
        try await withServers { servers in
            for _ in 0..<3 {
                try await servers[0].storage.users.insert(try AccountBuilder().build())
            }
            let database = servers[0].database
            let plan = try await database.read { connection in
                let condition = try UserCondition(search, after: nil)
                let hint = search == .everybody ? "" : "FORCE INDEX (\(key))"
                return try connection.query(
                    """
                    EXPLAIN SELECT id, email, name, role, created_at FROM account \(hint)
                    WHERE \(condition.sql) ORDER BY \(condition.order) LIMIT 50
                    """, with: condition.values
                ).map { try ($0.optionalText(5) ?? "", $0.optionalText(9) ?? "") }
            }
            #expect(plan.map(\.0) == [key])
            #expect(plan.allSatisfy { !$0.1.contains("filesort") })
        }
    }
}
