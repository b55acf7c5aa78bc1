import CMariaDB

/// What the client library says about a call that failed.
///
/// The message holds values: it is cut up for names of keys and goes no further.
struct ServerFailure: Error {
    let code: ErrorCode
    let sqlState: String
    let message: String

    init(_ connection: UnsafeMutablePointer<MYSQL>) {
        code = ErrorCode(rawValue: mysql_errno(connection))
        sqlState = String(cString: mysql_sqlstate(connection))
        message = String(cString: mysql_error(connection))
    }

    init(_ statement: UnsafeMutablePointer<MYSQL_STMT>) {
        code = ErrorCode(rawValue: mysql_stmt_errno(statement))
        sqlState = String(cString: mysql_stmt_sqlstate(statement))
        message = String(cString: mysql_stmt_error(statement))
    }

    init(code: ErrorCode, sqlState: String = "HY000", message: String = "") {
        self.code = code
        self.sqlState = sqlState
        self.message = message
    }

    /// The server's own code for a statement that got too few or too many values.
    static let wrongParameterCount = ServerFailure(code: 1210)
}
