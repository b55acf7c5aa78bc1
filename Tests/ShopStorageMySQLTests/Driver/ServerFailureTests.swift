import Glibc
import Testing

@testable import ShopStorageMySQL

/// One after the other, for each of them has servers of its own.
@Suite("Server failures", .needsDatabase, .serialized)
struct ServerFailureTests {
    /// Two servers as one list, the first one preferred; they share nothing but user and password.
    private func withTwoServers(
        _ body: (_ first: TestServer, _ second: TestServer, DatabaseURL) async throws -> Void
    ) async throws {
        try await TestServer.with { first in
            try await TestServer.with { second in
                let password = first.url.password
                let other = second.url
                try await TestDatabase.onThread {
                    try TestDatabase.connect(other)
                        .executeText("SET PASSWORD = PASSWORD('\(password)')")
                }
                let endpoints = [first.endpoint, second.endpoint]
                try await body(first, second, first.url.with(endpoints: endpoints))
            }
        }
    }

    private func createTables(_ servers: TestServer..., password: String) async throws {
        for server in servers {
            let url = server.url.with(password: password)
            try await TestDatabase.onThread {
                try Account.createTables(TestDatabase.connect(url))
            }
        }
    }

    @Test("A server killed in the middle of its work loses and doubles nothing that was promised")
    func killedUnderLoad() async throws {
        try await TestServer.with { server in
            try await TestDatabase.withPool(server.url) { pool in
                try await pool.run { try Account.createTables($0) }
                let runner = TransactionRunner(patient: pool, maximumAttempts: 1000)
                let done = Counter()
                let keys = 0..<300
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for first in 0..<6 {
                        group.addTask {
                            for key in keys where key % 6 == first {
                                _ = try await runner.transaction(
                                    resolve: { try Account.resolve(key, $0) }
                                ) { try Account.transfer(key, amount: 1, $0) }
                                done.advance()
                            }
                        }
                    }
                    // One of the tasks, so that it ends when another one has failed.
                    group.addTask {
                        for part in 1...3 {
                            while done.value < part * 50 {
                                try await Task.sleep(for: .milliseconds(1))
                            }
                            try await server.kill()
                            try await server.restart()
                        }
                    }
                    try await group.waitForAll()
                }
                let (balances, transfers) = try await pool.run { connection in
                    (
                        try Account.balances(connection),
                        try connection.query("SELECT id FROM transfer").count
                    )
                }
                #expect(transfers == keys.count)
                #expect(balances == [1000 - keys.count, keys.count])
            }
        }
    }

    @Test("When the first server dies the second one takes over, and back when it is well again")
    func failover() async throws {
        try await withTwoServers { first, second, url in
            var options = TestDatabase.options()
            options.pool.failBackAfter = .seconds(1)
            try await TestDatabase.withPool(url, options) { pool in
                let runner = TransactionRunner(patient: pool)
                func port() async throws -> Int? {
                    try await runner.read { try $0.queryOne("SELECT @@port")?.int(0) }
                }
                #expect(try await port() == Int(first.endpoint.port))
                try await first.kill()
                #expect(try await port() == Int(second.endpoint.port))
                #expect(pool.status.endpoint == second.endpoint)
                try await first.restart()
                try await eventually { try await port() == Int(first.endpoint.port) }
                #expect(pool.status.endpoint == first.endpoint)
            }
        }
    }

    @Test("A server that has become read-only is left for one that is not")
    func readOnly() async throws {
        try await withTwoServers { first, second, url in
            try await first.kill()
            try await first.restart("--read-only")
            try await TestDatabase.withPool(url) { pool in
                try await pool.run { try $0.executeText("CREATE TABLE t (id INT PRIMARY KEY)") }
                #expect(pool.status.endpoint == second.endpoint)
            }
            try await TestDatabase.onThread { () -> Void in
                #expect(throws: DatabaseError.unavailable(.nodeNotReady(.forbiddenByOption))) {
                    try TestDatabase.connect(url)
                }
            }
        }
    }

    @Test("A server that has stopped answering is given up, and the work done elsewhere")
    func hanging() async throws {
        try await withTwoServers { first, second, url in
            try await createTables(first, second, password: url.password)
            var options = TestDatabase.options()
            options.connection.connectTimeoutSeconds = 1
            options.connection.readTimeoutSeconds = 1
            let process = try first.process
            defer { kill(process, SIGCONT) }
            try await TestDatabase.withPool(url, options) { pool in
                let runner = TransactionRunner(patient: pool, maximumAttempts: 100)
                _ = try await runner.read { try Account.balances($0) }
                kill(process, SIGSTOP)
                let balance = try await runner.transaction(
                    resolve: { try Account.resolve(1, $0) }
                ) { try Account.transfer(1, amount: 3, $0) }
                #expect(balance == 3)
                #expect(pool.status.endpoint == second.endpoint)
            }
        }
    }

    @Test("A server that hangs during COMMIT is asked again what became of it")
    func hangingCommit() async throws {
        try await TestServer.with { server in
            var options = TestDatabase.options()
            options.connection.connectTimeoutSeconds = 1
            options.connection.readTimeoutSeconds = 1
            let process = try server.process
            defer { kill(process, SIGCONT) }
            let url = server.url
            try await createTables(server, password: url.password)
            try await TestDatabase.withPool(url, options) { pool in
                let runs = Counter()
                let runner = TransactionRunner(patient: pool, maximumAttempts: 100)
                let balance = try await runner.transaction(
                    resolve: { try Account.resolve(1, $0) }
                ) { connection in
                    let balance = try Account.transfer(1, amount: 3, connection)
                    if runs.advance() == 1 {
                        kill(process, SIGSTOP)
                        _ = ShopStorageMySQL.Thread.start {
                            // Longer than the time-out, so that COMMIT is certain to meet it.
                            usleep(1_500_000)
                            kill(process, SIGCONT)
                        }
                    }
                    return balance
                }
                #expect(balance == 3)
                let balances = try await TestDatabase.onThread {
                    try Account.balances(TestDatabase.connect(url))
                }
                #expect(balances == [997, 3])
            }
        }
    }
}
