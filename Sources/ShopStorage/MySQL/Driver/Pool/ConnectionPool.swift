import Synchronization

/// A bounded number of connections, each on a thread of its own, and a bounded queue of jobs for
/// them.
///
/// Decides nothing: ``PoolStateMachine`` does.
///
/// Threads and connections are made when they are needed first. The pool lives until
/// ``shutDown()``, which must be called.
final class ConnectionPool: Sendable {
    typealias Instant = ContinuousClock.Instant

    struct Options: Sendable {
        var connection = ConnectionOptions()
        var pool = PoolStateMachine.Options()
        /// A connection that was idle for longer is asked for a sign of life before it is used.
        var pingAfterIdle = Duration.seconds(10)
        /// Called on a thread of the pool; must not block.
        var onEvent: (@Sendable (PoolEvent<DatabaseURL.Endpoint>) -> Void)?
    }

    struct Status: Sendable, Hashable {
        let idle: Int
        let busy: Int
        let opening: Int
        let waiting: Int
        let endpoint: DatabaseURL.Endpoint
    }

    private struct State {
        var machine: PoolStateMachine
        var jobs: [PoolStateMachine.JobID: Job] = [:]
        var nextJob: PoolStateMachine.JobID = 0
        var startedWorkers: Set<Int> = []
        var isTimerStarted = false
        var stopWaiters: [CheckedContinuation<Void, Never>] = []
    }

    let url: DatabaseURL
    let options: Options
    private let state: Mutex<State>
    /// One for every slot, and one more that probes.
    private let workers: [Mailbox<PoolWorker.Command>]
    private let timer = Mailbox<PoolTimer.Command>()

    init(_ url: DatabaseURL, options: Options = Options()) {
        self.url = url
        self.options = options
        workers = (0...options.pool.maximumConnections).map { _ in Mailbox() }
        state = Mutex(
            State(
                machine: PoolStateMachine(
                    endpointCount: url.endpoints.count, options: options.pool)))
    }

