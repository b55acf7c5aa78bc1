import ShopDomain
import ShopStorage

/// Catalogues that are to be taken over.
struct InMemoryImportJobStore: ImportJobStore {
    let memory: InMemoryStorage

    func insert(
        _ job: ImportJob, file: [UInt8], most: Int
    ) async throws(StorageError) -> Bool {
        try memory.write { state throws(StorageError) in
            guard state.imports[job.id] == nil else { return true }
            let excess = state.imports.count - most + 1
            let idle = state.idleImports
            guard excess <= idle.count else { return false }
            for id in idle.prefix(max(excess, 0)) { state.imports[id] = nil }
            state.imports[job.id] = ImportEntry(job: job, file: file)
            return true
        }
    }

    func find(_ id: ID<ImportJob>) async throws(StorageError) -> ImportJob? {
        memory.read { $0.imports[id]?.job }
    }

    func file(of id: ID<ImportJob>) async throws(StorageError) -> [UInt8]? {
        memory.read { $0.imports[id]?.file }
    }

    func list(limit: Int) async throws(StorageError) -> [ImportJob] {
        memory.read { state in
            let jobs = state.imports.values.map(\.job)
            return Array(
                jobs.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }.prefix(limit))
        }
    }

    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let job = state.imports[id]?.job else { throw .notFound }
            guard job.state == .previewed else { return }
            guard job.preview.fingerprint == fingerprint else { throw .conflict }
            state.imports[id]?.job.state = .waiting
            state.imports[id]?.dueAt = now
        }
    }

    func renew(
        _ id: ID<ImportJob>, showing preview: CatalogueDifference
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.imports[id]?.job.state == .previewed else { return }
            state.imports[id]?.job.show(preview)
        }
    }

    func due(at now: Timestamp, limit: Int) async throws(StorageError) -> [ID<ImportJob>] {
        memory.read { state in
            let due = state.imports.values.filter { $0.isDue(at: now) }
            return due.sorted { ($0.dueAt, $0.job.id) < ($1.dueAt, $1.job.id) }.prefix(limit)
                .map(\.job.id)
        }
    }

    func claim(
        _ id: ID<ImportJob>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> ImportJob? {
        try memory.write { state throws(StorageError) in
            guard var entry = state.imports[id], entry.isDue(at: now) else { return nil }
            entry.job.state = .running
            entry.job.attempts += 1
            entry.job.written = 0
            entry.dueAt = deadline
            state.imports[id] = entry
            return entry.job
        }
    }

    func keep(
        _ job: ImportJob, written: Int, until deadline: Timestamp
    ) async throws(StorageError) -> Bool {
        try memory.write { state throws(StorageError) in
            guard var entry = state.imports[job.id], entry.isHeld(by: job) else { return false }
            entry.job.written = written
            entry.dueAt = deadline
            state.imports[job.id] = entry
            return true
        }
    }

    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let entry = state.imports[job.id] else { return }
            var isOurs = entry.isHeld(by: job)
            if case .done = outcome {
                isOurs = entry.job.isActive && job.attempts <= entry.job.attempts
            }
            if isOurs { state.imports[job.id]?.settle(outcome) }
        }
    }

    func purge(keptBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let old = state.idleImports.filter { id in
                state.imports[id].map { $0.job.createdAt < time } ?? false
            }.prefix(limit)
            for id in old { state.imports[id] = nil }
            return old.count
        }
    }
}

/// An import, its file, and when somebody may take it.
struct ImportEntry: Sendable {
    var job: ImportJob
    let file: [UInt8]
    var dueAt = Timestamp(milliseconds: .min)

    func isDue(at now: Timestamp) -> Bool { job.isActive && dueAt <= now }

    func isHeld(by other: ImportJob) -> Bool {
        job.state == .running && job.attempts == other.attempts
    }

    mutating func settle(_ outcome: ImportOutcome) {
        switch outcome {
        case .done(let time):
            job.state = .done
            job.written = job.preview.products.total
            job.endedAt = time
        case .failed(let failure, let time):
            job.state = .failed
            job.failure = failure
            job.endedAt = time
        case .outdated(let preview):
            job.state = .previewed
            job.show(preview)
        case .putOff(let next):
            job.state = .waiting
            dueAt = next
        }
    }
}

extension ImportJob {
    /// Whether it waits or runs.
    fileprivate var isActive: Bool { state == .waiting || state == .running }

    fileprivate mutating func show(_ preview: CatalogueDifference) {
        self.preview = preview
        isRenewed = true
    }
}

extension State {
    /// Those that neither wait nor run, oldest first.
    fileprivate var idleImports: [ID<ImportJob>] {
        imports.values.map(\.job).filter { !$0.isActive }
            .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }.map(\.id)
    }
}
