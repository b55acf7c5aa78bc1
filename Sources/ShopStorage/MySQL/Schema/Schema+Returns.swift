/// Returns and refunds.
extension Schema {
    /// `refunded` is what has gone back of an order's money; the condition on it keeps refunds below
    /// what was paid, whatever a program believes.
    static let returns = [
        """
        CREATE TABLE IF NOT EXISTS order_return (
            order_id BINARY(16) NOT NULL,
            id BINARY(16) NOT NULL,
            reason TEXT NOT NULL,
            requested_at BIGINT NOT NULL,
            received_at BIGINT NULL,
            PRIMARY KEY (order_id, id),
            UNIQUE KEY return_moment (order_id, requested_at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS order_return_line (
            order_id BINARY(16) NOT NULL,
            return_id BINARY(16) NOT NULL,
            position INT NOT NULL,
            sku VARCHAR(40) NOT NULL,
            quantity INT NOT NULL,
            received INT NULL,
            PRIMARY KEY (order_id, return_id, position)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS order_refund (
            order_id BINARY(16) NOT NULL,
            id BINARY(16) NOT NULL,
            amount BIGINT NOT NULL,
            reason TEXT NOT NULL,
            return_id BINARY(16) NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (order_id, id),
            UNIQUE KEY refund_moment (order_id, at)
        ) \(options)
        """,
        "ALTER TABLE orders ADD COLUMN IF NOT EXISTS refunded BIGINT NOT NULL DEFAULT 0",
        "UPDATE orders SET refunded = total WHERE payment_state = 'refunded'",
    ]
}
