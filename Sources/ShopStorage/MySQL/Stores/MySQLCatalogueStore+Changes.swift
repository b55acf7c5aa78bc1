import ShopDomain
import ShopStorage

/// What has changed, by the time of the change on the database's clock.
///
/// A change carries the time of its statement and becomes visible with its COMMIT, a little later;
/// so each question reaches back further than the last answer's time. What comes twice is known by
/// its version.
extension MySQLCatalogueStore {
    /// Longer than any transaction may take, and an import after it has stamped its rows.
    private static let overlap: Int64 = 30_000
    private static let productsAtOnce = 2000
    private static let levelsAtOnce = 10_000

    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate {
        let start = cursor.map { $0.value - Self.overlap } ?? 0
        let now = try await database.read { connection in
            try connection.queryOne("SELECT \(databaseClock)")?.int64(0) ?? 0
        }
        let categories = try await categories(changedSince: start)
        var products: [Product] = []
        var levels: [StockLevel] = []
        while let page = try await self.products(changedSince: start, after: products.last?.slug) {
            products += page
        }
        while let page = try await self.levels(changedSince: start, after: levels.last?.sku) {
            levels += page
        }
        return CatalogueUpdate(
            changes: CatalogueChanges(categories: categories, products: products, stock: levels),
            cursor: CatalogueCursor(now))
    }

    private func categories(changedSince start: Int64) async throws(StorageError) -> [Category]? {
        try await database.snapshot { connection in
            let isChanged = try connection.queryOne(
                """
                SELECT 1 FROM category WHERE changed_at >= ?
                UNION ALL SELECT 1 FROM turn WHERE name = ? AND changed_at >= ? LIMIT 1
                """, start, Turn.categories.rawValue, start)
            return try isChanged.map { _ in try ProductRows(connection).categories() }
        }
    }

    /// `nil` after the last page.
    private func products(
        changedSince start: Int64, after slug: Slug?
    ) async throws(StorageError) -> [Product]? {
        let page = try await database.snapshot { connection in
            try ProductRows(connection).products(
                where: "changed_at >= ? AND slug > ?", [start, slug?.text ?? ""],
                limit: Self.productsAtOnce)
        }
        return page.isEmpty ? nil : page
    }

    /// `nil` after the last page.
    private func levels(
        changedSince start: Int64, after sku: SKU?
    ) async throws(StorageError) -> [StockLevel]? {
        let page = try await database.read { connection in
            try connection.query(
                """
                SELECT \(StockRows.columns) FROM stock
                WHERE changed_at >= ? AND sku > ? ORDER BY sku LIMIT ?
                """, start, sku?.text ?? "", Self.levelsAtOnce
            ).map(StockRows.level)
        }
        return page.isEmpty ? nil : page
    }
}
