/// Which entries of the staff log a list shows; those that meet every condition that is set.
public struct StaffLogFilter: Hashable, Sendable {
    /// Who asked.
    public var member: ID<User>?
    /// What it was about, see ``StaffLogEntry/subjects``.
    public var subject: String?
    /// From when on.
    public var since: Timestamp?
    /// Only what was refused or failed.
    public var isRefused: Bool

    /// Makes a filter; one without conditions lets all entries through.
    public init(
        member: ID<User>? = nil, subject: String? = nil, since: Timestamp? = nil,
        isRefused: Bool = false
    ) {
        self.member = member
        self.subject = subject
        self.since = since
        self.isRefused = isRefused
    }

    /// Whether `entry` meets every condition.
    public func accepts(_ entry: StaffLogEntry) -> Bool {
        (member ?? entry.member?.id) == entry.member?.id
            && subject.map(entry.subjects.contains) ?? true
            && since.map { entry.at >= $0 } ?? true
            && (!isRefused || entry.isRefused)
    }
}
