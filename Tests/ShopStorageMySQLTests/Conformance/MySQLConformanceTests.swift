import ShopStorage
import ShopStorageConformance
import Testing

@testable import ShopStorageMySQL

@Suite("The MySQL backend", .needsDatabase)
struct MySQLConformanceTests {
    @Test("keeps the guarantees of ShopStorage", arguments: StorageConformance.checks)
    func guarantee(_ check: ConformanceCheck) async throws {
        let servers = try await SharedShop.servers()
        try await check.run(on: servers.map(\.storage))
    }

    @Test("takes effect exactly once, whatever breaks", arguments: StorageConformance.faultChecks)
    func fault(_ check: FaultCheck) async throws {
        let servers = try await SharedShop.servers()
        try await check.run(
            with: MySQLFaultInjector(url: TestDatabase.url(), storage: servers[0].storage))
    }
}

/// Two servers of one shop, on the tests' database, for all checks together.
enum SharedShop {
    private static let opened = Task {
        let servers = [
            MySQLStorage.patient(url: try TestDatabase.url()),
            MySQLStorage.patient(url: try TestDatabase.url()),
        ]
        // Both at once, as servers do that start together.
        async let first: Void = servers[0].migrate()
        async let second: Void = servers[1].migrate()
        _ = try await (first, second)
        return servers
    }

    static func servers() async throws -> [MySQLStorage] { try await opened.value }
}

/// Opens a server of its own for each fault, whose connections it happens on.
struct MySQLFaultInjector: FaultInjector {
    let url: DatabaseURL
    let storage: ShopStorage

    func inject(
        _ fault: PlannedFault, _ body: @Sendable (ShopStorage) async throws -> Void
    ) async throws -> Bool {
        let plan = FaultPlan([fault.moment.inDriver: fault.kind.inDriver])
        let server = MySQLStorage.patient(url: url, faults: plan)
        do {
            try await body(server.storage)
        } catch {
            await server.shutdown()
            throw error
        }
        await server.shutdown()
        return plan.isSpent
    }
}

extension PlannedFault.Moment {
    fileprivate var inDriver: FaultPlan.Moment {
        switch self {
        case .beforeStatement(let index): .beforeStatement(index)
        case .afterStatement(let index): .afterStatement(index)
        case .beforeCommit: .beforeCommit
        case .duringCommit: .duringCommit
        case .afterCommit: .afterCommit
        }
    }
}

extension PlannedFault.Kind {
    fileprivate var inDriver: FaultPlan.Fault {
        switch self {
        case .connectionCut: .cut
        case .conflict: .serverError(.deadlock)
        case .lockTimeout: .serverError(.lockWaitTimeout)
        case .nodeNotReady: .serverError(.nodeNotPrepared)
        case .commitFailed: .serverError(.errorDuringCommit)
        }
    }
}

extension MySQLStorage {
    /// With time-outs and a queue that racing checks on a busy machine do not reach; as many attempts
    /// as ever.
    static func patient(url: DatabaseURL, faults: FaultPlan? = nil) -> MySQLStorage {
        var options = ConnectionPool.Options()
        options.connection = .patient
        options.connection.faults = faults
        options.pool.maximumQueue = 10_000
        var transactions = TransactionRunner.Options()
        transactions.timeLimit = .seconds(120)
        transactions.resolveTimeLimit = .seconds(120)
        return MySQLStorage(url: url, options: options, transactions: transactions)
    }
}
