import ShopDomain
import ShopStorage

extension MySQLImportJobStore {
    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE import_job SET state = 'waiting', due_at = ?
                WHERE id = ? AND state = 'previewed' AND fingerprint = ?
                """, now, id, fingerprint)
            let state = try connection.queryOne(
                "SELECT state FROM import_job WHERE id = ? FOR UPDATE", id
            ).map { try $0.text(0) }
            switch state {
            case nil: throw StorageError.notFound
            case "previewed": throw StorageError.conflict
            default: return
            }
        }
    }

    func renew(
        _ id: ID<ImportJob>, showing preview: CatalogueDifference
    ) async throws(StorageError) {
        let text = try Self.text(preview)
        try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE import_job SET preview = ?, fingerprint = ?, renewed = 1
                WHERE id = ? AND state = 'previewed'
                """, text, preview.fingerprint, id)
        }
    }

    func due(at now: Timestamp, limit: Int) async throws(StorageError) -> [ID<ImportJob>] {
        try await database.read { connection in
            try connection.query(
                """
                SELECT id FROM import_job WHERE state IN ('waiting', 'running') AND due_at <= ?
                ORDER BY due_at, id LIMIT ?
                """, now, limit
            ).map { row in
                var reader = RowReader(row)
                return try reader.id()
            }
        }
    }

    /// The claim is a number of its own, so that a repetition after a lost answer finds its row.
    func claim(
        _ id: ID<ImportJob>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> ImportJob? {
        let claim = ID<ImportJob>(at: now)
        return try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE import_job
                SET state = 'running', claim = ?, due_at = ?, attempts = attempts + 1, written = 0
                WHERE id = ? AND state IN ('waiting', 'running') AND due_at <= ?
                """, claim, deadline, id, now)
            return try connection.queryOne(
                "SELECT \(Self.columns) FROM import_job WHERE id = ? AND claim = ?", id, claim
            ).map(Self.job)
        }
    }

    func keep(
        _ job: ImportJob, written: Int, until deadline: Timestamp
    ) async throws(StorageError) -> Bool {
        try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE import_job SET written = ?, due_at = ?
                WHERE id = ? AND state = 'running' AND attempts = ?
                """, written, deadline, job.id, job.attempts) == 1
        }
    }

    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError) {
        switch outcome {
        case .done(let time):
            try await update(
                job, "state = 'done', written = ?, ended_at = ?", job.preview.products.total, time,
                isAnybodys: true)
        case .failed(let failure, let time):
            try await update(
                job, "state = 'failed', failure = ?, ended_at = ?", failure.rawValue, time)
        case .outdated(let preview):
            try await update(
                job, "state = 'previewed', preview = ?, fingerprint = ?, renewed = 1",
                try Self.text(preview), preview.fingerprint)
        case .putOff(let next):
            try await update(job, "state = 'waiting', due_at = ?", next)
        }
    }

    private func update(
        _ job: ImportJob, _ changes: String, _ values: any SQLEncodable...,
        isAnybodys: Bool = false
    ) async throws(StorageError) {
        let condition =
            isAnybodys
            ? "state IN ('waiting', 'running') AND ? <= attempts"
            : "state = 'running' AND ? = attempts"
        let all = (values + [job.id, job.attempts]).map(\.sqlValue)
        try await database.repeatable { connection in
            try connection.execute(
                "UPDATE import_job SET \(changes), claim = NULL WHERE id = ? AND \(condition)",
                with: all)
        }
    }
}
