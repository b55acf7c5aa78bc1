import CMariaDB
import Glibc

extension Connection {
    /// Lets a planned fault happen.
    ///
    /// Without a plan this is one comparison.
    func injectFault(_ moment: FaultPlan.Moment, _ sql: String) throws(DatabaseError) {
        guard let faults = options.faults, transactionState == .open else { return }
        if case .afterStatement = moment { statementIndex += 1 }
        switch faults.take(moment) {
        case nil: return
        case .cut: cut()
        case .serverError(let code): throw failed(ServerFailure(code: code), sql)
        }
    }

    /// COMMIT in the steps between which a fault can happen.
    func sendCommit(with faults: FaultPlan) throws(ServerFailure) {
        let sql = "COMMIT"
        guard mysql_send_query(handle, sql, UInt(sql.utf8.count)) == 0 else {
            throw ServerFailure(handle)
        }
        if let fault = faults.take(.duringCommit) { try happen(fault) }
        let late = faults.take(.afterCommit)
        if late == .cut { loseAnswer() }
        guard mysql_read_query_result(handle) == 0 else { throw ServerFailure(handle) }
        if case .serverError(let code) = late { throw ServerFailure(code: code) }
    }

    /// Shuts the socket down without a word to the server.
    func cut() {
        let socket = mysql_get_socket(handle)
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    private func happen(_ fault: FaultPlan.Fault) throws(ServerFailure) {
        switch fault {
        case .cut: cut()
        case .serverError(let code): throw ServerFailure(code: code)
        }
    }

    /// Waits until the server has answered, and lets the answer vanish together with the connection.
    private func loseAnswer() {
        let socket = mysql_get_socket(handle)
        var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        poll(&descriptor, 1, Int32(options.readTimeoutSeconds) * 1000)
        var answer = [UInt8](repeating: 0, count: 4096)
        _ = recv(socket, &answer, answer.count, 0)
        cut()
    }
}
