import Synchronization

/// A number that many tasks and threads count up.
final class Counter: Sendable {
    private let state = Mutex(0)

    var value: Int { state.withLock { $0 } }

    @discardableResult
    func advance() -> Int {
        state.withLock {
            $0 += 1
            return $0
        }
    }
}
