/// Brings the schema up to date.
///
/// Any number of servers may start at once: one applies what is missing, the others wait until it
/// is done, or take over when its lease has run out.
struct Migrator: Sendable {
    struct Options: Sendable {
        /// A server that dies keeps the others waiting for so long.
        var leaseSeconds = 30
        /// How long to wait for another server.
        var waitLimit = Duration.seconds(120)
        var pollInterval = Duration.milliseconds(200)
        /// How long to wait for the database to answer.
        var queryLimit = Duration.seconds(60)
        /// The longest that one statement may take: building an index on a large table.
        var statementSeconds: UInt32 = 600
        /// No older program runs any more: what only they need may go.
        var allowsContraction = false
        /// For tests only.
        var faults: FaultPlan?
    }

    private let url: DatabaseURL
    private let migrations: [Migration]
    private let options: Options

    init(_ url: DatabaseURL, _ migrations: [Migration], options: Options = Options()) {
        let numbers = migrations.map(\.number)
        precondition(zip(numbers, numbers.dropFirst()).allSatisfy(<), "numbers must ascend")
        self.url = url
        self.migrations = migrations
        self.options = options
    }

    /// Throws a ``MigrationError`` or a ``DatabaseError``.
    func run() async throws -> MigrationReport {
        let pool = ConnectionPool(url, options: poolOptions)
        let limit = Duration.seconds(Int(options.statementSeconds))
        let session = MigrationSession(
            runner: TransactionRunner(pool: pool, options: .init(timeLimit: limit)),
            lease: MigrationLease(seconds: options.leaseSeconds),
            queryLimit: options.queryLimit)
        do {
            let report = try await run(session)
            await pool.shutDown()
            return report
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    private func run(_ session: MigrationSession) async throws -> MigrationReport {
        let end = ContinuousClock.now + options.waitLimit
        var report = MigrationReport()
        try await session.prepareTables()
        while true {
            let state = try await session.state()
            report.newer = try state.newer(than: migrations)
            let pending = try state.pending(of: migrations).map(\.0)
            if pending.isEmpty { return report }
            if state.isInUse { try check(pending) }
            if try await session.claim() {
                report.applied += try await session.applyMissing(of: migrations)
                return report
            }
            guard ContinuousClock.now < end else { throw MigrationError.notInTime }
            report.hasWaited = true
            try await Task.sleep(for: options.pollInterval)
        }
    }

    /// Refuses what servers of the version before, which may be running, could not survive.
    private func check(_ pending: [Migration]) throws(MigrationError) {
        for migration in pending where migration.isIncompatible {
            guard options.allowsContraction else {
                throw .needsContraction(number: migration.number, name: migration.name)
            }
        }
        for migration in pending where !migration.isIncompatible {
            let statement = migration.statements.firstIndex { !ExpansionRule.allows($0) }
            guard let statement else { continue }
            throw .breaksOlderPrograms(number: migration.number, statement: statement)
        }
    }

    /// One connection works, one keeps the lease alive.
    private var poolOptions: ConnectionPool.Options {
        var pool = ConnectionPool.Options()
        pool.pool.maximumConnections = 2
        pool.connection.readTimeoutSeconds = options.statementSeconds
        pool.connection.faults = options.faults
        return pool
    }
}
