/// Payments at payment providers.
extension Schema {
    /// An order has one payment, a provider uses a reference for one order, and a message of a
    /// provider counts once. What a provider must be told stands beside the step that makes it due.
    static let payments = [
        """
        CREATE TABLE IF NOT EXISTS payment (
            order_id BINARY(16) NOT NULL PRIMARY KEY,
            provider VARCHAR(20) NOT NULL,
            reference VARCHAR(64) NOT NULL,
            page VARCHAR(500) NOT NULL,
            started_at BIGINT NOT NULL,
            UNIQUE KEY payment_reference (provider, reference)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS payment_event (
            provider VARCHAR(20) NOT NULL,
            id VARCHAR(64) NOT NULL,
            order_id BINARY(16) NOT NULL,
            outcome VARCHAR(20) NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (provider, id),
            KEY by_order (order_id, at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS payment_task (
            id BINARY(16) NOT NULL PRIMARY KEY,
            order_id BINARY(16) NOT NULL,
            kind VARCHAR(20) NOT NULL,
            amount BIGINT NOT NULL,
            at BIGINT NOT NULL,
            claim BINARY(16) NULL,
            claimed_until BIGINT NOT NULL DEFAULT 0,
            done TINYINT NOT NULL DEFAULT 0,
            KEY undone (done, id),
            KEY by_claim (claim)
        ) \(options)
        """,
        """
        ALTER TABLE orders ADD KEY IF NOT EXISTS by_payment (payment, state, placed_at)
        """,
    ]
}
