/// Which accounts a list shows, and in which order.
public enum UserSearch: Hashable, Sendable {
    /// All of them, the one opened last first.
    case everybody
    /// Those whose address begins like this, by address.
    case email(prefix: String)
    /// Those whose name begins like this, in upper or lower case, by name.
    case name(prefix: String)
    /// Everybody who is more than a customer, by address.
    case staff

    /// The most characters to search for.
    public static let longestPrefix = 100

    /// Whether `user` is one of those.
    package func accepts(_ user: User) -> Bool {
        switch self {
        case .everybody: true
        case .email(let prefix): user.email.text.hasPrefix(prefix.lowercased())
        case .name(let prefix): user.name.key.starts(with: prefix.lowercased().utf8)
        case .staff: user.role.isStaff
        }
    }

    /// Whether `left` stands before `right` in the list.
    package func sorts(_ left: User, before right: User) -> Bool {
        switch self {
        case .everybody: left.id > right.id
        case .email, .staff: left.email.text < right.email.text
        case .name:
            left.name.key.elementsEqual(right.name.key)
                ? left.id < right.id : left.name.key.lexicographicallyPrecedes(right.name.key)
        }
    }
}

extension DisplayName {
    /// What names are compared by, byte for byte, where case does not matter.
    fileprivate var key: String.UTF8View { text.lowercased().utf8 }
}
