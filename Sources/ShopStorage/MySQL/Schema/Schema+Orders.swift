/// Orders, ledgers and messages.
extension Schema {
    static let orders = [
        """
        CREATE TABLE IF NOT EXISTS orders (
            id BINARY(16) NOT NULL PRIMARY KEY,
            number CHAR(11) NOT NULL,
            cart BINARY(16) NOT NULL,
            owner BINARY(16) NOT NULL,
            owner_kind VARCHAR(5) NOT NULL,
            idempotency_key VARCHAR(128) NOT NULL,
            fingerprint BINARY(32) NOT NULL,
            email VARCHAR(254) NOT NULL,
            name VARCHAR(100) NOT NULL,
            street VARCHAR(100) NOT NULL,
            postcode VARCHAR(10) NOT NULL,
            city VARCHAR(80) NOT NULL,
            country CHAR(2) NOT NULL,
            language CHAR(2) NOT NULL,
            shipping VARCHAR(20) NOT NULL,
            payment VARCHAR(20) NOT NULL,
            goods BIGINT NOT NULL,
            shipping_fee BIGINT NOT NULL,
            total BIGINT NOT NULL,
            vat TEXT NOT NULL,
            state VARCHAR(20) NOT NULL,
            payment_state VARCHAR(20) NOT NULL,
            fulfilment_state VARCHAR(20) NOT NULL,
            placed_at BIGINT NOT NULL,
            version INT NOT NULL,
            UNIQUE KEY order_number (number),
            UNIQUE KEY order_cart (cart),
            UNIQUE KEY order_key (owner, idempotency_key),
            KEY by_owner (owner, id),
            KEY by_state (state, id)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS order_line (
            order_id BINARY(16) NOT NULL,
            position INT NOT NULL,
            sku VARCHAR(40) NOT NULL,
            product_slug VARCHAR(80) NOT NULL,
            name TEXT NOT NULL,
            quantity INT NOT NULL,
            unit_price BIGINT NOT NULL,
            discount BIGINT NOT NULL,
            total BIGINT NOT NULL,
            vat_rate INT NOT NULL,
            PRIMARY KEY (order_id, position)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS order_event (
            order_id BINARY(16) NOT NULL,
            version INT NOT NULL,
            kind VARCHAR(20) NOT NULL,
            actor VARCHAR(10) NOT NULL,
            staff BINARY(16) NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (order_id, version)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS ledger (
            order_id BINARY(16) NOT NULL,
            kind VARCHAR(20) NOT NULL,
            amount BIGINT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (order_id, kind)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS outbox (
            id BINARY(16) NOT NULL PRIMARY KEY,
            order_id BINARY(16) NOT NULL,
            event VARCHAR(20) NOT NULL,
            at BIGINT NOT NULL,
            claim BINARY(16) NULL,
            claimed_until BIGINT NOT NULL DEFAULT 0,
            delivered TINYINT NOT NULL DEFAULT 0,
            KEY undelivered (delivered, id),
            KEY by_claim (claim)
        ) \(options)
        """,
    ]

    /// Orders of one customer, with an account or without; sales of some time, from the key alone.
    static let staffKeys = [
        """
        ALTER TABLE orders
            ADD KEY IF NOT EXISTS by_email (email, id),
            ADD KEY IF NOT EXISTS by_sale (placed_at, state, total)
        """
    ]
}
