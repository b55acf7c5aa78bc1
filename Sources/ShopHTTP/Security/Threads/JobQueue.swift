/// What runs on a few threads and what waits for them: first come, first served, and never more than
/// `capacity` together.
///
/// Pure; ``BoundedThreadPool`` is its shell.
struct JobQueue<Job> {
    private struct Entry {
        let ticket: JobTicket
        let deadline: ContinuousClock.Instant
        let job: Job
    }

    private let capacity: Int
    private var waiting: [Entry] = []
    private var running = 0
    private var isStopped = false
    private var tickets = 0

    /// - Parameter capacity: of the jobs that run and those that wait together.
    init(capacity: Int) {
        self.capacity = capacity
    }

    /// What a thread that is free does next.
    enum Turn {
        /// Does the job, and then calls ``JobQueue/finish()``.
        case run(Job)
        /// The job has waited past its deadline.
        case refuse(Job)
        case nothing
        case stop
    }

    /// A name for a job that is to come.
    mutating func makeTicket() -> JobTicket {
        tickets += 1
        return JobTicket(number: tickets)
    }

    /// Lets a job wait until `deadline`.
    mutating func add(
        _ job: Job, _ ticket: JobTicket, deadline: ContinuousClock.Instant
    ) throws(ThreadPoolError) {
        guard !isStopped else { throw .stopped }
        guard waiting.count + running < capacity else { throw .busy }
        waiting.append(Entry(ticket: ticket, deadline: deadline, job: job))
    }

    /// Takes the job that has waited longest.
    mutating func next(at now: ContinuousClock.Instant) -> Turn {
        guard !isStopped else { return .stop }
        guard !waiting.isEmpty else { return .nothing }
        let entry = waiting.removeFirst()
        guard now <= entry.deadline else { return .refuse(entry.job) }
        running += 1
        return .run(entry.job)
    }

    /// Notes that a job which ran has come to its end.
    mutating func finish() {
        running -= 1
    }

    /// Takes a job back, if it still waits.
    mutating func remove(_ ticket: JobTicket) -> Job? {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return waiting.remove(at: index).job
    }

    /// Takes no more jobs.
    /// - Returns: those that still waited.
    mutating func stop() -> [Job] {
        isStopped = true
        defer { waiting = [] }
        return waiting.map(\.job)
    }
}

extension JobQueue.Turn: Equatable where Job: Equatable {}

/// What a job is known by.
struct JobTicket: Hashable, Sendable {
    fileprivate let number: Int
}
