import ShopDomain
import ShopStorage

/// Endpoints; their deliveries are in a file of their own.
struct MySQLWebhookStore: WebhookStore {
    let database: Database

    private static let columns = "id, url, events, active, secret, created_at"

    func list() async throws(StorageError) -> [WebhookEndpoint] {
        try await database.read(seeingAll: true) { connection in
            try connection.query("SELECT \(Self.columns) FROM webhook_endpoint ORDER BY id")
                .map(Self.endpoint)
        }
    }

    func find(_ id: ID<WebhookEndpoint>) async throws(StorageError) -> WebhookEndpoint? {
        try await database.read(seeingAll: true) { connection in
            try connection.queryOne(
                "SELECT \(Self.columns) FROM webhook_endpoint WHERE id = ?", id
            ).map(Self.endpoint)
        }
    }

    func insert(
        _ endpoint: WebhookEndpoint, most: Int
    ) async throws(StorageError) -> Bool {
        try await database.write { connection in
            let inserted = try connection.execute(
                """
                INSERT INTO webhook_endpoint (\(Self.columns))
                SELECT ?, ?, ?, ?, ?, ? FROM DUAL
                WHERE (SELECT COUNT(*) FROM webhook_endpoint) < ?
                """,
                endpoint.id, endpoint.url.text, EventList.text(endpoint.events),
                endpoint.isActive, endpoint.secret.bytes, endpoint.createdAt, most)
            return inserted == 1 ? .commit(true) : .rollback(false)
        } ifUnknown: { connection in
            try connection.queryOne(
                "SELECT 1 FROM webhook_endpoint WHERE id = ? AND secret = ?",
                endpoint.id, endpoint.secret.bytes
            ).map { _ in true }
        }
    }

    func update(_ endpoint: WebhookEndpoint) async throws(StorageError) {
        try await database.repeatable { connection in
            let found = try connection.execute(
                "UPDATE webhook_endpoint SET url = ?, events = ?, active = ? WHERE id = ?",
                endpoint.url.text, EventList.text(endpoint.events), endpoint.isActive,
                endpoint.id)
            guard found == 1 else { throw StorageError.notFound }
        }
    }

    func updateActivity(
        of id: ID<WebhookEndpoint>, to isActive: Bool
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            let found = try connection.execute(
                "UPDATE webhook_endpoint SET active = ? WHERE id = ?", isActive, id)
            guard found == 1 else { throw StorageError.notFound }
        }
    }

    func remove(_ id: ID<WebhookEndpoint>) async throws(StorageError) {
        try await database.repeatable { connection in
            try connection.execute("DELETE FROM webhook_endpoint WHERE id = ?", id)
        }
    }

    private static func endpoint(_ row: Row) throws -> WebhookEndpoint {
        var reader = RowReader(row)
        let id = try reader.id(WebhookEndpoint.self)
        let url = try WebhookURL(try reader.text())
        let events = EventList.events(try reader.text())
        let isActive = try reader.bool()
        guard let secret = WebhookSecret(bytes: try row.bytes(4)) else {
            throw DatabaseError.corrupt("column 4 is no secret")
        }
        reader = RowReader(row, from: 5)
        return WebhookEndpoint(
            id: id, url: url, events: events, isActive: isActive, secret: secret,
            createdAt: try reader.time())
    }
}

/// Events as a list that `FIND_IN_SET` knows: `placed,shipped`. What an older program does not know is
/// left out.
enum EventList {
    static func text(_ events: Set<OrderEvent.Kind>) -> String {
        events.map(\.rawValue).sorted().joined(separator: ",")
    }

    static func events(_ text: String) -> Set<OrderEvent.Kind> {
        Set(text.split(separator: ",").compactMap { OrderEvent.Kind(rawValue: String($0)) })
    }
}
