import Dispatch
import Synchronization

/// A few threads for work that takes long, and a short queue before them.
///
/// Whoever finds the queue full is told so at once, and whoever has waited past the deadline is told
/// so instead of being served: under too much load, some are served well rather than all too late.
package final class BoundedThreadPool: Sendable {
    private let queue: WaitingRoom

    /// - Parameters:
    ///   - threads: how many jobs run at once.
    ///   - waiting: how many more may wait.
    package init(threads: Int, waiting: Int) {
        let queue = WaitingRoom(threads: threads, capacity: threads + waiting)
        for _ in 0..<threads {
            let hasStarted = OSThread.start { queue.serve() }
            precondition(hasStarted, "the system has no thread left")
        }
        self.queue = queue
    }

    deinit {
        stop()
    }

    /// Lets running jobs end and refuses all others.
    func stop() {
        queue.stop()
    }

    /// Runs `work` on one of the threads.
    ///
    /// A task that is cancelled gives up its place in the queue; work that has begun is done.
    /// - Parameter patience: how long it may wait for a thread.
    package func run<Value: Sendable>(
        patience: Duration, _ work: @escaping @Sendable () -> Value
    ) async throws(ThreadPoolError) -> Value {
        let ticket = queue.makeTicket()
        let deadline = ContinuousClock.now + patience
        let result: Result<Value, ThreadPoolError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let job = Job(
                    run: {
                        let value = work()
                        return { continuation.resume(returning: .success(value)) }
                    },
                    refuse: { continuation.resume(returning: .failure($0)) })
                queue.admit(job, ticket, deadline: deadline)
                // It may have been cancelled before there was anything to take back.
                if Task.isCancelled { queue.cancel(ticket) }
            }
        } onCancel: {
            queue.cancel(ticket)
        }
        return try result.get()
    }
}

/// Why a ``BoundedThreadPool`` did not do a job.
package enum ThreadPoolError: Error, Hashable {
    /// Too many wait already.
    case busy
    /// No thread was free in time.
    case late
    /// The task that asked was cancelled.
    case cancelled
    /// The pool takes no more jobs.
    case stopped
}

/// Exactly one of the two is called, once.
private struct Job: Sendable {
    /// Does the work and returns what tells the caller. The place is free before the caller knows.
    let run: @Sendable () -> @Sendable () -> Void
    let refuse: @Sendable (ThreadPoolError) -> Void
}

/// What the threads share; it outlives the pool until the last of them has gone.
private final class WaitingRoom: Sendable {
    private let queue: Mutex<JobQueue<Job>>
    private let arrivals = DispatchSemaphore(value: 0)
    private let threads: Int

    init(threads: Int, capacity: Int) {
        queue = Mutex(JobQueue(capacity: capacity))
        self.threads = threads
    }

    func makeTicket() -> JobTicket {
        queue.withLock { $0.makeTicket() }
    }

    func admit(_ job: Job, _ ticket: JobTicket, deadline: ContinuousClock.Instant) {
        do throws(ThreadPoolError) {
            try queue.withLock { queue throws(ThreadPoolError) in
                try queue.add(job, ticket, deadline: deadline)
            }
            arrivals.signal()
        } catch {
            job.refuse(error)
        }
    }

    func cancel(_ ticket: JobTicket) {
        queue.withLock { $0.remove(ticket) }?.refuse(.cancelled)
    }

    func stop() {
        for job in queue.withLock({ $0.stop() }) { job.refuse(.stopped) }
        for _ in 0..<threads { arrivals.signal() }
    }

    /// The life of a thread.
    func serve() {
        while true {
            arrivals.wait()
            switch queue.withLock({ $0.next(at: .now) }) {
            case .run(let job):
                let tell = job.run()
                queue.withLock { $0.finish() }
                tell()
            case .refuse(let job): job.refuse(.late)
            case .nothing: continue
            case .stop: return
            }
        }
    }
}
