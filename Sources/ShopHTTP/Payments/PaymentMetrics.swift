import Synchronization

/// Counts what providers tell and are told.
final class PaymentMetrics: Sendable {
    /// What there is to know.
    struct Values: Sendable, Hashable {
        /// Messages that were believed and are stored.
        var accepted = 0
        /// Messages that were not.
        var refused = 0
        /// Tasks a provider has carried out.
        var done = 0
        /// Attempts that did not succeed and will be repeated.
        var failed = 0
        /// Tasks a provider refuses: a person must look.
        var givenUp = 0
    }

    private let state = Mutex(Values())

    var values: Values { state.withLock { $0 } }

    func update(_ change: (inout Values) -> Void) {
        state.withLock { change(&$0) }
    }
}
