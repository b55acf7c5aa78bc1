import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingImportJobStore: ImportJobStore {
    var imports: any ImportJobStore { get }
}

extension ForwardingImportJobStore {
    func insert(
        _ job: ImportJob, file: [UInt8], most: Int
    ) async throws(StorageError) -> Bool {
        try await imports.insert(job, file: file, most: most)
    }

    func find(_ id: ID<ImportJob>) async throws(StorageError) -> ImportJob? {
        try await imports.find(id)
    }

    func file(of id: ID<ImportJob>) async throws(StorageError) -> [UInt8]? {
        try await imports.file(of: id)
    }

    func list(limit: Int) async throws(StorageError) -> [ImportJob] {
        try await imports.list(limit: limit)
    }

    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError) {
        try await imports.start(id, showing: fingerprint, at: now)
    }

    func renew(
        _ id: ID<ImportJob>, showing preview: CatalogueDifference
    ) async throws(StorageError) {
        try await imports.renew(id, showing: preview)
    }

    func due(at now: Timestamp, limit: Int) async throws(StorageError) -> [ID<ImportJob>] {
        try await imports.due(at: now, limit: limit)
    }

    func claim(
        _ id: ID<ImportJob>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> ImportJob? {
        try await imports.claim(id, at: now, until: deadline)
    }

    func keep(
        _ job: ImportJob, written: Int, until deadline: Timestamp
    ) async throws(StorageError) -> Bool {
        try await imports.keep(job, written: written, until: deadline)
    }

    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError) {
        try await imports.settle(job, as: outcome)
    }

    func purge(keptBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await imports.purge(keptBefore: time, limit: limit)
    }
}
