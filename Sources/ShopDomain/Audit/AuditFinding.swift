/// Something in the books that cannot be right.
public struct AuditFinding: Hashable, Sendable, CustomStringConvertible {
    /// What it is about: `order 7K3QX-9FM2B`, `stock MUG-1`.
    public let subject: String
    /// What is wrong, in a sentence without a full stop.
    public let problem: String

    /// Makes a finding.
    public init(subject: String, problem: String) {
        self.subject = subject
        self.problem = problem
    }

    /// `order 7K3QX-9FM2B: total is 12.00 EUR, its lines sum to 13.00 EUR`.
    public var description: String { "\(subject): \(problem)" }

    static func drift(
        _ subject: String, of quantity: String, kept: some CustomStringConvertible,
        replayed: some CustomStringConvertible
    ) -> AuditFinding {
        AuditFinding(
            subject: subject, problem: "\(quantity) is \(kept), the ledger says \(replayed)")
    }
}
