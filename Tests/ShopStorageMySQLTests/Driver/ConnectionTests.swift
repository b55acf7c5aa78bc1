import Testing

@testable import ShopStorageMySQL

@Suite("Connection", .needsDatabase)
struct ConnectionTests {
    /// Runs `body` on a connection to an empty database, on a thread of its own.
    private func connected(
        _ options: ConnectionOptions = .patient,
        _ body: @escaping @Sendable (Connection) throws -> Void
    ) async throws {
        try await TestDatabase.withEmptyDatabase { url in
            try await TestDatabase.onThread { try body(TestDatabase.connect(url, options)) }
        }
    }

    @Test("Values of every kind come back as they were sent")
    func roundTrip() async throws {
        try await connected { connection in
            try connection.executeText(
                """
                CREATE TABLE kinds (id INT PRIMARY KEY, small TINYINT, big BIGINT, huge BIGINT UNSIGNED,
                    name VARCHAR(200), body TEXT, id16 BINARY(16), data MEDIUMBLOB, flag BOOLEAN)
                CHARACTER SET utf8mb4
                """)
            let bytes = (0..<16).map { UInt8($0) * 17 }
            let count = try connection.execute(
                "INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", 1, -5, Int64.min,
                UInt64.max, "Größe 🛒 'quoted' \0", "", bytes, [] as [UInt8], true)
            #expect(count == 1)
            let row = try #require(
                try connection.queryOne("SELECT * FROM kinds WHERE id = ?", 1))
            #expect(try row.int(1) == -5)
            #expect(try row.int64(2) == .min)
            #expect(try row.uint64(3) == .max)
            #expect(try row.text(4) == "Größe 🛒 'quoted' \0")
            #expect(try row.text(5) == "")
            #expect(try row.bytes(6) == bytes)
            #expect(try row.bytes(7) == [])
            #expect(try row.bool(8))
        }
    }

    @Test("NULL goes both ways")
    func null() async throws {
        try await connected { connection in
            let row = try #require(
                try connection.queryOne(
                    "SELECT CAST(? AS SIGNED), CAST(? AS CHAR), NULL, 1", Int64?.none,
                    SQLValue.null))
            #expect(try row.optionalInt64(0) == nil)
            #expect(try row.optionalText(1) == nil)
            #expect(try row.isNull(2))
            #expect(try row.int(3) == 1)
        }
    }

    @Test("Long values are read in full, between short ones, row after row")
    func longValues() async throws {
        try await connected { connection in
            try connection.executeText(
                "CREATE TABLE long_value (id INT PRIMARY KEY, data MEDIUMBLOB, body MEDIUMTEXT) "
                    + "CHARACTER SET utf8mb4")
            let sizes = [0, 255, 256, 257, 10_000, 3, 70_000, 5_000_000, 1, 300]
            for (index, size) in sizes.enumerated() {
                let data = [UInt8](repeating: UInt8(index), count: size)
                let body = String(repeating: "ö", count: size / 2)
                try connection.execute(
                    "INSERT INTO long_value VALUES (?, ?, ?)", index, data, body)
            }
            for _ in 0..<2 {
                let rows = try connection.query("SELECT * FROM long_value ORDER BY id")
                #expect(rows.count == sizes.count)
                for (index, size) in sizes.enumerated() {
                    #expect(try rows[index].bytes(1).count == size)
                    #expect(try rows[index].bytes(1).allSatisfy { $0 == UInt8(index) })
                    #expect(try rows[index].text(2).count == size / 2)
                }
            }
        }
    }

    @Test("Sums, averages and times are read as numbers and text")
    func derivedTypes() async throws {
        try await connected { connection in
            let row = try #require(
                try connection.queryOne(
                    """
                    SELECT SUM(n), AVG(n), COUNT(*), TIMESTAMP '2024-02-29 12:34:56.789'
                    FROM (SELECT 1 AS n UNION ALL SELECT 2) numbers
                    """))
            #expect(try row.int(0) == 3)
            #expect(try row.text(1) == "1.5000")
            #expect(try row.int(2) == 2)
            #expect(try row.text(3) == "2024-02-29 12:34:56.789")
        }
    }

    @Test("A floating-point number is not read, for money must never be one")
    func floatingPoint() async throws {
        try await connected { connection in
            #expect(throws: DatabaseError.corrupt("column 0 has a type that is not read here")) {
                try connection.queryOne("SELECT 1e0")
            }
            let one = try connection.queryOne("SELECT 1")
            #expect(try one?.int(0) == 1)
        }
    }

    @Test("Rows are streamed, and an error in between leaves the connection usable")
    func forEach() async throws {
        struct Enough: Error {}
        try await connected { connection in
            var sum = 0
            try connection.forEach("SELECT seq FROM seq_1_to_1000 WHERE seq <= ?", 900) { row in
                sum += try row.int(0)
            }
            #expect(sum == 900 * 901 / 2)
            #expect(throws: Enough.self) {
                try connection.forEach("SELECT seq FROM seq_1_to_1000") { _ in throw Enough() }
            }
            #expect(throws: DatabaseError.rejected(2014, sqlState: "HY000", statement: "SELECT 1"))
            {
                try connection.forEach("SELECT seq FROM seq_1_to_1000") { _ in
                    _ = try connection.queryOne("SELECT 1")
                }
            }
            #expect(try connection.queryOne("SELECT seq FROM seq_1_to_1000")?.int(0) == 1)
            #expect(try connection.queryOne("SELECT 7")?.int(0) == 7)
            #expect(connection.health == .healthy)
        }
    }

    @Test("An UPDATE counts the rows it found, changed or not")
    func foundRows() async throws {
        try await connected { connection in
            try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY, n INT)")
            #expect(try connection.execute("INSERT INTO t VALUES (1, 5), (2, 5), (3, 6)") == 3)
            #expect(try connection.execute("UPDATE t SET n = 5 WHERE n = ?", 5) == 2)
            #expect(try connection.execute("UPDATE t SET n = 5 WHERE n = ?", 99) == 0)
            #expect(try connection.execute("DELETE FROM t WHERE id > ?", 1) == 2)
        }
    }

    @Test("Violated keys and constraints are named, and other mistakes rejected")
    func violations() async throws {
        try await connected { connection in
            try connection.executeText(
                """
                CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(50), n INT,
                    UNIQUE KEY email (email), CONSTRAINT n_not_negative CHECK (n >= 0))
                """)
            try connection.executeText(
                """
                CREATE TABLE child (id INT PRIMARY KEY, t_id INT,
                    CONSTRAINT child_t FOREIGN KEY (t_id) REFERENCES t (id))
                """)
            let insert = "INSERT INTO t VALUES (?, ?, ?)"
            try connection.execute(insert, 1, "a", 0)
            #expect(throws: DatabaseError.duplicate(key: "PRIMARY")) {
                try connection.execute(insert, 1, "b", 0)
            }
            #expect(throws: DatabaseError.duplicate(key: "email")) {
                try connection.execute(insert, 2, "a", 0)
            }
            #expect(throws: DatabaseError.constraint(name: "n_not_negative")) {
                try connection.execute(insert, 2, "b", -1)
            }
            #expect(throws: DatabaseError.constraint(name: "child_t")) {
                try connection.execute("INSERT INTO child VALUES (1, 99)")
            }
            #expect(
                throws: DatabaseError.rejected(
                    1406, sqlState: "22001", statement: insert)
            ) {
                try connection.execute(insert, 2, String(repeating: "x", count: 51), 0)
            }
            #expect(throws: DatabaseError.self) { try connection.execute("SELEKT 1") }
            #expect(throws: DatabaseError.self) { try connection.execute(insert, 1) }
            #expect(try connection.query("SELECT id FROM t").count == 1)
        }
    }

    @Test("A statement that is larger than the server accepts is refused before it is sent")
    func tooLarge() async throws {
        try await connected { connection in
            let tooMuch = [UInt8](repeating: 0, count: connection.maximumPacketBytes)
            #expect(throws: DatabaseError.self) {
                try connection.execute("SELECT LENGTH(?)", tooMuch)
            }
            #expect(connection.health == .healthy)
            let much = [UInt8](repeating: 0, count: connection.maximumPacketBytes - 1024)
            let row = try connection.queryOne("SELECT LENGTH(?)", much)
            #expect(try row?.int(0) == much.count)
        }
    }

    @Test("The session does not depend on the server's defaults")
    func session() async throws {
        try await connected { connection in
            let row = try #require(
                try connection.queryOne(
                    """
                    SELECT @@time_zone, @@tx_isolation, @@innodb_lock_wait_timeout,
                        @@character_set_client, @@character_set_results, @@autocommit,
                        @@sql_mode LIKE '%STRICT_ALL_TABLES%', @@innodb_snapshot_isolation
                    """))
            #expect(try row.text(0) == "+00:00")
            #expect(try row.text(1) == "REPEATABLE-READ")
            #expect(try row.int(2) == 2)
            #expect(try row.text(3) == "utf8mb4")
            #expect(try row.text(4) == "utf8mb4")
            #expect(try row.bool(5))
            #expect(try row.bool(6))
            #expect(try row.bool(7))
        }
    }

    @Test("More statements than the cache holds, and each of them twice")
    func statementCache() async throws {
        var options = ConnectionOptions.patient
        options.cachedStatements = 4
        try await connected(options) { connection in
            for number in (0..<40).map({ $0 % 20 }) {
                #expect(try connection.queryOne("SELECT ? + \(number)", 1)?.int(0) == number + 1)
            }
            let open = try connection.queryOne(
                "SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS "
                    + "WHERE VARIABLE_NAME = 'COM_STMT_CLOSE'")
            #expect(try Int(open?.text(0) ?? "") ?? 0 >= 35)
        }
    }

    @Test("A cached statement survives a change of its table")
    func alteredTable() async throws {
        try await connected { connection in
            try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY, a INT)")
            let insert = "INSERT INTO t (id, a) VALUES (?, ?)"
            let select = "SELECT id, a FROM t WHERE id = ?"
            try connection.execute(insert, 1, 2)
            #expect(try connection.queryOne(select, 1)?.int(1) == 2)
            try connection.executeText("ALTER TABLE t ADD COLUMN b VARCHAR(10) FIRST")
            try connection.execute(insert, 2, 3)
            #expect(try connection.queryOne(select, 2)?.int(1) == 3)
            try connection.executeText("ALTER TABLE t MODIFY a VARCHAR(10)")
            try connection.executeText("UPDATE t SET a = 'x' WHERE id = 2")
            #expect(throws: DatabaseError.corrupt("column 1 is not a number any more")) {
                try connection.queryOne(select, 2)
            }
            try connection.executeText("DROP TABLE t")
            #expect(throws: DatabaseError.self) { try connection.queryOne(select, 2) }
            try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY, a INT)")
            let row = try connection.queryOne(select, 2)
            #expect(row == nil)
        }
    }

    @Test("Nothing is sent after the deadline, and the transaction cannot be committed")
    func deadline() async throws {
        try await connected { connection in
            try connection.begin()
            connection.deadline = .now
            let late = DatabaseError.unavailable(.deadlinePassed)
            #expect(throws: late) { try connection.queryOne("SELECT 1") }
            connection.deadline = nil
            #expect(throws: late) { try connection.commit() }
            connection.rollback()
            #expect(try connection.queryOne("SELECT 1")?.int(0) == 1)
        }
    }

    @Test("A transaction that the server has rolled back cannot go on")
    func failedTransaction() async throws {
        let plan = FaultPlan([.beforeStatement(1): .serverError(.deadlock)])
        try await connected(.patient(faults: plan)) { connection in
            try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY)")
            try connection.begin()
            try connection.execute("INSERT INTO t VALUES (1)")
            for id in 2...3 {
                #expect(throws: DatabaseError.conflict(.deadlock)) {
                    try connection.execute("INSERT INTO t VALUES (?)", id)
                }
            }
            #expect(throws: DatabaseError.conflict(.deadlock)) { try connection.commit() }
            connection.rollback()
            #expect(try connection.query("SELECT * FROM t") == [])
        }
    }

    @Test("A duplicate inside a transaction leaves the rest of it standing")
    func duplicateInTransaction() async throws {
        try await connected { connection in
            try connection.executeText("CREATE TABLE t (id INT PRIMARY KEY)")
            try connection.begin()
            try connection.execute("INSERT INTO t VALUES (1)")
            #expect(throws: DatabaseError.duplicate(key: "PRIMARY")) {
                try connection.execute("INSERT INTO t VALUES (1)")
            }
            try connection.execute("INSERT INTO t VALUES (2)")
            try connection.commit()
            #expect(try connection.query("SELECT * FROM t").count == 2)
        }
    }

    @Test("Overwriting what somebody else has changed since it was read is a conflict")
    func snapshotIsolation() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            try await TestDatabase.onThread {
                let first = try TestDatabase.connect(url)
                let second = try TestDatabase.connect(url)
                try first.executeText("CREATE TABLE t (id INT PRIMARY KEY, n INT)")
                try first.execute("INSERT INTO t VALUES (1, 0)")
                try first.begin()
                _ = try first.query("SELECT n FROM t")
                try second.execute("UPDATE t SET n = n + 1")
                #expect(throws: DatabaseError.conflict(.recordChanged)) {
                    try first.execute("UPDATE t SET n = 1")
                }
                first.rollback()
            }
        }
    }

    @Test("A wrong password is rejected without showing it")
    func wrongPassword() async throws {
        let url = try TestDatabase.url().with(password: "s3cret")
        try await TestDatabase.onThread { () -> Void in
            #expect {
                try TestDatabase.connect(url)
            } throws: { error in
                !"\(error)".contains("s3cret")
                    && error as? DatabaseError
                        == .rejected(1045, sqlState: "28000", statement: "connect")
            }
        }
    }

    @Test("A port where nobody listens is a refused connection")
    func refused() async throws {
        let url = try TestDatabase.url().with(endpoints: [.init(host: "127.0.0.1", port: 1)])
        try await TestDatabase.onThread { () -> Void in
            #expect(throws: DatabaseError.unavailable(.connectionLost(.cannotConnect))) {
                try TestDatabase.connect(url)
            }
        }
    }

    @Test("A cut connection is reported as lost and stays so")
    func cut() async throws {
        try await connected { connection in
            connection.cut()
            #expect(throws: DatabaseError.self) { try connection.queryOne("SELECT 1") }
            #expect(connection.health == .broken)
        }
    }
}
