import ShopDomain
import ShopStorage

/// The statements about products and categories, within somebody's transaction.
struct ProductRows {
    let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    func find(_ slug: Slug) throws -> Product? {
        try products(where: "slug = ?", [slug], limit: 1).first
    }

    /// The products of these names, and those that have one of these SKUs, by slug.
    func list(named slugs: [Slug], selling skus: [SKU]) throws -> [Product] {
        var conditions: [String] = []
        if !slugs.isEmpty { conditions.append("slug IN (\(placeholders(slugs.count)))") }
        if !skus.isEmpty {
            conditions.append(
                "id IN (SELECT product FROM variant WHERE sku IN (\(placeholders(skus.count))))")
        }
        guard !conditions.isEmpty else { return [] }
        let values: [any SQLEncodable] = slugs + skus
        return try products(
            where: conditions.joined(separator: " OR "), values, limit: values.count)
    }

    /// Up to `limit` products that meet `condition`, by slug.
    func products(
        where condition: String, _ values: [any SQLEncodable], limit: Int
    ) throws -> [Product] {
        let heads = try connection.query(
            """
            SELECT id, slug, name_de, name_en, description_de, description_en, category,
                attributes, pictures, published, created_at, version
            FROM product WHERE \(condition) ORDER BY slug LIMIT ?
            """, with: values + [limit]
        ).map(Self.head)
        return try withVariants(heads)
    }

    /// - Parameter lock: stands behind the question; nothing, or `FOR UPDATE`.
    func categories(lock: String = "") throws -> [Category] {
        try connection.query(
            """
            SELECT slug, name_de, name_en, parent, position FROM category
            ORDER BY position, slug \(lock)
            """
        ).map { row in
            var reader = RowReader(row)
            return Category(
                slug: try reader.slug(),
                name: LocalizedText(german: try reader.text(), english: try reader.text()),
                parent: try reader.optionalText().map { try Slug($0) },
                position: try reader.int())
        }
    }

    /// Written, so that nobody removes the category at this moment, at another node of a cluster either.
    func requireCategory(_ slug: Slug) throws {
        let found = try connection.execute(
            "UPDATE category SET fillings = fillings + 1 WHERE slug = ?", slug)
        if found == 0 { throw StorageError.notFound }
    }

    private func withVariants(_ heads: [Product]) throws -> [Product] {
        guard !heads.isEmpty else { return [] }
        let ids = heads.map(\.id)
        let variants = try Dictionary(
            grouping: connection.query(
                """
                SELECT product, sku, options, price, vat_rate, weight FROM variant
                WHERE product IN (\(placeholders(ids.count))) ORDER BY product, position
                """, with: ids
            ).map(VariantRow.init), by: \.product)
        return heads.map { head in
            var product = head
            product.variants = variants[head.id, default: []].map(\.variant)
            return product
        }
    }

    /// Evaluation is from left to right, in the order of the columns.
    private static func head(_ row: Row) throws -> Product {
        var reader = RowReader(row)
        return Product(
            id: try reader.id(), slug: try reader.slug(),
            name: LocalizedText(german: try reader.text(), english: try reader.text()),
            description: LocalizedText(german: try reader.text(), english: try reader.text()),
            category: try reader.slug(),
            attributes: try AttributeText.decode(try reader.text()), variants: [],
            pictures: try PictureText.decode(try reader.text()),
            isPublished: try reader.bool(), createdAt: try reader.time(),
            version: try reader.int())
    }
}

private struct VariantRow {
    let product: ID<Product>
    let variant: Variant

    init(_ row: Row) throws {
        var reader = RowReader(row)
        product = try reader.id()
        let sku = try reader.sku()
        let options = try AttributeText.decode(try reader.text())
        variant = Variant(
            sku: sku, options: options, price: try reader.money(), vatRate: try reader.vatRate(),
            weight: try reader.optionalInt())
    }
}
