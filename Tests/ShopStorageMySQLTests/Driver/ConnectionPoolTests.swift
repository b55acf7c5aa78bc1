import Synchronization
import Testing

@testable import ShopStorageMySQL

@Suite("Connection pool", .needsDatabase)
struct ConnectionPoolTests {
    @Test("Jobs run, never more at a time than there are connections")
    func bounded() async throws {
        let running = Gauge()
        try await TestDatabase.withPool(TestDatabase.options(connections: 3)) { pool in
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 1...100 {
                    group.addTask {
                        try await pool.run { connection in
                            running.enter()
                            defer { running.leave() }
                            return try connection.queryOne("SELECT ?", number)?.int(0) ?? 0
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 5050)
            #expect((1...3).contains(running.most))
        }
    }

    @Test("One after the other, jobs share one connection")
    func reuse() async throws {
        try await TestDatabase.withPool { pool in
            var ids: Set<Int> = []
            for _ in 0..<20 {
                ids.insert(
                    try await pool.run { try $0.queryOne("SELECT CONNECTION_ID()")?.int(0) ?? 0 })
            }
            #expect(ids.count == 1)
            #expect(pool.status.idle == 1)
        }
    }

    @Test("A full queue refuses at once, while the jobs in it wait")
    func queueFull() async throws {
        let gate = Gate()
        try await TestDatabase.withPool(TestDatabase.options(connections: 1, queue: 1)) { pool in
            async let first: Void = pool.run { _ in gate.pass() }
            try await eventually { pool.status.busy > 0 }
            async let second = pool.run { try $0.queryOne("SELECT 2")?.int(0) }
            try await eventually { pool.status.waiting > 0 }
            await #expect(throws: DatabaseError.unavailable(.queueFull)) {
                try await pool.run { _ in }
            }
            gate.open()
            try await first
            #expect(try await second == 2)
        }
    }

    @Test("A job that waits too long is refused, and the pool goes on")
    func deadline() async throws {
        let gate = Gate()
        try await TestDatabase.withPool(TestDatabase.options(connections: 1)) { pool in
            async let first: Void = pool.run { _ in gate.pass() }
            try await eventually { pool.status.busy > 0 }
            await #expect(throws: DatabaseError.unavailable(.deadlinePassed)) {
                try await pool.run(deadline: .now + .milliseconds(20)) { _ in }
            }
            gate.open()
            try await first
            #expect(try await pool.run { try $0.queryOne("SELECT 3")?.int(0) } == 3)
        }
    }

    @Test("A task that is cancelled while it waits is told so at once")
    func cancellation() async throws {
        let gate = Gate()
        try await TestDatabase.withPool(TestDatabase.options(connections: 1)) { pool in
            async let first: Void = pool.run { _ in gate.pass() }
            try await eventually { pool.status.busy > 0 }
            let second = Task { try await pool.run { _ in } }
            try await eventually { pool.status.waiting > 0 }
            second.cancel()
            await #expect(throws: CancellationError.self) { try await second.value }
            #expect(pool.status.waiting == 0)
            gate.open()
            try await first
        }
    }

    @Test("An error of the job is thrown, and the connection used again")
    func bodyError() async throws {
        struct Mine: Error {}
        try await TestDatabase.withPool { pool in
            await #expect(throws: Mine.self) { try await pool.run { _ in throw Mine() } }
            #expect(pool.status.idle == 1)
        }
    }

    @Test("A transaction that a job leaves open is rolled back")
    func openTransaction() async throws {
        try await TestDatabase.withPool(TestDatabase.options(connections: 1)) { pool in
            try await pool.run { connection in
                try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY)")
                try connection.begin()
                try connection.execute("INSERT INTO t VALUES (1)")
            }
            let rows = try await pool.run { try $0.query("SELECT id FROM t") }
            #expect(rows == [])
        }
    }

    @Test("A connection that was cut is replaced")
    func cut() async throws {
        try await TestDatabase.withPool(TestDatabase.options(connections: 1)) { pool async throws in
            await #expect(throws: DatabaseError.self) {
                try await pool.run { connection in
                    connection.cut()
                    _ = try connection.queryOne("SELECT 1")
                }
            }
            #expect(try await pool.run { try $0.queryOne("SELECT 4")?.int(0) } == 4)
        }
    }

    @Test("A connection that died while it was idle costs no job anything")
    func diedIdle() async throws {
        var options = TestDatabase.options(connections: 1)
        options.pingAfterIdle = .zero
        try await TestDatabase.withPool(options) { pool in
            let id = try await pool.run { try $0.queryOne("SELECT CONNECTION_ID()")?.int(0) ?? 0 }
            let url = pool.url
            try await TestDatabase.onThread {
                try TestDatabase.connect(url).executeText("KILL \(id)")
            }
            let other = try await pool.run { try $0.queryOne("SELECT CONNECTION_ID()")?.int(0) }
            #expect(other != id)
        }
    }

    @Test("Shutting down waits for what runs and waits, and refuses what comes later")
    func shutDown() async throws {
        let gate = Gate()
        let pool = ConnectionPool(
            try TestDatabase.url(), options: TestDatabase.options(connections: 1))
        async let first = pool.run { connection in
            gate.pass()
            return try connection.queryOne("SELECT 1")?.int(0)
        }
        try await eventually { pool.status.busy > 0 }
        async let second = pool.run { try $0.queryOne("SELECT 2")?.int(0) }
        try await eventually { pool.status.waiting > 0 }
        async let stopped: Void = pool.shutDown()
        var refusal: DatabaseError?
        while refusal == nil || refusal == .unavailable(.deadlinePassed) {
            do { try await pool.run(deadline: .now + .milliseconds(10)) { _ in } } catch {
                refusal = error as? DatabaseError
            }
        }
        #expect(refusal == .unavailable(.shutDown))
        gate.open()
        #expect(try await first == 1)
        #expect(try await second == 2)
        await stopped
        await pool.shutDown()
    }

    @Test("Without a server jobs fail when their time is over, and events tell why")
    func noServer() async throws {
        let events = Mutex<[PoolEvent<DatabaseURL.Endpoint>]>([])
        let endpoint = DatabaseURL.Endpoint(host: "127.0.0.1", port: 1)
        let url = try TestDatabase.url().with(endpoints: [endpoint])
        var options = TestDatabase.options()
        options.onEvent = { event in events.withLock { $0.append(event) } }
        try await TestDatabase.withPool(url, options) { pool -> Void in
            await #expect(throws: DatabaseError.unavailable(.deadlinePassed)) {
                try await pool.run(deadline: .now + .milliseconds(300)) { _ in }
            }
        }
        let refused = DatabaseError.unavailable(.connectionLost(.cannotConnect))
        #expect(events.withLock { $0.first } == .failed(endpoint, refused))
    }

    @Test("The first server that answers is used")
    func severalEndpoints() async throws {
        let good = try TestDatabase.url().endpoints[0]
        let dead = DatabaseURL.Endpoint(host: "127.0.0.1", port: 1)
        let url = try TestDatabase.url().with(endpoints: [dead, good])
        try await TestDatabase.withPool(url) { pool async throws in
            #expect(try await pool.run { try $0.queryOne("SELECT 5")?.int(0) } == 5)
            #expect(pool.status.endpoint == good)
        }
    }
}

/// How many are inside, and how many have been at the same time.
private final class Gauge: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func enter() {
        counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    }

    func leave() {
        counts.withLock { $0.now -= 1 }
    }
}
