import ShopDomain
import ShopStorage
import Testing

@testable import ShopStorageMySQL

@Suite("The outbox in MySQL", .needsDatabase)
struct MySQLOutboxTests {
    private static let start = Timestamp(milliseconds: 1_795_000_000_000)

    /// Hands `body` the URL of a database with an outbox and nothing else, and drops it afterwards.
    private func withOutbox(_ body: (DatabaseURL) async throws -> Void) async throws {
        let statements: [String] = Schema.migrations.flatMap { $0.statements }
        let tables = statements.filter { $0.contains(" outbox ") }
        try await TestDatabase.withEmptyDatabase { url in
            try await TestDatabase.onThread {
                let connection = try TestDatabase.connect(url)
                for table in tables { try connection.executeText(table) }
            }
            try await body(url)
        }
    }

    /// Leaves six messages in the outbox, a second apart.
    private func fill(_ url: DatabaseURL) async throws {
        try await TestDatabase.onThread {
            let connection = try TestDatabase.connect(url)
            try connection.execute("DELETE FROM outbox")
            for number in 0..<6 {
                let at = Self.start.advanced(by: .seconds(number))
                try connection.execute(
                    "INSERT INTO outbox (id, order_id, event, at) VALUES (?, ?, 'placed', ?)",
                    ID<OutboxMessage>(at: at), ID<Order>(at: at), at)
            }
        }
    }

    private func count(_ url: DatabaseURL) async throws -> Int? {
        try await TestDatabase.onThread {
            try TestDatabase.connect(url).queryOne("SELECT COUNT(*) FROM outbox").map {
                try $0.int(0)
            }
        }
    }

    @Test("is taken from once, whatever breaks meanwhile")
    func lostClaim() async throws {
        try await withOutbox { url in
            for moment in [
                FaultPlan.Moment.beforeStatement(0), .afterStatement(0), .beforeCommit,
                .duringCommit, .afterCommit,
            ] {
                // The first time of a moment may be when messages are looked for.
                for skips in [0, 1] {
                    try await fill(url)
                    let plan = FaultPlan([moment: .cut], skipping: skips)
                    try await claimAll(url, plan)
                    #expect(plan.isSpent, "\(moment)")
                }
            }
        }
    }

    private func claimAll(_ url: DatabaseURL, _ plan: FaultPlan) async throws {
        let shop = MySQLStorage.patient(url: url, faults: plan)
        let now = Self.start.advanced(by: .days(1))
        var claimed: [OutboxMessage] = []
        for expected in [2, 2, 2, 0] {
            let messages = try await shop.storage.outbox.claim(
                limit: 2, at: now, until: now.advanced(by: .days(1)))
            #expect(messages.count == expected)
            claimed += messages
        }
        #expect(Set(claimed.map(\.id)).count == 6)
        await shop.shutdown()
    }

    @Test("is rid of what was delivered before the given moment, and of nothing else")
    func purge() async throws {
        try await withOutbox { url in
            try await fill(url)
            let shop = MySQLStorage.patient(url: url)
            let outbox = shop.storage.outbox
            let deadline = Self.start.advanced(by: .days(2))
            let messages = try await outbox.claim(limit: 6, at: Self.start, until: deadline)
            for message in messages.prefix(5) { try await outbox.complete(message.id) }
            let fourth = Self.start.advanced(by: .seconds(3))
            #expect(try await outbox.purge(deliveredFromBefore: fourth, limit: 2) == 2)
            #expect(try await outbox.purge(deliveredFromBefore: fourth, limit: 2) == 1)
            #expect(try await outbox.purge(deliveredFromBefore: fourth, limit: 2) == 0)
            #expect(try await count(url) == 3)
            #expect(try await outbox.purge(deliveredFromBefore: deadline, limit: 9) == 2)
            #expect(try await outbox.oldest() == messages.last?.at)
            await shop.shutdown()
        }
    }
}
