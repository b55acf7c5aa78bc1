import ShopDomain
import ShopStorage

/// Imports and their files; how they are carried out is in a file of its own.
struct MySQLImportJobStore: ImportJobStore {
    let database: Database

    private static let pieceLength = 512 * 1024
    static let columns = """
        id, file_name, created_at, preview, renewed, state, written, attempts, failure, ended_at
        """

    func insert(
        _ job: ImportJob, file: [UInt8], most: Int
    ) async throws(StorageError) -> Bool {
        let preview = try Self.text(job.preview)
        return try await database.write { connection in
            let known = try connection.queryOne("SELECT 1 FROM import_job WHERE id = ?", job.id)
            guard known == nil else { return .rollback(true) }
            guard try Self.makeRoom(connection, most: most) else { return .rollback(false) }
            try connection.execute(
                """
                INSERT INTO import_job (id, file_name, created_at, preview, fingerprint)
                VALUES (?, ?, ?, ?, ?)
                """, job.id, job.fileName, job.createdAt, preview, job.preview.fingerprint)
            for (number, start) in stride(from: 0, to: file.count, by: Self.pieceLength)
                .enumerated()
            {
                let end = min(start + Self.pieceLength, file.count)
                try connection.execute(
                    "INSERT INTO import_piece (job, number, bytes) VALUES (?, ?, ?)",
                    job.id, number, Array(file[start..<end]))
            }
            return .commit(true)
        } ifUnknown: { connection in
            try connection.queryOne("SELECT 1 FROM import_job WHERE id = ?", job.id)
                .map { _ in true }
        }
    }

    /// Whether there is room, perhaps made just now.
    private static func makeRoom(_ connection: Connection, most: Int) throws -> Bool {
        let count = try connection.queryOne("SELECT COUNT(*) FROM import_job")?.int(0) ?? 0
        let excess = count - most + 1
        guard excess > 0 else { return true }
        let oldest = try connection.query(
            """
            SELECT id FROM import_job WHERE state NOT IN ('waiting', 'running')
            ORDER BY created_at, id LIMIT ?
            """, excess
        ).map { try $0.bytes(0) }
        return try remove(oldest, connection) >= excess
    }

    /// Removes those that neither wait nor run by now.
    private static func remove(_ jobs: [[UInt8]], _ connection: Connection) throws -> Int {
        var removed = 0
        for id in jobs {
            let found = try connection.execute(
                "DELETE FROM import_job WHERE id = ? AND state NOT IN ('waiting', 'running')", id)
            guard found == 1 else { continue }
            try connection.execute("DELETE FROM import_piece WHERE job = ?", id)
            removed += 1
        }
        return removed
    }

    func find(_ id: ID<ImportJob>) async throws(StorageError) -> ImportJob? {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne("SELECT \(Self.columns) FROM import_job WHERE id = ?", id)
                .map(Self.job)
        }
    }

    func file(of id: ID<ImportJob>) async throws(StorageError) -> [UInt8]? {
        try await database.snapshot(seeingAll: true) { connection in
            let job = try connection.queryOne("SELECT 1 FROM import_job WHERE id = ?", id)
            guard job != nil else { return nil }
            var file: [UInt8] = []
            while let piece = try connection.queryOne(
                "SELECT bytes FROM import_piece WHERE job = ? AND number = ?", id,
                file.count / Self.pieceLength)
            {
                let bytes = try piece.bytes(0)
                file += bytes
                if bytes.count < Self.pieceLength { break }
            }
            return file
        }
    }

    func list(limit: Int) async throws(StorageError) -> [ImportJob] {
        try await database.read(seeingAll: true) { connection in
            try connection.query(
                "SELECT \(Self.columns) FROM import_job ORDER BY created_at DESC, id DESC LIMIT ?",
                limit
            ).map(Self.job)
        }
    }

    func purge(keptBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        let old = try await database.read { connection in
            try connection.query(
                """
                SELECT id FROM import_job
                WHERE created_at < ? AND state NOT IN ('waiting', 'running')
                ORDER BY created_at, id LIMIT ?
                """, time, limit
            ).map { try $0.bytes(0) }
        }
        guard !old.isEmpty else { return 0 }
        return try await database.repeatable { try Self.remove(old, $0) }
    }

    static func text(_ preview: CatalogueDifference) throws(StorageError) -> String {
        do {
            return try DifferenceText.encode(preview)
        } catch {
            throw .corrupt("\(error)")
        }
    }

    static func job(_ row: Row) throws -> ImportJob {
        var reader = RowReader(row)
        return ImportJob(
            id: try reader.id(), fileName: try reader.text(), createdAt: try reader.time(),
            preview: try DifferenceText.decode(try reader.text()), isRenewed: try reader.bool(),
            state: try reader.word(), written: try reader.int(), attempts: try reader.int(),
            failure: try reader.optionalText().map { ImportFailure(rawValue: $0) ?? .broken },
            endedAt: try reader.optionalTime())
    }
}
