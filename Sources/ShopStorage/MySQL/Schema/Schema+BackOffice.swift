/// What the back office looks after: the staff's log, notes on orders, accounts by name, and the order in
/// which changes are made that concern many rows.
extension Schema {
    static let backOffice = [
        """
        CREATE TABLE IF NOT EXISTS staff_log (
            id BINARY(16) NOT NULL PRIMARY KEY,
            member BINARY(16) NULL,
            email VARCHAR(254) NULL,
            at BIGINT NOT NULL,
            method VARCHAR(10) NOT NULL,
            route VARCHAR(200) NOT NULL,
            parameters MEDIUMTEXT NOT NULL,
            fields MEDIUMTEXT NOT NULL,
            request VARCHAR(64) NOT NULL,
            outcome INT NULL,
            KEY by_member (member, id)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS staff_log_subject (
            subject VARCHAR(200) NOT NULL,
            entry BINARY(16) NOT NULL,
            PRIMARY KEY (subject, entry)
        ) \(options)
        """,
        """
        CREATE TABLE IF NOT EXISTS order_note (
            id BINARY(16) NOT NULL PRIMARY KEY,
            order_id BINARY(16) NOT NULL,
            author BINARY(16) NOT NULL,
            author_name VARCHAR(100) NOT NULL,
            text TEXT NOT NULL,
            at BIGINT NOT NULL,
            KEY by_order (order_id, at, id)
        ) \(options)
        """,
        // Names are searched for in upper and lower case; the database keeps the key itself, so that it
        // is right for accounts that servers of the version before open.
        """
        ALTER TABLE account
            ADD COLUMN IF NOT EXISTS name_key VARCHAR(200) AS (LOWER(name)) VIRTUAL,
            ADD KEY IF NOT EXISTS by_name (name_key, id),
            ADD KEY IF NOT EXISTS by_role (role, email)
        """,
        "ALTER TABLE orders ADD KEY IF NOT EXISTS by_payment_state (payment_state, id)",
        // Written by everybody who puts a product into it, so that nobody removes it at the same moment:
        // nodes of a cluster see each other's writes, not each other's locks.
        """
        ALTER TABLE category ADD COLUMN IF NOT EXISTS fillings BIGINT NOT NULL DEFAULT 0
        """,
        "ALTER TABLE product ADD KEY IF NOT EXISTS by_category (category)",
        // One row for each rule that spans rows: whoever changes what it is about writes it first.
        """
        CREATE TABLE IF NOT EXISTS turn (
            name VARCHAR(20) NOT NULL PRIMARY KEY,
            taken BIGINT NOT NULL,
            changed_at BIGINT NOT NULL
        ) \(options)
        """,
        "INSERT IGNORE INTO turn (name, taken, changed_at) VALUES ('roles', 0, 0), ('categories', 0, 0)",
    ]

    /// In the place of `name_key`, which kept ẞ and took the dot from İ; servers of the version before
    /// still read that one.
    static let lowerNames = [
        """
        ALTER TABLE account
            ADD COLUMN IF NOT EXISTS lower_name VARCHAR(200)
                AS (LOWER(REPLACE(REPLACE(name, '\u{1E9E}', 'ß'), '\u{130}', 'i\u{307}'))) VIRTUAL,
            ADD KEY IF NOT EXISTS by_lower_name (lower_name, id)
        """
    ]
}
