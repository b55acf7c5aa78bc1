/// The statements of ``Migrator``.
struct MigrationSession: Sendable {
    let runner: TransactionRunner
    let lease: MigrationLease
    /// For what is not a statement of a migration.
    let queryLimit: Duration

    private static let table = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number INT NOT NULL PRIMARY KEY,
            name VARCHAR(190) CHARACTER SET utf8mb4 NOT NULL,
            is_incompatible BOOLEAN NOT NULL,
            statements_done INT NOT NULL,
            finished_at DATETIME(6) NULL
        ) ENGINE = InnoDB
        """

    /// Looks first, for DDL makes every node of a cluster stop for a moment.
    func prepareTables() async throws {
        try await transaction { connection in
            let existing = try connection.queryOne(
                """
                SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() \
                AND TABLE_NAME IN ('schema_migration', 'schema_lease')
                """)
            if try existing?.int64(0) != 2 {
                try connection.executeText(Self.table)
                try connection.executeText(MigrationLease.table)
            }
            // Also where the tables exist: who made them may have died before this.
            if try connection.queryOne("SELECT id FROM schema_lease WHERE id = 1") == nil {
                try MigrationLease.makeRow(connection)
            }
        }
    }

    func state() async throws -> MigrationState {
        try await runner.read(syncWait: true, within: queryLimit) { connection in
            var records: [Int: MigrationState.Record] = [:]
            let rows = try connection.query(
                """
                SELECT number, name, is_incompatible, statements_done, finished_at IS NOT NULL \
                FROM schema_migration
                """)
            for row in rows {
                records[try row.int(0)] = MigrationState.Record(
                    name: try row.text(1), isIncompatible: try row.bool(2),
                    statementsDone: try row.int(3), isFinished: try row.bool(4))
            }
            return MigrationState(records: records)
        }
    }

    func claim() async throws -> Bool {
        try await transaction { [lease] in try lease.claim($0) }
    }

    /// Returns the numbers of the migrations that were not finished before.
    func applyMissing(of migrations: [Migration]) async throws -> [Int] {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await keepLeaseAlive() }
            defer { group.cancelAll() }
            // Again, for another server may have finished between the look and the claim.
            let pending = try await state().pending(of: migrations)
            do {
                for (migration, first) in pending { try await apply(migration, from: first) }
            } catch {
                await release()
                throw error
            }
            await release()
            return pending.map(\.0.number)
        }
    }

    private func apply(_ migration: Migration, from first: Int) async throws {
        try await step { connection in
            try connection.execute(
                """
                INSERT IGNORE INTO schema_migration \
                (number, name, is_incompatible, statements_done) VALUES (?, ?, ?, 0)
                """, migration.number, migration.name, migration.isIncompatible)
        }
        for index in migration.statements.indices.dropFirst(first) {
            do {
                try await apply(migration, statement: index)
            } catch let error as DatabaseError where !error.endsTransaction {
                throw MigrationError.failed(
                    number: migration.number, statement: index, error)
            }
        }
        try await step { connection in
            try connection.execute(
                """
                UPDATE schema_migration SET finished_at = UTC_TIMESTAMP(6) \
                WHERE number = ? AND finished_at IS NULL
                """, migration.number)
        }
    }

    /// A statement and the record of it in one transaction.
    ///
    /// DDL commits by itself before and after, so that the record is a transaction of its own: then
    /// the statement may run twice.
    private func apply(_ migration: Migration, statement index: Int) async throws {
        let number = migration.number
        try await step(
            resolve: { connection in
                let row = try connection.queryOne(
                    "SELECT statements_done FROM schema_migration WHERE number = ?", number)
                return try row?.int(0) ?? 0 > index ? .committed(()) : .absent
            },
            { connection in
                try connection.executeText(migration.statements[index])
                let recorded = try connection.execute(
                    """
                    UPDATE schema_migration SET statements_done = ? \
                    WHERE number = ? AND statements_done = ?
                    """, index + 1, number, index)
                guard recorded == 1 else { throw MigrationError.leaseLost }
            })
    }

    /// A transaction that only counts while the lease is held.
    ///
    /// The row stays locked until rows are committed, so that nobody takes over in between.
    private func step(
        resolve: TransactionRunner.Body<TransactionRunner.Resolution<Void>>? = nil,
        _ body: @escaping TransactionRunner.Body<Void>
    ) async throws {
        try await runner.transaction(resolve: resolve ?? { _ in .absent }) { [lease] connection in
            guard try lease.renew(connection) else { throw MigrationError.leaseLost }
            try body(connection)
        }
    }

    /// For what may be done twice without harm.
    private func transaction<Value: Sendable>(
        _ body: @escaping TransactionRunner.Body<Value>
    ) async throws -> Value {
        try await runner.transaction(within: queryLimit, resolve: { _ in .absent }, body)
    }

    /// While a statement takes long.
    ///
    /// A failure shows at the next step.
    private func keepLeaseAlive() async {
        let interval = Duration.seconds(lease.seconds) / 3
        while (try? await Task.sleep(for: interval)) != nil {
            _ = try? await runner.pool.run(deadline: .now + interval) { [lease] in
                try lease.renew($0)
            }
        }
    }

    /// Where that fails the others wait until it has run out.
    private func release() async {
        _ = try? await transaction { [lease] in try lease.release($0) }
    }
}
