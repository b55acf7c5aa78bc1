import ShopStorage

/// What the stores ask of the database, with its errors in the shop's words.
struct Database: Sendable {
    let runner: TransactionRunner

    /// Runs a transaction that must take effect once.
    /// - Parameters:
    ///   - body: does it, perhaps several times; says whether what it did shall count.
    ///   - lookUp: tells, where COMMIT had no clear answer, what came of it: the result where this
    ///     very transaction took effect, `nil` where there is no trace of it.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> Step<Value>,
        ifUnknown lookUp: @escaping @Sendable (Connection) throws -> Value?
    ) async throws(StorageError) -> Value {
        do {
            return try await runner.transaction { connection in
                try lookUp(connection).map { .committed($0) } ?? .absent
            } _: { connection in
                switch try body(connection) {
                case .commit(let value): return value
                case .rollback(let value): throw RolledBack(value: value)
                }
            }
        } catch let rolledBack as RolledBack<Value> {
            return rolledBack.value
        } catch {
            throw StorageError(error)
        }
    }

    /// Runs a transaction that may take effect several times without harm.
    @discardableResult
    func repeatable<Value: Sendable>(
        within limit: Duration? = nil, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await runner.transaction(within: limit, resolve: { _ in .absent }, body)
        } catch {
            throw StorageError(error)
        }
    }

    /// Reads; with `seeingAll`, everything that any node of a cluster has committed.
    func read<Value: Sendable>(
        seeingAll: Bool = false, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await runner.read(syncWait: seeingAll, body)
        } catch {
            throw StorageError(error)
        }
    }

    /// Reads with several statements that see the same state; with `seeingAll`, one that includes
    /// everything that any node of a cluster has committed.
    func snapshot<Value: Sendable>(
        seeingAll: Bool = false, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await runner.read(syncWait: seeingAll, snapshot: true, body)
        } catch {
            throw StorageError(error)
        }
    }
}

/// How a transaction ends.
enum Step<Value: Sendable>: Sendable {
    /// What was done counts.
    case commit(Value)
    /// Nothing was done.
    case rollback(Value)
}

/// Carries the result of a transaction past the roll-back.
private struct RolledBack<Value: Sendable>: Error {
    let value: Value
}

extension StorageError {
    fileprivate init(_ error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .unavailable
        default: self = .corrupt("\(error)")
        }
    }

    private init(_ error: DatabaseError) {
        switch error {
        case .duplicate("account_email"): self = .duplicate(.email)
        case .duplicate("product_slug"): self = .duplicate(.slug)
        case .duplicate("variant_sku"): self = .duplicate(.sku)
        case .duplicate: self = .duplicate(.id)
        case .constraint("never_oversold"): self = .conflict
        case .constraint, .corrupt, .rejected: self = .corrupt("\(error)")
        case .unavailable(.queueFull): self = .overloaded
        // Tried again as often as is good: there is more to do than the database can.
        case .conflict, .unavailable: self = .unavailable
        case .outcomeUnknown: self = .outcomeUnknown
        }
    }
}
