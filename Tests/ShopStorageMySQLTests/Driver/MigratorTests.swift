import Testing

@testable import ShopStorageMySQL

@Suite("Migrator", .needsDatabase)
struct MigratorTests {
    private let first = Migration(
        number: 1, name: "things",
        statements: [
            "CREATE TABLE IF NOT EXISTS thing (id INT PRIMARY KEY, n INT NOT NULL)",
            "INSERT INTO thing VALUES (1, 0)",
            "UPDATE thing SET n = n + 1",
        ])
    private let second = Migration(
        number: 2, name: "more",
        statements: ["ALTER TABLE thing ADD COLUMN IF NOT EXISTS name VARCHAR(10)"])

    private func things(_ url: DatabaseURL) async throws -> [Int] {
        try await TestDatabase.onThread {
            var numbers: [Int] = []
            for row in try TestDatabase.connect(url).query("SELECT n FROM thing ORDER BY id") {
                numbers.append(try row.int(0))
            }
            return numbers
        }
    }

    private func execute(_ url: DatabaseURL, _ statements: String...) async throws {
        try await TestDatabase.onThread {
            let connection = try TestDatabase.connect(url)
            for statement in statements { try connection.executeText(statement) }
        }
    }

    @Test("What is missing is applied, in order and once")
    func appliesOnce() async throws {
        try await TestDatabase.withEmptyDatabase { url async throws in
            #expect(try await Migrator(url, [first]).run().applied == [1])
            #expect(try await Migrator(url, [first, second]).run().applied == [2])
            #expect(try await Migrator(url, [first, second]).run() == MigrationReport())
            #expect(try await things(url) == [1])
        }
    }

    @Test("Of several that start at once each migration is applied by one")
    func severalAtOnce() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            let reports = try await withThrowingTaskGroup(of: MigrationReport.self) { group in
                for _ in 0..<5 {
                    group.addTask {
                        var options = Migrator.Options()
                        options.pollInterval = .milliseconds(20)
                        return try await Migrator(url, [first, second], options: options).run()
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reports.flatMap(\.applied).sorted() == [1, 2])
            #expect(try await things(url) == [1])
        }
    }

    @Test(
        "A cut at any statement of any transaction changes nothing about the result",
        arguments: (0..<5).flatMap {
            [FaultPlan.Moment.beforeStatement($0), .afterStatement($0)]
        } + [.beforeCommit, .duringCommit, .afterCommit])
    func faults(moment: FaultPlan.Moment) async throws {
        var faults = 0
        var plan = FaultPlan([moment: .cut])
        repeat {
            try await TestDatabase.withEmptyDatabase { [plan] url async throws in
                var options = Migrator.Options()
                options.faults = plan
                let migrator = Migrator(url, [first, second], options: options)
                #expect(try await migrator.run().applied == [1, 2])
                #expect(try await things(url) == [1])
            }
            guard plan.isSpent else { break }
            faults += 1
            plan = FaultPlan([moment: .cut], skipping: faults)
        } while faults < 100
        #expect((1..<100).contains(faults))
    }

    @Test("What a crash left half done is continued behind the last statement that was recorded")
    func resumes() async throws {
        try await TestDatabase.withEmptyDatabase { url async throws in
            let broken = Migration(
                number: 1, name: "things", statements: first.statements.dropLast() + ["SELEKT"])
            await #expect {
                try await Migrator(url, [broken]).run()
            } throws: { error in
                if case MigrationError.failed(number: 1, statement: 2, .rejected) = error {
                    true
                } else {
                    false
                }
            }
            #expect(try await things(url) == [0])
            #expect(try await Migrator(url, [first]).run().applied == [1])
            #expect(try await things(url) == [1])
        }
    }

    @Test("A lease that a dead server held is taken over when it has run out")
    func takeOver() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            _ = try await Migrator(url, []).run()
            try await execute(
                url,
                "UPDATE schema_lease SET holder = 'dead', "
                    + "expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 SECOND")
            let report = try await Migrator(url, [first]).run()
            #expect(report.applied == [1])
            #expect(try await things(url) == [1])
        }
    }

    @Test("Waiting for another server is bounded")
    func notInTime() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            _ = try await Migrator(url, []).run()
            try await execute(
                url,
                "UPDATE schema_lease SET holder = 'busy', "
                    + "expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR")
            var options = Migrator.Options()
            options.waitLimit = .milliseconds(300)
            await #expect(throws: MigrationError.notInTime) {
                try await Migrator(url, [first], options: options).run()
            }
        }
    }

    @Test("A server that has lost its lease stops before the next statement")
    func leaseLost() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            let robbed = Migration(
                number: 1, name: "things",
                statements: [
                    "UPDATE schema_lease SET holder = 'other'",
                    "CREATE TABLE IF NOT EXISTS thing (id INT PRIMARY KEY)",
                ])
            await #expect(throws: MigrationError.leaseLost) {
                try await Migrator(url, [robbed]).run()
            }
            await #expect(throws: DatabaseError.self) { try await things(url) }
        }
    }

    @Test("A newer database is accepted and reported, unless a change is incompatible")
    func newerDatabase() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            _ = try await Migrator(url, [first, second]).run()
            #expect(try await Migrator(url, [first]).run().newer == [2])
            let breaking = Migration(
                number: 3, name: "breaking", isIncompatible: true, statements: [])
            await #expect(throws: MigrationError.needsContraction(number: 3, name: "breaking")) {
                try await Migrator(url, [first, second, breaking]).run()
            }
            var options = Migrator.Options()
            options.allowsContraction = true
            _ = try await Migrator(url, [first, second, breaking], options: options).run()
            await #expect(throws: MigrationError.databaseIsTooNew(number: 3, name: "breaking")) {
                try await Migrator(url, [first]).run()
            }
        }
    }

    @Test("What older programs could not survive is refused before anything is done")
    func breaking() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            _ = try await Migrator(url, [first]).run()
            let careless = Migration(
                number: 2, name: "careless",
                statements: [
                    "INSERT INTO thing VALUES (2, 0)", "ALTER TABLE thing DROP COLUMN n",
                ])
            await #expect(throws: MigrationError.breaksOlderPrograms(number: 2, statement: 1)) {
                try await Migrator(url, [first, careless]).run()
            }
            #expect(try await things(url) == [1])
        }
    }

    @Test("A number that means something else in the database is refused")
    func differs() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            _ = try await Migrator(url, [first]).run()
            let other = Migration(number: 1, name: "other", statements: [])
            await #expect(throws: MigrationError.differs(number: 1)) {
                try await Migrator(url, [other]).run()
            }
        }
    }
}
