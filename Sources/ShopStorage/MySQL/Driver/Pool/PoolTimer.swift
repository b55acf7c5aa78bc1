/// The thread that tells the pool when time has passed.
struct PoolTimer: Sendable {
    enum Command: Sendable {
        case wake(at: ContinuousClock.Instant)
        case exit
    }

    let pool: ConnectionPool
    let mailbox: Mailbox<Command>

    /// Returns when the pool has stopped.
    func run() {
        var wake: ContinuousClock.Instant?
        while true {
            let command = wake.map { mailbox.take(within: $0 - .now) } ?? mailbox.take()
            switch command {
            case .wake(let instant): wake = min(wake ?? instant, instant)
            case .exit: return
            case nil:
                wake = nil
                pool.send { $0.tick(at: $1) }
            }
        }
    }
}
