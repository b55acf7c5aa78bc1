/// Accounts, sessions, carts, and what accounts have.
extension Schema {
    static let people = [
        """
        CREATE TABLE IF NOT EXISTS account (
            id BINARY(16) NOT NULL PRIMARY KEY,
            email VARCHAR(254) NOT NULL,
            name VARCHAR(100) NOT NULL,
            role VARCHAR(10) NOT NULL,
            password_hash VARCHAR(255) NOT NULL,
            created_at BIGINT NOT NULL,
            UNIQUE KEY account_email (email)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS session (
            token BINARY(32) NOT NULL PRIMARY KEY,
            owner BINARY(16) NOT NULL,
            owner_kind VARCHAR(5) NOT NULL,
            role VARCHAR(10) NULL,
            created_at BIGINT NOT NULL,
            last_used_at BIGINT NOT NULL,
            KEY by_owner (owner),
            KEY by_use (last_used_at),
            KEY by_age (created_at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS cart (
            id BINARY(16) NOT NULL PRIMARY KEY,
            owner BINARY(16) NOT NULL,
            owner_kind VARCHAR(5) NOT NULL,
            open_owner BINARY(16) NULL,
            version INT NOT NULL,
            changed_at BIGINT NOT NULL,
            UNIQUE KEY cart_open (open_owner),
            KEY by_change (changed_at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS cart_line (
            cart BINARY(16) NOT NULL,
            sku VARCHAR(40) NOT NULL,
            quantity INT NOT NULL,
            position INT NOT NULL,
            PRIMARY KEY (cart, sku),
            CONSTRAINT line_quantity CHECK (quantity BETWEEN 1 AND 999)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS cart_operation (
            cart BINARY(16) NOT NULL,
            operation VARCHAR(64) NOT NULL,
            PRIMARY KEY (cart, operation)
        ) \(options)
        """,
    ]

    /// One right of a kind per account: a new one takes the place of the one before.
    static let grants = [
        """
        CREATE TABLE IF NOT EXISTS account_grant (
            account BINARY(16) NOT NULL,
            purpose VARCHAR(10) NOT NULL,
            token BINARY(32) NOT NULL,
            email VARCHAR(254) NULL,
            proof BINARY(32) NOT NULL,
            expires_at BIGINT NOT NULL,
            PRIMARY KEY (account, purpose),
            UNIQUE KEY grant_token (token),
            KEY by_end (expires_at, token)
        ) \(options)
        """
    ]

    /// An account has an address once.
    static let addresses = [
        """
        CREATE TABLE IF NOT EXISTS account_address (
            id BINARY(16) NOT NULL PRIMARY KEY,
            account BINARY(16) NOT NULL,
            name VARCHAR(100) NOT NULL,
            street VARCHAR(100) NOT NULL,
            postcode VARCHAR(10) NOT NULL,
            city VARCHAR(80) NOT NULL,
            country CHAR(2) NOT NULL,
            saved_at BIGINT NOT NULL,
            UNIQUE KEY address_once (account, name, street, postcode, city, country)
        ) \(options)
        """
    ]
}
