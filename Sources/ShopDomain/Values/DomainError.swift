/// An error of the shop's rules: closed, with a payload, and with a name that never changes.
public protocol DomainError: Error, Sendable, Hashable {
    /// A stable machine-readable name in snake case, for logs and API answers.
    var slug: String { get }
}
