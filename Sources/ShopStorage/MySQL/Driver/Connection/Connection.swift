import CMariaDB

/// A connection to one server.
///
/// Belongs to the thread that opened it; calls block.
///
/// With ``Connection+Open.swift``, ``Connection+Transaction.swift`` and the prepared statements the
/// only code that touches the C library.
final class Connection {
    /// What the connection is good for after the last statement.
    enum Health: Hashable {
        case healthy
        /// Closed, or in a state that nobody can know.
        case broken
        /// The server answers, but this node takes no work now.
        case nodeNotReady(ErrorCode)
    }

    enum TransactionState: Hashable {
        case none
        case open
        /// The server ended it, or may have: what follows would run outside of it.
        case failed(DatabaseError)
    }

    let handle: UnsafeMutablePointer<MYSQL>
    let options: ConnectionOptions
    /// No statement is sent from this moment on.
    var deadline: ContinuousClock.Instant?
    /// Whether the server is a node of a Galera cluster.
    var isClusterNode = false
    var health = Health.healthy
    var transactionState = TransactionState.none
    /// How many statements ran in this transaction; only counted where faults are planned.
    var statementIndex = 0
    /// The longest statement with its values that the server accepts.
    var maximumPacketBytes = 16 * 1024 * 1024

    private var statements: LRUCache<String, PreparedStatement>
    private var parameters = ParameterBuffer()

    /// Takes the handle over.
    init(handle: UnsafeMutablePointer<MYSQL>, options: ConnectionOptions) {
        self.handle = handle
        self.options = options
        statements = LRUCache(capacity: options.cachedStatements)
    }

    deinit {
        // A broken connection must not wait for a server that does not answer.
        if health == .broken { cut() }
        mysql_close(handle)
        // After that, for then the library need not tell the server about each of them.
        _ = statements.removeAll()
    }

    /// Runs a statement with values for its `?` and returns how many rows it found (UPDATE), or
    /// inserted or deleted.
    @discardableResult
    func execute(
        _ sql: String, _ parameters: any SQLEncodable...
    ) throws(DatabaseError) -> Int {
        try execute(sql, with: parameters)
    }

    @discardableResult
    func execute(
        _ sql: String, with parameters: [any SQLEncodable]
    ) throws(DatabaseError) -> Int {
        let statement = try start(sql, parameters)
        let affectedRows = statement.affectedRows
        statement.finish()
        try injectFault(.afterStatement(statementIndex), sql)
        return affectedRows
    }

    /// All rows of the result; the statement must have a LIMIT or a key that bounds them.
    func query(_ sql: String, _ parameters: any SQLEncodable...) throws(DatabaseError) -> [Row] {
        try query(sql, with: parameters)
    }

    func query(
        _ sql: String, with parameters: [any SQLEncodable]
    ) throws(DatabaseError) -> [Row] {
        let statement = try start(sql, parameters)
        defer { statement.finish() }
        var rows: [Row] = []
        while let row = try next(statement) { rows.append(row) }
        try injectFault(.afterStatement(statementIndex), sql)
        return rows
    }

    /// The first row of the result, if there is any.
    func queryOne(_ sql: String, _ parameters: any SQLEncodable...) throws(DatabaseError) -> Row? {
        let statement = try start(sql, parameters)
        defer { statement.finish() }
        let row = try next(statement)
        try injectFault(.afterStatement(statementIndex), sql)
        return row
    }

    /// Hands over row by row as they arrive, for results too large to hold.
    ///
    /// `body` cannot run another statement on this connection.
    func forEach(
        _ sql: String, _ parameters: any SQLEncodable..., body: (Row) throws -> Void
    ) throws {
        let statement = try start(sql, parameters)
        defer { statement.finish() }
        while let row = try next(statement) { try body(row) }
        try injectFault(.afterStatement(statementIndex), sql)
    }
}

extension Connection {
    private func start(
        _ sql: String, _ parameters: [any SQLEncodable]
    ) throws(DatabaseError) -> PreparedStatement {
        try checkUsable()
        try injectFault(.beforeStatement(statementIndex), sql)
        let values = parameters.map(\.sqlValue)
        guard ParameterBuffer.size(of: values) < maximumPacketBytes else {
            throw failed(ServerFailure(code: .packetTooLarge), sql)
        }
        do {
            return try executePrepared(sql, values)
        } catch {
            guard error.code.meaning == .mustPrepareAgain else { throw failed(error, sql) }
        }
        // Once more, for an ALTER TABLE in between makes the server forget what it parsed.
        _ = statements.remove(sql)
        do { return try executePrepared(sql, values) } catch { throw failed(error, sql) }
    }

    private func executePrepared(
        _ sql: String, _ values: [SQLValue]
    ) throws(ServerFailure) -> PreparedStatement {
        let statement: PreparedStatement
        if let cached = statements.find(sql) {
            statement = cached
        } else {
            statement = try PreparedStatement(sql, on: handle)
            _ = statements.insert(statement, for: sql)
        }
        try statement.execute(values, &parameters)
        return statement
    }

    private func next(_ statement: PreparedStatement) throws(DatabaseError) -> Row? {
        do { return try statement.nextRow() } catch {
            switch error {
            case .unreadable(let error): throw error
            case .server(let failure): throw failed(failure, statement.sql)
            }
        }
    }

    /// Refuses to send anything that would not count, or would run outside its transaction.
    func checkUsable() throws(DatabaseError) {
        if case .failed(let error) = transactionState { throw error }
        if let deadline, ContinuousClock.now >= deadline {
            throw noted(.unavailable(.deadlinePassed))
        }
    }

    /// Translates the failure and remembers what it means for the connection.
    func failed(_ failure: ServerFailure, _ sql: String) -> DatabaseError {
        noted(
            DatabaseError(
                code: failure.code, sqlState: failure.sqlState, message: failure.message,
                statement: sql))
    }

    func noted(_ error: DatabaseError) -> DatabaseError {
        switch error {
        case .unavailable(.connectionLost), .outcomeUnknown: health = .broken
        case .unavailable(.nodeNotReady(let code)): health = .nodeNotReady(code)
        default: break
        }
        if transactionState == .open, error.endsTransaction { transactionState = .failed(error) }
        return error
    }
}
