import Synchronization

/// Counts what became of webhooks.
final class WebhookMetrics: Sendable {
    /// What there is to know.
    struct Values: Sendable, Hashable {
        /// Messages that arrived.
        var sent = 0
        /// Attempts that did not succeed and will be repeated.
        var failed = 0
        /// Messages that will never arrive.
        var givenUp = 0
    }

    private let state = Mutex(Values())

    var values: Values { state.withLock { $0 } }

    func update(_ change: (inout Values) -> Void) {
        state.withLock { change(&$0) }
    }
}
