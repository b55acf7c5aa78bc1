/// Who is told of what happens to orders.
extension Schema {
    /// A message is told to an endpoint once; which messages were looked at stands with them.
    static let webhooks = [
        """
        CREATE TABLE IF NOT EXISTS webhook_endpoint (
            id BINARY(16) NOT NULL PRIMARY KEY,
            url VARCHAR(500) NOT NULL,
            events VARCHAR(1000) NOT NULL,
            active TINYINT NOT NULL,
            secret BINARY(32) NOT NULL,
            created_at BIGINT NOT NULL
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS webhook_delivery (
            endpoint BINARY(16) NOT NULL,
            message BINARY(16) NOT NULL,
            order_id BINARY(16) NOT NULL,
            event VARCHAR(20) NOT NULL,
            at BIGINT NOT NULL,
            state VARCHAR(10) NOT NULL DEFAULT 'waiting',
            attempts INT NOT NULL DEFAULT 0,
            claim BINARY(16) NULL,
            due_at BIGINT NOT NULL DEFAULT 0,
            reason VARCHAR(200) NULL,
            settled_at BIGINT NULL,
            PRIMARY KEY (endpoint, message),
            KEY by_state (state, endpoint, due_at, message),
            KEY by_claim (claim),
            KEY by_end (settled_at)
        ) \(options)
        """,
        """
        ALTER TABLE outbox ADD COLUMN IF NOT EXISTS spread TINYINT NOT NULL DEFAULT 0,
            ADD KEY IF NOT EXISTS unspread (spread, id)
        """,
    ]
}
