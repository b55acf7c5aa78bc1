import ShopDomain
import ShopStorage

extension MySQLWebhookStore {
    /// Looks without locking first, and locks by identity: checkouts, which add to the same end of the
    /// index, must not wait.
    ///
    /// The mark is set before the deliveries are made: of two servers with the same messages the
    /// second waits for the first, and not each for the other.
    func spread(limit: Int) async throws(StorageError) -> Int {
        let fresh = try await database.read { connection in
            try connection.query(
                "SELECT id FROM outbox WHERE spread = 0 ORDER BY id LIMIT ?", limit
            ).map { try $0.bytes(0) }
        }
        guard !fresh.isEmpty else { return 0 }
        return try await database.repeatable { connection in
            let list = placeholders(fresh.count)
            let taken = try connection.execute(
                """
                UPDATE outbox FORCE INDEX (PRIMARY) SET spread = 1
                WHERE id IN (\(list)) AND spread = 0
                """, with: fresh)
            guard taken > 0 else { return 0 }
            try connection.execute(
                """
                INSERT INTO webhook_delivery (endpoint, message, order_id, event, at)
                SELECT target.id, outbox.id, outbox.order_id, outbox.event, outbox.at
                FROM outbox JOIN webhook_endpoint AS target
                    ON target.active = 1 AND target.created_at <= outbox.at
                    AND FIND_IN_SET(outbox.event, target.events) > 0
                WHERE outbox.id IN (\(list))
                ON DUPLICATE KEY UPDATE endpoint = webhook_delivery.endpoint
                """, with: fresh)
            return taken
        }
    }

    func due(at now: Timestamp) async throws(StorageError) -> [ID<WebhookEndpoint>] {
        try await database.read { connection in
            try connection.query(
                """
                SELECT id FROM webhook_endpoint AS target
                WHERE active = 1 AND EXISTS (
                    SELECT 1 FROM webhook_delivery
                    WHERE state = 'waiting' AND endpoint = target.id AND due_at <= ?)
                ORDER BY id
                """, now
            ).map { row in
                var reader = RowReader(row)
                return try reader.id()
            }
        }
    }

    /// The claim is a number of its own, so that a repetition after a lost answer finds its row.
    func claim(
        of endpoint: ID<WebhookEndpoint>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> WebhookDelivery? {
        let free = try await database.read { connection in
            try connection.queryOne(
                """
                SELECT message FROM webhook_delivery
                JOIN webhook_endpoint ON id = endpoint AND active = 1
                WHERE state = 'waiting' AND endpoint = ? AND due_at <= ?
                ORDER BY due_at, message LIMIT 1
                """, endpoint, now
            ).map { try $0.bytes(0) }
        }
        guard let free else { return nil }
        let claim = ID<WebhookDelivery>(at: now)
        return try await database.repeatable { connection in
            try connection.execute(
                """
                UPDATE webhook_delivery SET claim = ?, due_at = ?
                WHERE endpoint = ? AND message = ? AND state = 'waiting' AND due_at <= ?
                """, claim, deadline, endpoint, free, now)
            return try connection.queryOne(
                "SELECT \(Self.deliveryColumns) FROM webhook_delivery WHERE claim = ?", claim
            ).map { row in
                var reader = RowReader(row)
                return try Self.delivery(&reader)
            }
        }
    }

    func settle(
        _ delivery: WebhookDelivery, heldUntil deadline: Timestamp, as outcome: WebhookOutcome
    ) async throws(StorageError) {
        let (endpoint, message) = (delivery.endpoint, delivery.message.id)
        let attempts = delivery.attempts + 1
        try await database.repeatable { connection in
            switch outcome {
            case .arrived(let time):
                try connection.execute(
                    """
                    UPDATE webhook_delivery
                    SET state = 'arrived', attempts = ?, claim = NULL, settled_at = ?
                    WHERE endpoint = ? AND message = ? AND state = 'waiting'
                    """, attempts, time, endpoint, message)
            case .failed(let reason, let next):
                try connection.execute(
                    """
                    UPDATE webhook_delivery
                    SET attempts = ?, claim = NULL, reason = ?, due_at = ?
                    WHERE endpoint = ? AND message = ? AND state = 'waiting' AND due_at = ?
                    """, attempts, reason, next, endpoint, message, deadline)
            case .givenUp(let reason, let time):
                try connection.execute(
                    """
                    UPDATE webhook_delivery
                    SET state = 'given_up', attempts = ?, claim = NULL, reason = ?, settled_at = ?
                    WHERE endpoint = ? AND message = ? AND state = 'waiting' AND due_at = ?
                    """, attempts, reason, time, endpoint, message, deadline)
            }
        }
    }

    private static let deliveryColumns = "endpoint, message, order_id, event, at, attempts"

    private static func delivery(_ reader: inout RowReader) throws -> WebhookDelivery {
        WebhookDelivery(
            endpoint: try reader.id(),
            message: OutboxMessage(
                id: try reader.id(), order: try reader.id(), event: try reader.word(),
                at: try reader.time()),
            attempts: try reader.int())
    }

    func counts() async throws(StorageError) -> [ID<WebhookEndpoint>: WebhookCounts] {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT endpoint, state, COUNT(*) FROM webhook_delivery GROUP BY endpoint, state")
            return try rows.reduce(into: [:]) { counts, row in
                var reader = RowReader(row)
                let endpoint = try reader.id(WebhookEndpoint.self)
                let (state, count) = (try reader.text(), try reader.int())
                switch state {
                case "waiting": counts[endpoint, default: WebhookCounts()].waiting = count
                case "arrived": counts[endpoint, default: WebhookCounts()].arrived = count
                default: counts[endpoint, default: WebhookCounts()].givenUp = count
                }
            }
        }
    }

    func troubles(limit: Int) async throws(StorageError) -> [WebhookTrouble] {
        try await database.read { connection in
            try connection.query(
                """
                SELECT \(Self.deliveryColumns), reason, state = 'given_up' FROM webhook_delivery
                WHERE state IN ('waiting', 'given_up') AND reason IS NOT NULL
                ORDER BY message DESC LIMIT ?
                """, limit
            ).map { row in
                var reader = RowReader(row)
                return WebhookTrouble(
                    delivery: try Self.delivery(&reader), reason: try reader.text(),
                    isGivenUp: try reader.bool())
            }
        }
    }

    func purge(settledBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        let settled = try await database.repeatable { connection in
            try connection.execute(
                """
                DELETE FROM webhook_delivery WHERE settled_at < ?
                ORDER BY settled_at, endpoint, message LIMIT ?
                """, time, limit)
        }
        guard settled < limit else { return settled }
        let orphaned = try await purgeOrphans(limit: limit - settled)
        return settled + orphaned
    }

    /// One endpoint that is gone at a time, by the key.
    private func purgeOrphans(limit: Int) async throws(StorageError) -> Int {
        try await database.repeatable { connection in
            let gone = try connection.queryOne(
                """
                SELECT DISTINCT endpoint FROM webhook_delivery
                WHERE endpoint NOT IN (SELECT id FROM webhook_endpoint) LIMIT 1
                """)
            guard let gone else { return 0 }
            return try connection.execute(
                "DELETE FROM webhook_delivery WHERE endpoint = ? ORDER BY message LIMIT ?",
                try gone.bytes(0), limit)
        }
    }
}
