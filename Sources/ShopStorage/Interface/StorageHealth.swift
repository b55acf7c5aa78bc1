/// Tells whether the store can be used right now.
public protocol StorageHealth: Sendable {
    /// Whether reads and writes would be accepted. Answers within about a second.
    func check() async -> StorageCondition
}

/// What a store can do right now.
public enum StorageCondition: String, Sendable, Hashable {
    /// Reads and writes.
    case ready
    /// Nothing is accepted.
    case unavailable
}
