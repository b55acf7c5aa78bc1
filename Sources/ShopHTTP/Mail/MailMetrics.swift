import ShopDomain
import Synchronization

/// Counts what became of mails.
final class MailMetrics: Sendable {
    /// What there is to know.
    struct Values: Sendable, Hashable {
        /// Mails a server has accepted.
        var sent = 0
        /// Attempts that did not succeed and will be repeated.
        var failed = 0
        /// Mails that will never be sent.
        var givenUp = 0
        /// When that happened which the oldest undelivered message tells of.
        var oldest: Timestamp?
    }

    private let state = Mutex(Values())

    var values: Values { state.withLock { $0 } }

    func update(_ change: (inout Values) -> Void) {
        state.withLock { change(&$0) }
    }
}
