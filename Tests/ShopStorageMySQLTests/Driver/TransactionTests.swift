import Testing

@testable import ShopStorageMySQL

@Suite("Transactions", .needsDatabase)
struct TransactionTests {
    private func withRunner<Value>(
        maximumAttempts: Int = 5, _ body: (TransactionRunner) async throws -> Value
    ) async throws -> Value {
        try await TestDatabase.withPool { pool in
            try await pool.run { try Account.createTables($0) }
            return try await body(
                TransactionRunner(patient: pool, maximumAttempts: maximumAttempts))
        }
    }

    @Test("A transaction is applied, and an error of its own rolls it back")
    func commitAndRollback() async throws {
        struct Mine: Error {}
        try await withRunner { runner in
            let balance = try await runner.transaction {
                try Account.transfer(1, amount: 5, $0)
            }
            #expect(balance == 5)
            await #expect(throws: Mine.self) {
                try await runner.transaction { connection in
                    _ = try Account.transfer(2, amount: 5, connection)
                    throw Mine()
                }
            }
            #expect(try await runner.read { try Account.balances($0) } == [995, 5])
        }
    }

    @Test("A duplicate and a violated constraint reach the caller at once")
    func violations() async throws {
        try await withRunner { runner in
            let runs = Counter()
            _ = try await runner.transaction { try Account.transfer(1, amount: 5, $0) }
            await #expect(throws: DatabaseError.duplicate(key: "PRIMARY")) {
                try await runner.transaction { connection in
                    runs.advance()
                    return try Account.transfer(1, amount: 5, connection)
                }
            }
            await #expect(throws: DatabaseError.constraint(name: "balance_not_negative")) {
                try await runner.transaction { try Account.transfer(2, amount: 5000, $0) }
            }
            #expect(runs.value == 1)
            #expect(try await runner.read { try Account.balances($0) } == [995, 5])
        }
    }

    @Test("A conflict that the body hides behind its own error is tried again all the same")
    func hiddenConflict() async throws {
        struct Mine: Error {}
        let plan = FaultPlan([.beforeStatement(1): .serverError(1213)])
        try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            let balance = try await TransactionRunner(patient: pool).transaction { connection in
                do { return try Account.transfer(1, amount: 5, connection) } catch { throw Mine() }
            }
            #expect(balance == 5)
        }
    }

    @Test("A conflict that the body swallows commits nothing of the rest")
    func swallowedConflict() async throws {
        let plan = FaultPlan([.beforeStatement(1): .serverError(1213)])
        try await TestDatabase.withPool(TestDatabase.options(faults: plan)) { pool in
            try await pool.run { try Account.createTables($0) }
            let take = "UPDATE account SET balance = balance - 1 WHERE id = 1"
            try await TransactionRunner(patient: pool).transaction { connection in
                for _ in 0..<3 { _ = try? connection.execute(take) }
            }
            #expect(try await pool.run { try Account.balances($0) } == [997, 0])
        }
    }

    @Test("The last item goes to one of twenty who want it")
    func lastItem() async throws {
        struct SoldOut: Error {}
        try await withRunner { runner async throws in
            let bought = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do {
                            try await runner.transaction { connection in
                                let taken = try connection.execute(
                                    "UPDATE account SET balance = balance - ? "
                                        + "WHERE id = 1 AND balance >= ?", 1000, 1000)
                                guard taken == 1 else { throw SoldOut() }
                            }
                            return true
                        } catch is SoldOut { return false } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(bought == 1)
            #expect(try await runner.read { try Account.balances($0) } == [0, 0])
        }
    }

    @Test("Transactions that lock rows in opposite orders all succeed in the end")
    func deadlocks() async throws {
        try await withRunner(maximumAttempts: 50) { runner in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    let order = number.isMultiple(of: 2) ? [1, 2] : [2, 1]
                    group.addTask {
                        try await runner.transaction { connection in
                            for id in order {
                                try connection.execute(
                                    "UPDATE account SET balance = balance + 1 WHERE id = ?", id)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await runner.read { try Account.balances($0) } == [1040, 40])
        }
    }

    @Test("Nobody's change is lost when all read, compute and write")
    func noLostUpdate() async throws {
        try await withRunner(maximumAttempts: 100) { runner in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<30 {
                    group.addTask {
                        try await runner.transaction { connection in
                            let balance = try Account.balances(connection)[1]
                            try connection.execute(
                                "UPDATE account SET balance = ? WHERE id = 2", balance + 1)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await runner.read { try Account.balances($0) } == [1000, 30])
        }
    }

    @Test("A lock that is held too long is a conflict, not an endless wait")
    func lockWaitTimeout() async throws {
        try await withRunner(maximumAttempts: 1) { runner in
            let gate = Gate()
            let isLocked = Gate()
            async let holder: Void = runner.transaction(within: .seconds(30)) { connection in
                try connection.execute("UPDATE account SET balance = 1 WHERE id = 1")
                isLocked.open()
                gate.pass()
            }
            try await TestDatabase.onThread { isLocked.pass() }
            await #expect(throws: DatabaseError.conflict(.lockWaitTimeout)) {
                try await runner.transaction {
                    try $0.execute("UPDATE account SET balance = 2 WHERE id = 1")
                }
            }
            gate.open()
            try await holder
        }
    }

    @Test("No COMMIT is sent after the deadline")
    func deadline() async throws {
        try await withRunner { runner async throws in
            await #expect(throws: DatabaseError.unavailable(.deadlinePassed)) {
                try await runner.transaction(within: .milliseconds(300)) { connection in
                    let limit = ContinuousClock.now + .milliseconds(400)
                    let balance = try Account.transfer(1, amount: 5, connection)
                    while ContinuousClock.now < limit {}
                    return balance
                }
            }
            #expect(try await runner.read { try Account.balances($0) } == [1000, 0])
        }
    }

    @Test("A read is tried again when its connection is lost, once")
    func readRetry() async throws {
        try await withRunner { runner in
            let runs = Counter()
            let balances = try await runner.read { connection in
                if runs.advance() == 1 { connection.cut() }
                return try Account.balances(connection)
            }
            #expect(balances == [1000, 0])
            await #expect(throws: DatabaseError.self) {
                try await runner.read { connection in
                    runs.advance()
                    connection.cut()
                    return try Account.balances(connection)
                }
            }
            #expect(runs.value == 4)
        }
    }

    @Test("A snapshot does not see what is committed while it lasts, and cannot write")
    func snapshot() async throws {
        try await withRunner { runner in
            let reached = Gate()
            let gate = Gate()
            async let balances = runner.read(syncWait: true, snapshot: true, within: .seconds(30)) {
                connection in
                reached.open()
                gate.pass()
                return try Account.balances(connection)
            }
            try await TestDatabase.onThread { reached.pass() }
            _ = try await runner.transaction { try Account.transfer(1, amount: 5, $0) }
            gate.open()
            #expect(try await balances == [1000, 0])
            await #expect(throws: DatabaseError.self) {
                try await runner.read(snapshot: true) { try $0.execute("DELETE FROM account") }
            }
        }
    }
}
