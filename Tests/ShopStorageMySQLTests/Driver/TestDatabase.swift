import Foundation
import Testing

@testable import ShopStorageMySQL

/// The server that the tests use, from the environment variable SHOP_TEST_DATABASE_URL. Its user must
/// be allowed to create databases; see `ops/test/mariadb`.
enum TestDatabase {
    static let variable = "SHOP_TEST_DATABASE_URL"

    static var text: String? { ProcessInfo.processInfo.environment[variable] }

    /// Where tests are run for everybody, a missing database is a failure and not an excuse.
    static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    static func url() throws -> DatabaseURL {
        try DatabaseURL(#require(text, "set \(variable)"))
    }

    /// Hands `body` the URL of an empty database of its own.
    ///
    /// It stays behind: several DROP DATABASE at the same time crash MariaDB 10.11.19 now and then
    /// ("Failing assertion: trx->lock.table_locks.empty()"), and the server is thrown away anyway.
    static func withEmptyDatabase<Result>(
        on server: DatabaseURL? = nil, _ body: (DatabaseURL) async throws -> Result
    ) async throws -> Result {
        let server = try server ?? url()
        let name = "test_" + String(UInt64.random(in: 0 ... .max), radix: 36)
        try await onThread { try connect(server).executeText("CREATE DATABASE \(name)") }
        return try await body(server.with(database: name))
    }

    static func connect(
        _ url: DatabaseURL, _ options: ConnectionOptions = .patient
    ) throws -> Connection {
        try Connection.open(url.endpoints[0], of: url, options: options)
    }

    /// A connection to a server that need not be fit for work.
    static func unchecked(_ url: DatabaseURL) throws -> Connection {
        try Connection.connect(url.endpoints[0], of: url, options: .patient)
    }

    /// Runs what blocks on a thread of its own.
    static func onThread<Value: Sendable>(
        _ body: @Sendable () throws -> Value
    ) async throws -> Value {
        try await withTaskExecutorPreference(ThreadExecutor()) {
            try MariaDBLibrary.withThread(body)
        }
    }
}

/// Gives every step of a task a thread of its own, which it may block. Unlike on a bare thread, an
/// expectation that fails there is counted for its test.
private final class ThreadExecutor: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isStarted = ShopStorageMySQL.Thread.start {
            job.runSynchronously(on: self.asUnownedTaskExecutor())
        }
        precondition(isStarted)
    }
}

extension ConnectionOptions {
    /// With time-outs that a busy machine does not reach.
    static var patient: Self {
        ConnectionOptions(
            connectTimeoutSeconds: 20, readTimeoutSeconds: 60, writeTimeoutSeconds: 60)
    }

    static func patient(faults: FaultPlan) -> Self {
        var options = patient
        options.faults = faults
        return options
    }
}

extension DatabaseURL {
    func with(database: String) -> DatabaseURL {
        DatabaseURL(
            endpoints: endpoints, database: database, tls: tls, user: user, password: password)
    }

    func with(endpoints: [Endpoint]) -> DatabaseURL {
        DatabaseURL(
            endpoints: endpoints, database: database, tls: tls, user: user, password: password)
    }

    func with(tls: TLS) -> DatabaseURL {
        DatabaseURL(
            endpoints: endpoints, database: database, tls: tls, user: user, password: password)
    }

    func with(password: String) -> DatabaseURL {
        DatabaseURL(
            endpoints: endpoints, database: database, tls: tls, user: user, password: password)
    }
}

extension Trait where Self == ConditionTrait {
    /// Disabled, and shown as such, where there is no database and none is required.
    static var needsDatabase: Self {
        .enabled(
            if: TestDatabase.text != nil || TestDatabase.isRequired,
            "\(TestDatabase.variable) is not set")
    }
}
