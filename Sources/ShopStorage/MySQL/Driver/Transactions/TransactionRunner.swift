/// Runs transactions and reads on a pool, with the rules for errors in one place.
///
/// - Whatever failed *before* COMMIT was sent, and may succeed the next time, is run again as a
///   whole: conflicts (1213, 1205, 1020), a lost connection, a node that takes no work (1047).
/// - A COMMIT without a clear answer is looked up, and run again only if nothing is there.
///
/// Attempts and time are bounded; a value, to be copied freely.
struct TransactionRunner: Sendable {
    struct Options: Sendable {
        /// The first one included.
        var maximumAttempts = 5
        /// For all attempts together, waiting for a connection included.
        var timeLimit = Duration.seconds(3)
        /// For looking up a COMMIT without an answer, and running it again.
        ///
        /// Longer than a cluster takes to get over a dead node.
        var resolveTimeLimit = Duration.seconds(5)
    }

    /// What became of a COMMIT without an answer.
    enum Resolution<Value: Sendable>: Sendable {
        /// It took effect, with this result.
        case committed(Value)
        /// There is no trace of it.
        case absent
    }

    typealias Body<Value> = @Sendable (Connection) throws -> Value

    let pool: ConnectionPool
    let options: Options

    init(pool: ConnectionPool, options: Options = Options()) {
        self.pool = pool
        self.options = options
    }

    /// Runs `body` in a transaction and commits it, once however often `body` is called.
    ///
    /// `body` may be called several times and must have no effect but on the database. An error it
    /// throws rolls back and is thrown here, unless a statement in it failed in a way that makes
    /// another attempt worth while. It may catch ``DatabaseError/duplicate(key:)`` and
    /// ``DatabaseError/constraint(name:)`` and go on.
    ///
    /// `resolve` is called on another connection, with everything visible that any node committed,
    /// when COMMIT had no clear answer; it looks for something that only this transaction can have
    /// written. A server that still works on the lost COMMIT can make it say "absent" too early, so
    /// `body` must write the same thing under a unique key: then the second run waits for the first
    /// one and fails, and `resolve` is asked once more. Without `resolve` such a transaction ends in
    /// ``DatabaseError/outcomeUnknown``.
    func transaction<Value: Sendable>(
        within limit: Duration? = nil, resolve: Body<Resolution<Value>>? = nil,
        _ body: @escaping Body<Value>
    ) async throws -> Value {
        var attempts = TransactionAttempts(
            runner: self, resolve: resolve, body: body,
            schedule: schedule(limit, options.maximumAttempts))
        return try await attempts.run()
    }

    /// Runs `body`, which only reads; once more where the connection was lost or a node failed.
    ///
    /// With `syncWait` it sees everything that any node had committed when it was called; without,
    /// a node may lag behind. With `snapshot` all its statements see the same state.
    func read<Value: Sendable>(
        syncWait: Bool = false, snapshot: Bool = false, within limit: Duration? = nil,
        _ body: @escaping Body<Value>
    ) async throws -> Value {
        try await read(
            syncWait: syncWait, snapshot: snapshot, within: limit, attempts: 2, body)
    }

    func read<Value: Sendable>(
        syncWait: Bool, snapshot: Bool, within limit: Duration?, attempts: Int,
        _ body: @escaping Body<Value>
    ) async throws -> Value {
        var schedule = schedule(limit, attempts)
        while true {
            do {
                return try await pool.run(deadline: schedule.deadline) { connection in
                    try connection.read(syncWait: syncWait, snapshot: snapshot, body)
                }
            } catch let error as DatabaseError where error.isRetryable {
                guard try await pause(&schedule) else { throw error }
            }
        }
    }

    private func schedule(_ limit: Duration?, _ maximumAttempts: Int) -> RetrySchedule {
        RetrySchedule(
            maximumAttempts: maximumAttempts, deadline: .now + (limit ?? options.timeLimit))
    }

    /// Waits before the next attempt.
    ///
    /// False where there shall be none.
    func pause(_ schedule: inout RetrySchedule) async throws -> Bool {
        var generator = SystemRandomNumberGenerator()
        guard let pause = schedule.pause(at: .now, using: &generator) else { return false }
        try await Task.sleep(for: pause)
        return true
    }
}

extension Connection {
    fileprivate func read<Value>(
        syncWait: Bool, snapshot: Bool, _ body: (Connection) throws -> Value
    ) throws -> Value {
        guard syncWait else { return try read(snapshot: snapshot, body) }
        return try withSyncWait { try read(snapshot: snapshot, body) }
    }

    private func read<Value>(
        snapshot: Bool, _ body: (Connection) throws -> Value
    ) throws -> Value {
        guard snapshot else { return try body(self) }
        try begin(.snapshot)
        // Nothing was written, so how the transaction ends does not matter.
        defer { rollback() }
        do { return try body(self) } catch { throw transactionFailure ?? error }
    }
}
