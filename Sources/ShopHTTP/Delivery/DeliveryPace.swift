import ShopDomain

/// How long a delivery waits before it looks for the next message.
struct DeliveryPace {
    /// What came of the last look.
    enum Outcome: Hashable, Sendable {
        /// A message is dealt with; there may be more.
        case done
        /// There was nothing to do.
        case idle
        /// Nothing can be done now, for this reason.
        case trouble(String)
    }

    private static let idlePause: Duration = .seconds(1)
    private static let longestPause: Duration = .seconds(60)

    private var troubles = 0

    /// The pause after `outcome`: none while there is work, growing while there is trouble.
    mutating func pause(after outcome: Outcome) -> Duration {
        switch outcome {
        case .done:
            troubles = 0
            return .zero
        case .idle:
            troubles = 0
            return Self.idlePause
        case .trouble:
            troubles = min(troubles + 1, 7)
            return min(.seconds(1 << (troubles - 1)), Self.longestPause)
        }
    }

    /// How long what failed is put off: half of its age, so that each pause is half as long again as
    /// the one before.
    static func pause(atAge age: Duration) -> Duration {
        min(max(age / 2, .seconds(5)), .hours(1))
    }
}
