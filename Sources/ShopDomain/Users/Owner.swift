/// A visitor without an account who put something into a cart.
public enum Guest {}

/// Whom a session, a cart or an order belongs to.
public enum Owner: Hashable, Sendable {
    /// Somebody with an account.
    case user(ID<User>)
    /// A visitor without one.
    case guest(ID<Guest>)

    /// The 16 bytes of the identifier.
    public var bytes: [UInt8] {
        switch self {
        case .user(let id): id.bytes
        case .guest(let id): id.bytes
        }
    }
}
