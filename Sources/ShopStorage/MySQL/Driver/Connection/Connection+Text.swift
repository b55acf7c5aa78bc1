import CMariaDB

extension Connection {
    /// Runs a statement that has no values and is not worth preparing: SET, BEGIN, DDL.
    func executeText(_ sql: String) throws(DatabaseError) {
        try checkUsable()
        try injectFault(.beforeStatement(statementIndex), sql)
        do { try send(sql) } catch { throw failed(error, sql) }
        try injectFault(.afterStatement(statementIndex), sql)
    }

    /// Sends the text, waits for the answer and drops its rows, if any.
    func send(_ sql: String) throws(ServerFailure) {
        var sql = sql
        let status = sql.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                mysql_real_query(handle, $0.baseAddress, UInt($0.count))
            }
        }
        guard status == 0 else { throw ServerFailure(handle) }
        if let rows = mysql_store_result(handle) { mysql_free_result(rows) }
    }

    /// Asks the server for a sign of life.
    func ping() throws(DatabaseError) {
        guard mysql_ping(handle) == 0 else { throw failed(ServerFailure(handle), "ping") }
    }
}
