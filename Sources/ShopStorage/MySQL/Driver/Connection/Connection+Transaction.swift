extension Connection {
    enum TransactionKind {
        case readWrite
        /// All SELECTs see the database as it was at the start.
        case snapshot
    }

    func begin(_ kind: TransactionKind = .readWrite) throws(DatabaseError) {
        switch kind {
        case .readWrite: try executeText("START TRANSACTION")
        case .snapshot:
            try executeText("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")
        }
        transactionState = .open
        statementIndex = 0
    }

    /// Why the transaction cannot be committed any more.
    var transactionFailure: DatabaseError? {
        if case .failed(let error) = transactionState { error } else { nil }
    }

    /// Throws ``DatabaseError/outcomeUnknown`` unless the server said clearly that it did or did
    /// not commit.
    func commit() throws(DatabaseError) {
        try checkUsable()
        try injectFault(.beforeCommit, "COMMIT")
        do {
            try sendCommit()
            transactionState = .none
        } catch {
            if error.code.meansNotCommitted { throw noted(.conflict(error.code)) }
            throw noted(.outcomeUnknown)
        }
    }

    /// Ends the transaction without a trace.
    ///
    /// Where that fails the connection is broken, and the server rolls back when it notices.
    func rollback() {
        defer { transactionState = .none }
        guard health != .broken else { return }
        do { try send("ROLLBACK") } catch { health = .broken }
    }

    private func sendCommit() throws(ServerFailure) {
        guard let faults = options.faults else { return try send("COMMIT") }
        try sendCommit(with: faults)
    }

    /// Runs `body` so that its reads see everything that any node has committed before.
    func withSyncWait<Result>(_ body: () throws -> Result) throws -> Result {
        guard isClusterNode else { return try body() }
        try executeText("SET SESSION wsrep_sync_wait = 1")
        defer {
            // A connection that went on waiting would be slow, not wrong, yet nobody would see why.
            if health != .broken {
                do { try send("SET SESSION wsrep_sync_wait = 0") } catch { health = .broken }
            }
        }
        return try body()
    }
}
