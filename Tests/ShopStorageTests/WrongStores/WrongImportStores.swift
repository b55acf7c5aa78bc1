import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks whether an import is free, and takes it later.
struct HastyImportJobStore: ForwardingImportJobStore {
    let memory: InMemoryStorage

    var imports: any ImportJobStore { memory.storage.imports }

    func claim(
        _ id: ID<ImportJob>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> ImportJob? {
        let found = memory.read { $0.imports[id] }
        await hesitate()
        guard var entry = found, entry.isDue(at: now) else { return nil }
        entry.job.state = .running
        entry.job.attempts += 1
        entry.dueAt = deadline
        let taken = entry
        try memory.write { state throws(StorageError) in state.imports[id] = taken }
        return taken.job
    }
}

/// Writes down what anybody says.
struct CredulousImportJobStore: ForwardingImportJobStore {
    let memory: InMemoryStorage

    var imports: any ImportJobStore { memory.storage.imports }

    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.imports[job.id]?.settle(outcome)
        }
    }
}

/// Lets those start an import who saw something else.
struct TrustingImportJobStore: ForwardingImportJobStore {
    let imports: any ImportJobStore

    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError) {
        let shown = try await imports.find(id)?.preview.fingerprint
        try await imports.start(id, showing: shown ?? fingerprint, at: now)
    }
}

/// Clears away, and makes room by, what is about to be carried out as well.
struct ForgetfulImportJobStore: ForwardingImportJobStore {
    let memory: InMemoryStorage

    var imports: any ImportJobStore { memory.storage.imports }

    func purge(keptBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let old = state.imports.filter { $0.value.job.createdAt < time }.keys.prefix(limit)
            for id in old { state.imports[id] = nil }
            return old.count
        }
    }
}

/// Cuts a file where a piece ends.
struct ShorteningImportJobStore: ForwardingImportJobStore {
    let imports: any ImportJobStore

    func file(of id: ID<ImportJob>) async throws(StorageError) -> [UInt8]? {
        try await imports.file(of: id).map { Array($0.prefix(1024 * 1024)) }
    }
}

extension WrongStore {
    static let ofImports = [
        WrongStore("takes an import that somebody has", caughtBy: [ImportJobChecks.racing]) {
            $0.storage.replacing(imports: HastyImportJobStore(memory: $0))
        },
        WrongStore("lets anybody settle an import", caughtBy: [ImportJobChecks.settled]) {
            $0.storage.replacing(imports: CredulousImportJobStore(memory: $0))
        },
        WrongStore("starts what nobody looked at", caughtBy: [ImportJobChecks.started]) {
            $0.storage.replacing(imports: TrustingImportJobStore(imports: $0.storage.imports))
        },
        WrongStore("clears away what waits", caughtBy: [ImportJobChecks.clearedAway]) {
            $0.storage.replacing(imports: ForgetfulImportJobStore(memory: $0))
        },
        WrongStore("cuts an import's file", caughtBy: [ImportJobChecks.kept]) {
            $0.storage.replacing(imports: ShorteningImportJobStore(imports: $0.storage.imports))
        },
    ]
}
