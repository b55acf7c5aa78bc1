/// Vouchers and weights.
extension Schema {
    static let vouchers = [
        """
        CREATE TABLE IF NOT EXISTS voucher (
            code VARCHAR(30) NOT NULL PRIMARY KEY,
            kind VARCHAR(20) NOT NULL,
            value BIGINT NOT NULL,
            valid_from BIGINT NULL,
            valid_until BIGINT NULL,
            use_limit INT NULL,
            minimum BIGINT NULL,
            active TINYINT NOT NULL,
            used INT NOT NULL DEFAULT 0,
            version INT NOT NULL,
            CONSTRAINT never_returned_twice CHECK (used >= 0)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS voucher_use (
            order_id BINARY(16) NOT NULL,
            kind VARCHAR(20) NOT NULL,
            code VARCHAR(30) NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (order_id, kind),
            KEY by_code (code, kind)
        ) \(options)
        """,
        "ALTER TABLE cart ADD COLUMN IF NOT EXISTS voucher VARCHAR(30) NULL",
        "ALTER TABLE orders ADD COLUMN IF NOT EXISTS voucher VARCHAR(30) NULL",
        "ALTER TABLE variant ADD COLUMN IF NOT EXISTS weight INT NULL",
    ]
}
