import Testing

@testable import ShopStorageMySQL

extension TestDatabase {
    /// Hands `body` a pool on an empty database of its own.
    static func withPool<Result>(
        _ options: ConnectionPool.Options = options(),
        _ body: (ConnectionPool) async throws -> Result
    ) async throws -> Result {
        try await withEmptyDatabase { url in
            try await withPool(url, options, body)
        }
    }

    static func withPool<Result>(
        _ url: DatabaseURL, _ options: ConnectionPool.Options = options(),
        _ body: (ConnectionPool) async throws -> Result
    ) async throws -> Result {
        let pool = ConnectionPool(url, options: options)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(pool)) } catch { result = .failure(error) }
        await pool.shutDown()
        return try result.get()
    }

    static func options(
        connections: Int = 8, queue: Int = 256, faults: FaultPlan? = nil
    ) -> ConnectionPool.Options {
        var options = ConnectionPool.Options()
        options.pool.maximumConnections = connections
        options.pool.maximumQueue = queue
        options.connection = .patient
        options.connection.faults = faults
        return options
    }
}

extension ConnectionPool {
    /// Runs `body` with as much time as a slow machine needs.
    func run<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        try await run(deadline: .now + .seconds(30), body)
    }
}

extension TransactionRunner {
    /// With as much time as a slow machine needs.
    init(patient pool: ConnectionPool, maximumAttempts: Int = 5) {
        self.init(
            pool: pool,
            options: Options(
                maximumAttempts: maximumAttempts, timeLimit: .seconds(60),
                resolveTimeLimit: .seconds(60)))
    }
}

/// A door that stays shut until it is opened, for threads.
struct Gate: Sendable {
    private let mailbox = Mailbox<Void>()

    func open() {
        mailbox.post(())
    }

    /// Returns when somebody has opened it for this caller; a test that has failed never will.
    func pass() {
        _ = mailbox.take(within: .seconds(60))
    }
}

/// Waits until `condition` holds, and fails where that takes longer than any machine should need.
func eventually(_ condition: () async throws -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(60)
    while try await !condition() {
        try #require(ContinuousClock.now < limit, "what was waited for did not happen in time")
        try await Task.sleep(for: .milliseconds(5))
    }
}
