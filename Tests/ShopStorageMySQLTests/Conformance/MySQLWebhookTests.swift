import ShopDomain
import ShopStorage
import Testing

@testable import ShopStorageMySQL

@Suite("Webhooks in MySQL", .needsDatabase)
struct MySQLWebhookTests {
    private static let start = Timestamp(milliseconds: 1_795_000_000_000)

    /// Leaves one endpoint and six messages of which no deliveries were made.
    private func fill(_ url: DatabaseURL) async throws -> WebhookEndpoint {
        let secret = try #require(WebhookSecret(bytes: Array(repeating: 1, count: 32)))
        let endpoint = WebhookEndpoint(
            id: ID(at: Self.start), url: try WebhookURL("https://erp.example/"),
            events: [.placed], secret: secret, createdAt: Self.start)
        try await TestDatabase.onThread {
            let connection = try TestDatabase.connect(url)
            for table in ["outbox", "webhook_delivery", "webhook_endpoint"] {
                try connection.execute("DELETE FROM \(table)")
            }
            for number in 0..<6 {
                let at = Self.start.advanced(by: .seconds(number))
                try connection.execute(
                    "INSERT INTO outbox (id, order_id, event, at) VALUES (?, ?, 'placed', ?)",
                    ID<OutboxMessage>(at: at), ID<Order>(at: at), at)
            }
        }
        return endpoint
    }

    @Test("are made, taken and settled once, whatever breaks meanwhile")
    func faults() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            let shop = MySQLStorage.patient(url: url)
            try await shop.migrate()
            for moment in [
                FaultPlan.Moment.beforeStatement(0), .afterStatement(0), .afterStatement(1),
                .beforeCommit, .duringCommit, .afterCommit,
            ] {
                for skips in [0, 1, 3, 5] {
                    let endpoint = try await fill(url)
                    _ = try await shop.storage.webhooks.insert(endpoint, most: 1)
                    let plan = FaultPlan([moment: .cut], skipping: skips)
                    try await deliver(url, plan, to: endpoint.id)
                    #expect(plan.isSpent, "\(moment), \(skips)")
                    let counts = try await shop.storage.webhooks.counts()
                    #expect(counts[endpoint.id] == WebhookCounts(arrived: 6))
                }
            }
            await shop.shutdown()
        }
    }

    /// Makes all deliveries and settles each, on connections that break.
    private func deliver(
        _ url: DatabaseURL, _ plan: FaultPlan, to endpoint: ID<WebhookEndpoint>
    ) async throws {
        let shop = MySQLStorage.patient(url: url, faults: plan)
        let webhooks = shop.storage.webhooks
        // What was done without an answer is found done: nothing may be told to have been taken.
        for _ in 1...8 { _ = try await webhooks.spread(limit: 1) }
        let now = Self.start.advanced(by: .days(1))
        let deadline = now.advanced(by: .days(1))
        var told: [ID<OutboxMessage>] = []
        while let delivery = try await webhooks.claim(of: endpoint, at: now, until: deadline) {
            told.append(delivery.message.id)
            try await webhooks.settle(delivery, heldUntil: deadline, as: .arrived(at: now))
        }
        #expect(told.count == 6)
        #expect(told == told.sorted())
        #expect(Set(told).count == 6)
        await shop.shutdown()
    }

    @Test("of messages that old servers wrote are made as well, and mail does not matter")
    func oldMessages() async throws {
        try await TestDatabase.withEmptyDatabase { url in
            let shop = MySQLStorage.patient(url: url)
            try await shop.migrate()
            let endpoint = try await fill(url)
            _ = try await shop.storage.webhooks.insert(endpoint, most: 1)
            let held = try await shop.storage.outbox.claim(
                limit: 3, at: Self.start, until: Self.start.advanced(by: .days(9)))
            for message in held.prefix(2) { try await shop.storage.outbox.complete(message.id) }
            #expect(try await shop.storage.webhooks.spread(limit: 100) == 6)
            #expect(try await shop.storage.webhooks.spread(limit: 100) == 0)
            #expect(
                try await shop.storage.webhooks.counts()[endpoint.id] == WebhookCounts(waiting: 6))
            await shop.shutdown()
        }
    }
}
