/// Names of keys and constraints, cut out of the server's messages, which also hold values and so
/// go no further.
enum ServerMessage {
    /// `Duplicate entry 'VALUE' for key 'NAME'` → `NAME`; a value cannot counterfeit it, for the
    /// name stands last.
    static func keyName(in message: String) -> String {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        let name = parts.count >= 3 ? parts[parts.count - 2] : ""
        // Some servers write table.key.
        return String(name.split(separator: ".").last ?? "")
    }

    /// ``CONSTRAINT `NAME` failed for …`` → `NAME`; empty where there is none.
    static func constraintName(in message: String) -> String {
        guard let start = message.firstRange(of: "CONSTRAINT `")?.upperBound else { return "" }
        return String(message[start...].prefix { $0 != "`" })
    }
}

extension DatabaseError {
    /// What an error of a statement other than COMMIT amounts to.
    init(code: ErrorCode, sqlState: String, message: String, statement: String) {
        switch code.meaning {
        case .conflict: self = .conflict(code)
        case .connectionLost: self = .unavailable(.connectionLost(code))
        case .nodeNotReady: self = .unavailable(.nodeNotReady(code))
        case .duplicate: self = .duplicate(key: ServerMessage.keyName(in: message))
        case .constraint: self = .constraint(name: ServerMessage.constraintName(in: message))
        case .mustPrepareAgain, .rejected:
            self = .rejected(code, sqlState: sqlState, statement: statement)
        }
    }
}
