/// Why the database did not do what it was asked to.
///
/// After any of these but ``outcomeUnknown`` the transaction was not applied. Descriptions hold
/// statements with placeholders and names of keys, never values or passwords.
enum DatabaseError: Error, Sendable, Hashable {
    /// A row with this unique key exists; the statement was undone, its transaction still stands.
    case duplicate(key: String)
    /// A CHECK or a foreign key with this name forbids it; the transaction still stands.
    case constraint(name: String)
    /// Another transaction got in the way, as often as it was tried.
    case conflict(ErrorCode)
    /// There was no server, no time or no room.
    case unavailable(Unavailability)
    /// The connection broke during COMMIT, and looking the result up did not succeed.
    case outcomeUnknown
    /// A value is not of the type that was asked for.
    case corrupt(String)
    /// A mistake in the statement, its values or the rights: a defect of the program or the set-up.
    case rejected(ErrorCode, sqlState: String, statement: String)

    enum Unavailability: Sendable, Hashable {
        /// As many jobs wait for the connections, which work, as may.
        case queueFull
        case deadlinePassed
        case shutDown
        /// Refused, or lost before COMMIT was sent.
        case connectionLost(ErrorCode)
        /// Not part of the primary component, or read-only.
        case nodeNotReady(ErrorCode)
    }
}

extension DatabaseError {
    /// Whether the whole transaction may be run again: nothing of it was applied, and another
    /// attempt or another node may succeed.
    var isRetryable: Bool {
        switch self {
        case .conflict, .unavailable(.connectionLost), .unavailable(.nodeNotReady): true
        case .duplicate, .constraint, .unavailable, .outcomeUnknown, .corrupt, .rejected: false
        }
    }

    /// Whether the server ended the transaction, so that no further statement may run in it.
    var endsTransaction: Bool {
        switch self {
        case .conflict, .unavailable, .outcomeUnknown: true
        case .duplicate, .constraint, .corrupt, .rejected: false
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    var description: String {
        switch self {
        case .duplicate(let key): "duplicate value for key \(key)"
        case .constraint(let name): "constraint \(name) violated"
        case .conflict(let code): "conflict with another transaction (\(code.rawValue))"
        case .unavailable(let reason): "database unavailable: \(reason)"
        case .outcomeUnknown: "the connection broke during COMMIT, the outcome is unknown"
        case .corrupt(let what): "corrupt data: \(what)"
        case .rejected(let code, let sqlState, let statement):
            "statement rejected (\(code.rawValue), \(sqlState)): \(statement)"
        }
    }
}

extension DatabaseError.Unavailability: CustomStringConvertible {
    var description: String {
        switch self {
        case .queueFull: "too many requests wait"
        case .deadlinePassed: "no answer in time"
        case .shutDown: "shut down"
        case .connectionLost(let code): "connection refused or lost (\(code.rawValue))"
        case .nodeNotReady(let code): "node not ready to write (\(code.rawValue))"
        }
    }
}
