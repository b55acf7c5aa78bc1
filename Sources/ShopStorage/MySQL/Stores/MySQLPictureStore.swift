import ShopDomain
import ShopStorage

/// The files of pictures.
struct MySQLPictureStore: PictureStore {
    let database: Database

    /// A file that is there is not sent again: what its name stands for never changes.
    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            let known = try connection.execute(
                "UPDATE picture SET inserted_at = ? WHERE digest = ?", now, digest)
            if known == 1 { return }
            try connection.execute(
                """
                INSERT INTO picture (digest, inserted_at, bytes) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE inserted_at = VALUES(inserted_at)
                """, digest, now, bytes)
        }
    }

    /// A server may be asked for a file that another one has just been given.
    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]? {
        let question = "SELECT bytes FROM picture WHERE digest = ?"
        let known = try await database.read { connection in
            try connection.queryOne(question, digest).map { try $0.bytes(0) }
        }
        if let known { return known }
        return try await database.read(seeingAll: true) { connection in
            try connection.queryOne(question, digest).map { try $0.bytes(0) }
        }
    }

    /// Looks first without locking anything; whether a file is still old and unused is a condition of
    /// removing it.
    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        let unused = "NOT EXISTS (SELECT 1 FROM picture_use u WHERE u.digest = picture.digest)"
        let found = try await database.read { connection in
            try connection.query(
                """
                SELECT digest FROM picture WHERE inserted_at < ? AND \(unused)
                ORDER BY inserted_at, digest LIMIT ?
                """, time, limit
            ).map { try $0.bytes(0) }
        }
        guard !found.isEmpty else { return 0 }
        return try await database.repeatable { connection in
            let values: [any SQLEncodable] = found + [time]
            return try connection.execute(
                """
                DELETE FROM picture
                WHERE digest IN (\(placeholders(found.count))) AND inserted_at < ? AND \(unused)
                """, with: values)
        }
    }
}
