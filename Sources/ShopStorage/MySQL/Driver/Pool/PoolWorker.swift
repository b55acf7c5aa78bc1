/// The thread of one slot: does what the pool says, one thing at a time.
struct PoolWorker: Sendable {
    enum Command: Sendable {
        case open(endpoint: Int)
        case probe(endpoint: Int)
        case run(PoolStateMachine.JobID, Job?)
        case close
        case exit
    }

    let pool: ConnectionPool
    let slot: Int
    let mailbox: Mailbox<Command>

    /// Returns when the pool has stopped.
    func run() {
        MariaDBLibrary.withThread {
            var connection: Connection?
            var lastUse = ContinuousClock.now
            while true {
                var next: Command? = mailbox.take()
                while let command = next {
                    if case .exit = command { return }
                    next = perform(command, &connection, idleSince: lastUse)
                    lastUse = .now
                }
            }
        }
    }

    private func perform(
        _ command: Command, _ connection: inout Connection?, idleSince: ContinuousClock.Instant
    ) -> Command? {
        switch command {
        case .open(let endpoint): return open(endpoint, &connection)
        case .probe(let endpoint): return probe(endpoint)
        case .run(let id, let job):
            guard let job, let open = connection else { return lose(&connection) }
            guard isAlive(open, idleSince) else { return giveBack(id, job, &connection) }
            return run(job, &connection, open)
        case .close:
            connection = nil
            return pool.send(from: slot) { $0.closed(slot: slot, at: $1) }
        case .exit: return nil
        }
    }

    private func open(_ endpoint: Int, _ connection: inout Connection?) -> Command? {
        do {
            connection = try connect(endpoint)
            return pool.send(from: slot) { $0.opened(slot: slot, at: $1) }
        } catch {
            return pool.send(from: slot) { $0.openFailed(slot: slot, error, at: $1) }
        }
    }

    private func probe(_ endpoint: Int) -> Command? {
        var failure: DatabaseError?
        do { _ = try connect(endpoint) } catch { failure = error }
        return pool.send(from: slot) { [failure] in $0.probed(endpoint, failure, at: $1) }
    }

    private func connect(_ endpoint: Int) throws(DatabaseError) -> Connection {
        try Connection.open(
            pool.url.endpoints[endpoint], of: pool.url, options: pool.options.connection)
    }

    private func isAlive(_ connection: Connection, _ idleSince: ContinuousClock.Instant) -> Bool {
        guard ContinuousClock.now - idleSince > pool.options.pingAfterIdle else { return true }
        do { try connection.ping() } catch { return false }
        return true
    }

    private func run(_ job: Job, _ connection: inout Connection?, _ open: Connection) -> Command? {
        open.deadline = job.deadline
        let tellResult = job.run(open)
        open.deadline = nil
        if open.transactionState != .none { open.rollback() }
        let health = open.health
        if health != .healthy { connection = nil }
        // First the pool, then the task: its next job shall find this connection idle.
        let next = pool.send(from: slot) { $0.finished(slot: slot, health, at: $1) }
        tellResult()
        return next
    }

    private func giveBack(
        _ id: PoolStateMachine.JobID, _ job: Job, _ connection: inout Connection?
    ) -> Command? {
        connection = nil
        return pool.send(from: slot, adding: (id, job)) {
            $0.stale(slot: slot, id, deadline: job.deadline, at: $1)
        }
    }

    /// There is nothing to run the job on, which the pool did not know.
    private func lose(_ connection: inout Connection?) -> Command? {
        connection = nil
        return pool.send(from: slot) { $0.finished(slot: slot, .broken, at: $1) }
    }
}
