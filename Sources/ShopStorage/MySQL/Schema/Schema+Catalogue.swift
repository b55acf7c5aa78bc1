/// Products, categories and stock.
extension Schema {
    static let catalogue = [
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
}
