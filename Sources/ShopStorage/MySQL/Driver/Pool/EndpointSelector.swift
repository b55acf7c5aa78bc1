/// Which of several servers is used: the first in the order of preference that works, and then the
/// same one until it fails.
///
/// A server that failed is left alone for a while, longer each time.
struct EndpointSelector {
    typealias Instant = ContinuousClock.Instant

    struct BackOff: Sendable {
        var shortest: Duration
        var longest: Duration

        /// Doubles with every failure in a row.
        func delay(failures: Int) -> Duration {
            let doublings = min(max(failures - 1, 0), 20)
            return min(shortest * (1 << doublings), longest)
        }
    }

    private struct State {
        var failures = 0
        var retryAt: Instant?
    }

    private(set) var current = 0
    private let backOff: BackOff
    private var states: [State]

    init(count: Int, backOff: BackOff) {
        precondition(count > 0)
        self.backOff = backOff
        states = Array(repeating: State(), count: count)
    }

    func isAvailable(_ endpoint: Int, at now: Instant) -> Bool {
        states[endpoint].retryAt.map { $0 <= now } ?? true
    }

    /// Whether it failed when it was tried last.
    func isDoubtful(_ endpoint: Int) -> Bool {
        states[endpoint].failures > 0
    }

    /// When the current server may be tried again; nil where it may be now.
    func retryTime(after now: Instant) -> Instant? {
        states[current].retryAt.flatMap { $0 > now ? $0 : nil }
    }

    mutating func succeeded(_ endpoint: Int) {
        states[endpoint] = State()
    }

    /// Several connections that fail together count once.
    mutating func failed(_ endpoint: Int, at now: Instant) {
        guard isAvailable(endpoint, at: now) else { return }
        states[endpoint].failures += 1
        states[endpoint].retryAt = now + backOff.delay(failures: states[endpoint].failures)
    }

    /// Moves on if the current server is left alone now.
    ///
    /// Where all are, waits for the one whose time comes first. Returns whether another one is
    /// current.
    mutating func reselect(at now: Instant) -> Bool {
        guard !isAvailable(current, at: now) else { return false }
        let first = states.indices.first { isAvailable($0, at: now) }
        let soonest = states.indices.min {
            states[$0].retryAt ?? now < states[$1].retryAt ?? now
        }
        return choose(first ?? soonest ?? current)
    }

    mutating func choose(_ endpoint: Int) -> Bool {
        defer { current = endpoint }
        return endpoint != current
    }
}
