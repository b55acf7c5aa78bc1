import CMariaDB

/// A statement that the server has parsed, with the memory for its rows.
///
/// Belongs to one connection and its thread.
final class PreparedStatement {
    let sql: String
    private let handle: UnsafeMutablePointer<MYSQL_STMT>
    private let parameterCount: Int
    private var result: ResultBuffer?

    init(
        _ sql: String, on connection: UnsafeMutablePointer<MYSQL>
    ) throws(ServerFailure) {
        guard let handle = mysql_stmt_init(connection) else { throw ServerFailure(connection) }
        var text = sql
        let status = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                mysql_stmt_prepare(handle, $0.baseAddress, UInt($0.count))
            }
        }
        guard status == 0 else {
            let failure = ServerFailure(handle)
            mysql_stmt_close(handle)
            throw failure
        }
        self.sql = sql
        self.handle = handle
        parameterCount = Int(mysql_stmt_param_count(handle))
    }

    deinit {
        mysql_stmt_close(handle)
    }

    /// Sends the values and waits for the server's answer.
    func execute(
        _ values: [SQLValue], _ buffer: inout ParameterBuffer
    ) throws(ServerFailure) {
        guard values.count == parameterCount else { throw .wrongParameterCount }
        let succeeded = buffer.withBinds(values) { binds in
            (values.isEmpty || mysql_stmt_bind_param(handle, binds) == 0)
                && mysql_stmt_execute(handle) == 0
        }
        guard succeeded else { throw ServerFailure(handle) }
    }

    /// The rows that the UPDATE found, or the others changed.
    var affectedRows: Int {
        Int(clamping: mysql_stmt_affected_rows(handle))
    }

    /// The next row, or nil after the last one.
    func nextRow() throws(ReadFailure) -> Row? {
        if result == nil { try prepareResult() }
        switch mysql_stmt_fetch(handle) {
        case 0, MYSQL_DATA_TRUNCATED:
            do { return try result?.row(of: handle) } catch { throw .unreadable(error) }
        case MYSQL_NO_DATA: return nil
        default: throw .server(ServerFailure(handle))
        }
    }

    /// Drops the rest of the result, so that the connection is free for the next statement.
    func finish() {
        mysql_stmt_free_result(handle)
    }

    private func prepareResult() throws(ReadFailure) {
        guard let metadata = mysql_stmt_result_metadata(handle) else {
            throw .unreadable(.corrupt("the statement has no result"))
        }
        defer { mysql_free_result(metadata) }
        let fields = UnsafeBufferPointer(
            start: mysql_fetch_fields(metadata), count: Int(mysql_num_fields(metadata)))
        let buffer = ResultBuffer(fields: fields)
        guard buffer.attach(to: handle) else { throw .server(ServerFailure(handle)) }
        result = consume buffer
    }

    enum ReadFailure: Error {
        case server(ServerFailure)
        case unreadable(DatabaseError)
    }
}