    /// Runs `body` with a connection on that connection's thread, as soon as one is free.
    ///
    /// Throws what `body` throws, or ``DatabaseError/unavailable(_:)`` where the queue is full or no
    /// connection was free before the deadline. From the deadline on `body` cannot send statements.
    /// A task that is cancelled while it waits throws `CancellationError`; a running job goes on.
    func run<Value: Sendable>(
        deadline: Instant, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        let id = state.withLock {
            $0.nextJob += 1
            return $0.nextJob
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit(id, Job(deadline: deadline, continuation, body))
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Takes no more jobs, waits for those it has, which their deadlines bound, and closes all
    /// connections.
    func shutDown() async {
        await withCheckedContinuation { continuation in
            let isStopped = state.withLock {
                guard $0.machine.lifecycle != .stopped else { return true }
                $0.stopWaiters.append(continuation)
                return false
            }
            if isStopped { return continuation.resume() }
            send { $0.shutDown(at: $1) }
        }
    }

    var status: Status {
        state.withLock {
            let machine = $0.machine
            return Status(
                idle: machine.idle.count,
                busy: machine.slots.count(where: \.isBusy),
                opening: machine.slots.count(where: \.isOpening),
                waiting: machine.queue.count,
                endpoint: url.endpoints[machine.endpoints.current])
        }
    }

    private func submit(_ id: PoolStateMachine.JobID, _ job: Job) {
        send(adding: (id, job)) { $0.submit(id, deadline: job.deadline, at: $1) }
    }

    private func cancel(_ id: PoolStateMachine.JobID) {
        let job = state.withLock { $0.machine.cancel(id) ? $0.jobs.removeValue(forKey: id) : nil }
        job?.fail(CancellationError())
    }
}

extension ConnectionPool {
    /// Hands an event to the machine and does what it answers.
    ///
    /// Returns what the given slot shall do next, so that its own thread need not send itself a
    /// message.
    @discardableResult
    func send(
        from slot: Int? = nil, adding new: (id: PoolStateMachine.JobID, job: Job)? = nil,
        _ event: (inout PoolStateMachine, Instant) -> [PoolStateMachine.Action]
    ) -> PoolWorker.Command? {
        let now = ContinuousClock.now
        var effects = state.withLock { state in
            if let new { state.jobs[new.id] = new.job }
            let actions = event(&state.machine, now)
            return actions.map { effect(of: $0, &state) }
        }
        var own: PoolWorker.Command?
        if let slot, let index = effects.firstIndex(where: { $0.isCommand(for: slot) }),
            case .command(let command, _, startsThread: false) = effects.remove(at: index)
        {
            own = command
        }
        effects.forEach(carryOut)
        return own
    }

    private enum Effect {
        case command(PoolWorker.Command, worker: Int, startsThread: Bool)
        case fail(Job?, DatabaseError)
        case wake(Instant, startsThread: Bool)
        case report(PoolEvent<Int>)
        case stop(workers: Set<Int>, [CheckedContinuation<Void, Never>])

        func isCommand(for slot: Int) -> Bool {
            if case .command(_, slot, startsThread: false) = self { true } else { false }
        }
    }

    /// Looks up, under the lock, what the action is about.
    private func effect(of action: PoolStateMachine.Action, _ state: inout State) -> Effect {
        switch action {
        case .open(let slot, let endpoint):
            return .command(
                .open(endpoint: endpoint), worker: slot,
                startsThread: state.startedWorkers.insert(slot).inserted)
        case .probe(let endpoint):
            let prober = workers.count - 1
            return .command(
                .probe(endpoint: endpoint), worker: prober,
                startsThread: state.startedWorkers.insert(prober).inserted)
        case .run(let id, let slot):
            let job = state.jobs.removeValue(forKey: id)
            return .command(.run(id, job), worker: slot, startsThread: false)
        case .close(let slot):
            return .command(.close, worker: slot, startsThread: false)
        case .fail(let id, let reason):
            return .fail(state.jobs.removeValue(forKey: id), .unavailable(reason))
        case .wake(let instant):
            defer { state.isTimerStarted = true }
            return .wake(instant, startsThread: !state.isTimerStarted)
        case .report(let event): return .report(event)
        case .stop:
            defer { state.stopWaiters = [] }
            return .stop(workers: state.startedWorkers, state.stopWaiters)
        }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .command(let command, let worker, let startsThread):
            guard !startsThread || startWorker(worker) else { return refuse(command, worker) }
            workers[worker].post(command)
        case .fail(let job, let error): job?.fail(error)
        case .wake(let instant, let startsThread):
            if startsThread { startTimer() }
            timer.post(.wake(at: instant))
        case .report(let event): options.onEvent?(event.map { url.endpoints[$0] })
        case .stop(let started, let waiters):
            for worker in started { workers[worker].post(.exit) }
            timer.post(.exit)
            for waiter in waiters { waiter.resume() }
        }
    }

    private func startWorker(_ index: Int) -> Bool {
        let worker = PoolWorker(pool: self, slot: index, mailbox: workers[index])
        return Thread.start { worker.run() }
    }

    /// The system has no thread left: as if the server could not be reached.
    private func refuse(_ command: PoolWorker.Command, _ worker: Int) {
        _ = state.withLock { $0.startedWorkers.remove(worker) }
        let error = DatabaseError.unavailable(.connectionLost(.cannotConnect))
        switch command {
        case .open: send { $0.openFailed(slot: worker, error, at: $1) }
        case .probe(let endpoint): send { $0.probed(endpoint, error, at: $1) }
        case .run, .close, .exit: break
        }
    }

    private func startTimer() {
        let timer = PoolTimer(pool: self, mailbox: timer)
        // The wish stays in the mailbox; the next one tries to start the thread again.
        if !Thread.start({ timer.run() }) { state.withLock { $0.isTimerStarted = false } }
    }
}

extension PoolStateMachine.Slot {
    fileprivate var isOpening: Bool {
        if case .opening = self { true } else { false }
    }
}

extension PoolEvent {
    fileprivate func map<Other>(_ transform: (Endpoint) -> Other) -> PoolEvent<Other> {
        switch self {
        case .failed(let endpoint, let error): .failed(transform(endpoint), error)
        case .switched(let endpoint): .switched(to: transform(endpoint))
        }
    }
}
