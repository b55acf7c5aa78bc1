import ShopDomain

/// A list of products as a part of a statement.
struct ProductCondition {
    /// What stands behind WHERE.
    let sql: String
    /// The values of its placeholders.
    let values: [any SQLEncodable]

    init(_ filter: ProductFilter, after slug: Slug?) {
        var conditions: [(sql: String, values: [any SQLEncodable])] = []
        if let slug { conditions.append(("slug > ?", [slug])) }
        if let isPublished = filter.isPublished {
            conditions.append(("published = ?", [isPublished]))
        }
        for word in filter.words {
            let pattern = LikePattern.containing(word)
            conditions.append((Self.contains, [pattern, pattern]))
        }
        sql = conditions.isEmpty ? "TRUE" : conditions.map(\.sql).joined(separator: " AND ")
        values = conditions.flatMap(\.values)
    }

    /// No word contains a space, so none is found across two of these texts.
    private static let contains = """
        (\(LikePattern.lower("CONCAT_WS(' ', slug, name_de, name_en)")) LIKE ? OR EXISTS (
            SELECT 1 FROM variant
            WHERE variant.product = product.id AND LOWER(variant.sku) LIKE ?))
        """
}
