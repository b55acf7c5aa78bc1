import Testing

@testable import ShopStorageMySQL

@Suite("Transactions with faults", .needsDatabase)
struct TransactionFaultTests {
    private static let statementCount = 4

    private static let statementMoments = (0..<statementCount).flatMap {
        [FaultPlan.Moment.beforeStatement($0), .afterStatement($0)]
    }

    private func transfer(
        with faults: [FaultPlan.Moment: FaultPlan.Fault], resolving: Bool = true
    ) async throws -> (outcome: Result<Int, any Error>, balances: [Int], runs: Int) {
        let plan = FaultPlan(faults)
        let runs = Counter()
        return try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            let runner = TransactionRunner(patient: pool)
            let resolve: TransactionRunner.Body<TransactionRunner.Resolution<Int>> = {
                try Account.resolve(7, $0)
            }
            var outcome: Result<Int, any Error>
            do {
                let balance = try await runner.transaction(resolve: resolving ? resolve : nil) {
                    connection in
                    runs.advance()
                    return try Account.transfer(7, amount: 10, connection)
                }
                outcome = .success(balance)
            } catch { outcome = .failure(error) }
            // Not by the pool alone: where the answer to COMMIT was faster than the cut, nobody has
            // noticed yet that the connection is gone.
            let balances = try await runner.read { try Account.balances($0) }
            #expect(plan.isSpent)
            return (outcome, balances, runs.value)
        }
    }

    @Test(
        "An error that rolls back is tried again, at whatever statement it comes",
        arguments: statementMoments, [1213, 1205, 1020, 1047] as [ErrorCode])
    func serverError(moment: FaultPlan.Moment, code: ErrorCode) async throws {
        let (outcome, balances, runs) = try await transfer(with: [moment: .serverError(code)])
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
        #expect(runs == 2)
    }

    @Test("A cut connection is replaced and the transaction run again", arguments: statementMoments)
    func cut(moment: FaultPlan.Moment) async throws {
        let (outcome, balances, _) = try await transfer(with: [moment: .cut])
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
    }

    @Test(
        "A COMMIT whose answer is lost is looked up, and applied exactly once",
        arguments: [FaultPlan.Moment.beforeCommit, .duringCommit, .afterCommit])
    func cutAtCommit(moment: FaultPlan.Moment) async throws {
        let (outcome, balances, runs) = try await transfer(with: [moment: .cut])
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
        if moment == .afterCommit { #expect(runs == 1) }
        if moment == .beforeCommit { #expect(runs == 2) }
    }

    @Test(
        "A COMMIT that took effect although the server reports an error is found",
        arguments: [1180, 1047, 1205, 1317, 2013] as [ErrorCode])
    func errorAfterCommit(code: ErrorCode) async throws {
        let (outcome, balances, runs) = try await transfer(
            with: [.afterCommit: .serverError(code)])
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
        #expect(runs == 1)
    }

    @Test(
        "A COMMIT that lost the certification is run again without a look",
        arguments: [1213, 1020] as [ErrorCode])
    func certificationFailure(code: ErrorCode) async throws {
        let (outcome, balances, runs) = try await transfer(
            with: [.beforeCommit: .serverError(code)], resolving: false)
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
        #expect(runs == 2)
    }

    @Test("Without a way to look it up the outcome is unknown, and nothing is run again")
    func unresolved() async throws {
        let (outcome, balances, runs) = try await transfer(
            with: [.afterCommit: .cut], resolving: false)
        #expect(throws: DatabaseError.outcomeUnknown) { try outcome.get() }
        #expect(balances == [990, 10])
        #expect(runs == 1)
    }

    @Test("The look-up, too, is tried again when its connection is cut")
    func faultWhileResolving() async throws {
        // Statements of the look-up count like those of the transaction, and the plan is only
        // reached there, for the transaction itself never fails at statement 0.
        let plan = FaultPlan([.afterCommit: .cut])
        try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            let looks = Counter()
            let balance = try await TransactionRunner(patient: pool).transaction(
                resolve: { connection in
                    if looks.advance() == 1 { connection.cut() }
                    return try Account.resolve(7, connection)
                }
            ) { try Account.transfer(7, amount: 10, $0) }
            #expect(balance == 10)
            #expect(looks.value == 2)
        }
    }

    @Test("A look-up that never succeeds ends in outcome unknown, after a bounded time")
    func resolveFails() async throws {
        struct Broken: Error {}
        let plan = FaultPlan([.afterCommit: .cut])
        try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            await #expect(throws: DatabaseError.outcomeUnknown) {
                try await TransactionRunner(patient: pool).transaction(
                    resolve: { _ in throw Broken() }
                ) { try Account.transfer(7, amount: 10, $0) }
            }
        }
    }

    @Test("A COMMIT that takes effect only after it was looked up is still applied once")
    func lateCommit() async throws {
        // The look-up finds nothing at first, as if a server still worked on the lost COMMIT.
        let plan = FaultPlan([.afterCommit: .cut])
        try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            let looks = Counter()
            let balance = try await TransactionRunner(patient: pool).transaction(
                resolve: { connection in
                    if looks.advance() == 1 { return .absent }
                    return try Account.resolve(7, connection)
                }
            ) { try Account.transfer(7, amount: 10, $0) }
            #expect(balance == 10)
            #expect(looks.value == 2)
            #expect(try await pool.run { try Account.balances($0) } == [990, 10])
        }
    }

    @Test("Faults at every statement in turn, and at COMMIT, still apply it once")
    func manyFaults() async throws {
        let (outcome, balances, runs) = try await transfer(with: [
            .beforeStatement(0): .cut, .afterStatement(1): .serverError(1213),
            .beforeStatement(3): .serverError(1047), .duringCommit: .cut,
        ])
        #expect(try outcome.get() == 10)
        #expect(balances == [990, 10])
        #expect((4...5).contains(runs))
    }

    @Test("More conflicts than attempts are reported, and nothing is applied")
    func exhausted() async throws {
        let conflicts = Dictionary(
            uniqueKeysWithValues: (0..<4).map {
                (FaultPlan.Moment.beforeStatement($0), FaultPlan.Fault.serverError(1213))
            } + [(.beforeCommit, .serverError(1213))])
        let (outcome, balances, runs) = try await transfer(with: conflicts)
        #expect(throws: DatabaseError.conflict(.deadlock)) { try outcome.get() }
        #expect(balances == [1000, 0])
        #expect(runs == 5)
    }
}
