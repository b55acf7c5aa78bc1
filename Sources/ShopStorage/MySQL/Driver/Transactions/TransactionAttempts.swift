/// One transaction from its first attempt to its end.
struct TransactionAttempts<Value: Sendable> {
    let runner: TransactionRunner
    let resolve: TransactionRunner.Body<TransactionRunner.Resolution<Value>>?
    let body: TransactionRunner.Body<Value>
    var schedule: RetrySchedule
    /// A COMMIT had no clear answer, and was not found when it was looked up.
    private var hadUnknownOutcome = false

    init(
        runner: TransactionRunner,
        resolve: TransactionRunner.Body<TransactionRunner.Resolution<Value>>?,
        body: @escaping TransactionRunner.Body<Value>,
        schedule: RetrySchedule
    ) {
        self.runner = runner
        self.resolve = resolve
        self.body = body
        self.schedule = schedule
    }

    mutating func run() async throws -> Value {
        while true {
            do {
                return try await attempt()
            } catch DatabaseError.outcomeUnknown {
                if case .committed(let value) = try await lookUp() { return value }
                try await pause(after: .outcomeUnknown)
            } catch let error as DatabaseError where error.isRetryable {
                try await pause(after: error)
            } catch {
                return try await settle(error)
            }
        }
    }

    private func attempt() async throws -> Value {
        try await runner.pool.run(deadline: schedule.deadline) { [body] connection in
            try connection.begin()
            let value: Value
            do {
                value = try body(connection)
            } catch {
                // What the database said counts, whatever `body` made of it.
                let cause = connection.transactionFailure ?? error
                connection.rollback()
                throw cause
            }
            do { try connection.commit() } catch {
                connection.rollback()
                throw error
            }
            return value
        }
    }

    private mutating func lookUp() async throws -> TransactionRunner.Resolution<Value> {
        guard let resolve else { throw DatabaseError.outcomeUnknown }
        // The COMMIT may have used all the time, waiting for its answer.
        let limit = runner.options.resolveTimeLimit
        if !hadUnknownOutcome { schedule.extend(to: .now + limit) }
        hadUnknownOutcome = true
        do {
            return try await runner.read(
                syncWait: true, snapshot: true, within: limit,
                attempts: runner.options.maximumAttempts, resolve)
        } catch {
            throw DatabaseError.outcomeUnknown
        }
    }

    /// Returns when it is time for the next attempt; throws where there shall be none.
    private mutating func pause(after error: DatabaseError) async throws {
        do {
            guard try await runner.pause(&schedule) else { throw error }
        } catch {
            throw final(error)
        }
    }

    /// The attempt failed for good.
    ///
    /// After a lost COMMIT it may be just that one that was in the way.
    private mutating func settle(_ error: any Error) async throws -> Value {
        guard hadUnknownOutcome else { throw error }
        if case .committed(let value) = try await lookUp() { return value }
        throw final(error)
    }

    /// After a lost COMMIT, which a server may still be working on, "not now" does not mean "not
    /// done".
    private func final(_ error: any Error) -> any Error {
        guard hadUnknownOutcome else { return error }
        let isTemporary = (error as? DatabaseError)?.endsTransaction ?? (error is CancellationError)
        return isTemporary ? DatabaseError.outcomeUnknown : error
    }
}
