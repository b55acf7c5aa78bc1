/// How long a session lives.
public struct SessionPolicy: Hashable, Sendable {
    /// A session unused for this long ends.
    public let idle: Duration
    /// A session this old ends, however much it is used.
    public let absolute: Duration

    /// Customers and guests: two weeks unused, ninety days in all.
    public static let customer = SessionPolicy(idle: .days(14), absolute: .days(90))
    /// Staff: eight hours unused, one day in all.
    public static let staff = SessionPolicy(idle: .hours(8), absolute: .hours(24))

    /// Use is written down at most this often, so that reading pages does not write.
    public static let touchInterval: Duration = .minutes(2)

    /// The policy for a user of `role`, or for a guest where that is `nil`.
    public static func policy(for role: Role?) -> SessionPolicy {
        role?.isStaff == true ? .staff : .customer
    }
}

extension Session {
    /// Whether the session may still be used at `now`.
    public func isValid(at now: Timestamp) -> Bool {
        now.since(lastUsedAt) <= policy.idle && now.since(createdAt) <= policy.absolute
    }

    /// Whether this use should be written down.
    public func needsTouch(at now: Timestamp) -> Bool {
        now.since(lastUsedAt) >= SessionPolicy.touchInterval
    }

    private var policy: SessionPolicy { .policy(for: role) }
}

extension Duration {
    /// Whole minutes.
    public static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
    /// Whole hours.
    public static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
    /// Whole days of 24 hours.
    public static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
