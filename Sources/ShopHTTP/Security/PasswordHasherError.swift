/// Why a password was neither hashed nor compared.
public enum PasswordHasherError: Error, Hashable, Sendable {
    /// More people sign in than can be served in time.
    case busy
    /// The one who asked has gone, or the server is about to stop.
    case interrupted
    /// What is stored is not a hash this program can read.
    case unreadableHash(PHCError)
    /// The system has no memory for a hash.
    case outOfMemory
}

extension PasswordHasherError {
    init(_ error: ThreadPoolError) {
        switch error {
        case .busy, .late: self = .busy
        case .cancelled, .stopped: self = .interrupted
        }
    }
}
