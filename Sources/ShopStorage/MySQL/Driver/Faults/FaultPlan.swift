import Synchronization

/// What shall go wrong on the connections of a pool, for tests.
///
/// Every entry happens once, whichever transaction gets there first.
final class FaultPlan: Sendable {
    /// A moment in a transaction; statements count from 0, without BEGIN and COMMIT.
    enum Moment: Sendable, Hashable {
        case beforeStatement(Int)
        /// The server executed it and its answer was read.
        case afterStatement(Int)
        case beforeCommit
        /// COMMIT is on its way.
        case duringCommit
        /// The server executed COMMIT and its answer was not read.
        case afterCommit
    }

    enum Fault: Sendable, Hashable {
        /// As if the server had answered with this error.
        case serverError(ErrorCode)
        /// The socket is shut down in both directions.
        case cut
    }

    private struct Pending {
        let fault: Fault
        var skips: Int
    }

    private let pending: Mutex<[Moment: Pending]>

    /// Each fault happens when its moment has come `skipping` times before.
    init(_ faults: [Moment: Fault], skipping: Int = 0) {
        pending = Mutex(faults.mapValues { Pending(fault: $0, skips: skipping) })
    }

    /// Whether everything that was planned has happened.
    var isSpent: Bool {
        pending.withLock { $0.isEmpty }
    }

    func take(_ moment: Moment) -> Fault? {
        pending.withLock { pending in
            guard let next = pending[moment] else { return nil }
            guard next.skips == 0 else {
                pending[moment]?.skips -= 1
                return nil
            }
            pending[moment] = nil
            return next.fault
        }
    }
}
