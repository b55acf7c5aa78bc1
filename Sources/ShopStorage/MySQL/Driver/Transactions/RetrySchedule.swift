/// When, and how often, a transaction that failed is tried again: at most so many times, before a
/// deadline, after a pause of random length, so that two that met do not meet again.
struct RetrySchedule {
    typealias Instant = ContinuousClock.Instant

    private let maximumAttempts: Int
    private var attempts = 1
    private(set) var deadline: Instant

    init(maximumAttempts: Int, deadline: Instant) {
        self.maximumAttempts = maximumAttempts
        self.deadline = deadline
    }

    /// The pause before the next attempt; nil where there shall be none.
    mutating func pause(
        at now: Instant, using generator: inout some RandomNumberGenerator
    ) -> Duration? {
        guard attempts < maximumAttempts else { return nil }
        let longest = min(5_000 << min(attempts, 5), 100_000)
        let pause = Duration.microseconds(Int.random(in: 0..<longest, using: &generator))
        guard now + pause < deadline else { return nil }
        attempts += 1
        return pause
    }

    /// Allows more time, for what was begun must be found out.
    mutating func extend(to instant: Instant) {
        deadline = max(deadline, instant)
    }
}
