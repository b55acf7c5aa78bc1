/// Something to do with a connection, for a task that waits for the result.
struct Job: Sendable {
    let deadline: ContinuousClock.Instant
    /// Does it, and returns what tells the result to the task.
    let run: @Sendable (Connection) -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void

    init<Value: Sendable>(
        deadline: ContinuousClock.Instant,
        _ continuation: CheckedContinuation<Value, any Error>,
        _ body: @escaping @Sendable (Connection) throws -> Value
    ) {
        self.deadline = deadline
        run = { connection in
            let result = Result { try body(connection) }
            return { continuation.resume(with: result) }
        }
        fail = { continuation.resume(throwing: $0) }
    }
}
