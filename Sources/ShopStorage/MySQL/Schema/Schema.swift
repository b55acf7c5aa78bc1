/// The tables, as a history of changes.
///
/// Old and new servers run side by side during an update, so a migration only ever expands: new
/// tables, new columns with defaults, new keys. Rules the schema keeps by itself, whatever a program
/// does: one open cart per owner, one order per cart, one order per owner and key, no stock below
/// what is reserved, one ledger entry of a kind per order.
enum Schema {
    static let migrations: [Migration] = [
        Migration(number: 1, name: "catalogue and stock", statements: catalogue),
        Migration(number: 2, name: "accounts, sessions and carts", statements: people),
        Migration(number: 3, name: "orders, ledgers and outbox", statements: orders),
        Migration(number: 4, name: "keys for the staff's questions", statements: staffKeys),
        Migration(number: 5, name: "rights sent by mail", statements: grants),
        Migration(number: 6, name: "saved addresses", statements: addresses),
    ]

    /// Text is compared by its bytes; the rules of equality are the domain's.
    private static let options =
        "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"

    private static let catalogue = [
        """
        CREATE TABLE IF NOT EXISTS category (
            slug VARCHAR(80) NOT NULL PRIMARY KEY,
            name_de VARCHAR(200) NOT NULL,
            name_en VARCHAR(200) NOT NULL,
            parent VARCHAR(80) NULL,
            position INT NOT NULL,
            changed_at BIGINT NOT NULL,
            KEY by_change (changed_at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS product (
            id BINARY(16) NOT NULL PRIMARY KEY,
            slug VARCHAR(80) NOT NULL,
            category VARCHAR(80) NOT NULL,
            name_de VARCHAR(200) NOT NULL,
            name_en VARCHAR(200) NOT NULL,
            description_de MEDIUMTEXT NOT NULL,
            description_en MEDIUMTEXT NOT NULL,
            attributes MEDIUMTEXT NOT NULL,
            published TINYINT NOT NULL,
            created_at BIGINT NOT NULL,
            version INT NOT NULL,
            changed_at BIGINT NOT NULL,
            UNIQUE KEY product_slug (slug),
            KEY by_change (changed_at)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS variant (
            sku VARCHAR(40) NOT NULL,
            product BINARY(16) NOT NULL,
            position INT NOT NULL,
            options MEDIUMTEXT NOT NULL,
            price BIGINT NOT NULL,
            vat_rate INT NOT NULL,
            PRIMARY KEY (product, position),
            UNIQUE KEY variant_sku (sku)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS stock (
            sku VARCHAR(40) NOT NULL PRIMARY KEY,
            on_hand INT NOT NULL,
            reserved INT NOT NULL,
            version INT NOT NULL,
            changed_at BIGINT NOT NULL,
            KEY by_change (changed_at),
            CONSTRAINT never_oversold CHECK (reserved >= 0 AND on_hand >= reserved)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS stock_movement (
            id BINARY(16) NOT NULL PRIMARY KEY,
            sku VARCHAR(40) NOT NULL,
            kind VARCHAR(10) NOT NULL,
            quantity INT NOT NULL,
            order_id BINARY(16) NULL,
            at BIGINT NOT NULL,
            UNIQUE KEY movement_once (order_id, sku, kind),
            KEY by_sku (sku, id)
        ) \(options)
        """,
    ]

    private static let people = [
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

    private static let orders = [
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
    private static let staffKeys = [
        """
        ALTER TABLE orders
            ADD KEY IF NOT EXISTS by_email (email, id),
            ADD KEY IF NOT EXISTS by_sale (placed_at, state, total)
        """
    ]

    /// One right of a kind per account: a new one takes the place of the one before.
    private static let grants = [
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
    private static let addresses = [
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
