import ShopDomain
import ShopStorage

/// The statements that write products and categories, within somebody's transaction.
extension ProductRows {
    func upsert(_ category: Category) throws {
        try connection.execute(
            """
            INSERT INTO category (slug, name_de, name_en, parent, position, changed_at)
            VALUES (?, ?, ?, ?, ?, \(databaseClock))
            ON DUPLICATE KEY UPDATE
                name_de = VALUES(name_de), name_en = VALUES(name_en), parent = VALUES(parent),
                position = VALUES(position), changed_at = VALUES(changed_at)
            """,
            category.slug, category.name.german, category.name.english, category.parent,
            category.position)
    }

    /// Adds a product with its variants, and a stock level for each that has none.
    func insert(_ product: Product) throws {
        try connection.execute(
            """
            INSERT INTO product (
                id, slug, name_de, name_en, description_de, description_en, category, attributes,
                pictures, published, created_at, version, changed_at)
            VALUES (\(placeholders(12)), \(databaseClock))
            """,
            product.id, product.slug, product.name.german, product.name.english,
            product.description.german, product.description.english, product.category,
            try AttributeText.encode(product.attributes),
            try PictureText.encode(product.pictures), product.isPublished, product.createdAt,
            product.version)
        try insertVariants(of: product)
        try noteUse(by: product, wasThere: false)
    }

    /// Replaces a product, if its version is still `old`.
    /// - Returns: whether it was.
    func update(_ product: Product, from old: Int) throws -> Bool {
        let found = try connection.execute(
            """
            UPDATE product
            SET slug = ?, name_de = ?, name_en = ?, description_de = ?, description_en = ?,
                category = ?, attributes = ?, pictures = ?, published = ?, version = ?,
                changed_at = \(databaseClock)
            WHERE id = ? AND version = ?
            """,
            product.slug, product.name.german, product.name.english, product.description.german,
            product.description.english, product.category,
            try AttributeText.encode(product.attributes),
            try PictureText.encode(product.pictures), product.isPublished, product.version,
            product.id, old)
        guard found == 1 else { return false }
        try connection.execute("DELETE FROM variant WHERE product = ?", product.id)
        try insertVariants(of: product)
        try noteUse(by: product, wasThere: true)
        return true
    }

    private func insertVariants(of product: Product) throws {
        let variants = product.variants
        guard !variants.isEmpty else { return }
        let values = try variants.enumerated().flatMap { position, variant -> [any SQLEncodable] in
            [
                product.id, position, variant.sku, try AttributeText.encode(variant.options),
                variant.price, variant.vatRate.basisPoints, variant.weight,
            ]
        }
        try connection.execute(
            """
            INSERT INTO variant (product, position, sku, options, price, vat_rate, weight)
            VALUES \(placeholders(rows: variants.count, columns: 7))
            """, with: values)
        // Sorted, as every statement that touches stock.
        for sku in variants.map(\.sku).sorted() {
            try connection.execute(
                """
                INSERT INTO stock (sku, on_hand, reserved, version, changed_at)
                VALUES (?, 0, 0, 1, \(databaseClock))
                ON DUPLICATE KEY UPDATE sku = sku
                """, sku)
        }
    }
}
