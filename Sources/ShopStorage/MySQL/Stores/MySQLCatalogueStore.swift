import ShopDomain
import ShopStorage

/// Products, categories and stock.
struct MySQLCatalogueStore: CatalogueStore {
    let database: Database

    func product(_ slug: Slug) async throws(StorageError) -> Product? {
        try await database.snapshot { try ProductRows($0).find(slug) }
    }

    func listProducts(
        named slugs: [Slug], selling skus: [SKU]
    ) async throws(StorageError) -> [Product] {
        try await database.snapshot(seeingAll: true) { connection in
            try ProductRows(connection).list(named: slugs, selling: skus)
        }
    }

    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        try await database.snapshot { connection in
            let condition = ProductCondition(filter, after: slug)
            return try ProductRows(connection).products(
                where: condition.sql, condition.values, limit: limit)
        }
    }

    func stock(_ skus: [SKU]) async throws(StorageError) -> [StockLevel] {
        guard !skus.isEmpty else { return [] }
        return try await database.read { connection in
            try connection.query(
                """
                SELECT \(StockRows.columns) FROM stock
                WHERE sku IN (\(placeholders(skus.count))) ORDER BY sku
                """, with: skus
            ).map(StockRows.level)
        }
    }

    func upsert(_ categories: [Category]) async throws(StorageError) {
        try await database.repeatable { connection in
            for category in categories { try ProductRows(connection).upsert(category) }
        }
    }

    func insert(_ product: Product) async throws(StorageError) {
        try await database.write { connection in
            let rows = ProductRows(connection)
            try rows.requireCategory(product.category)
            try rows.insert(product)
            return .commit(())
        } ifUnknown: { connection in
            try connection.queryOne("SELECT 1 FROM product WHERE id = ?", product.id)
                .map { _ in () }
        }
    }

    func update(_ product: Product) async throws(StorageError) -> Product {
        let updated = product.following
        return try await database.write { connection in
            let rows = ProductRows(connection)
            try rows.requireCategory(updated.category)
            guard try rows.update(updated, from: product.version) else {
                throw StorageError.conflict
            }
            return .commit(updated)
        } ifUnknown: { connection in
            let stored = try ProductRows(connection).products(
                where: "id = ?", [product.id], limit: 1
            ).first
            return stored == updated ? updated : nil
        }
    }

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try await database.write { connection in
            let rows = StockRows(connection)
            let outcome = try rows.adjust(movement, id: id)
            guard let level = try rows.find(movement.sku) else { throw StorageError.notFound }
            switch outcome {
            case .done: return .commit(level)
            case .doneBefore: return .rollback(level)
            case .impossible: throw StorageError.conflict
            }
        } ifUnknown: { connection in
            let known = try connection.queryOne("SELECT 1 FROM stock_movement WHERE id = ?", id)
            return try known.flatMap { _ in try StockRows(connection).find(movement.sku) }
        }
    }

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        // Run a second time, an import finds everything as it wants it and changes only versions.
        try await database.repeatable(within: .seconds(600)) { connection in
            try ImportRows(connection).write(catalogue, progress: progress)
        }
    }
}

extension Product {
    /// This product with the next version.
    fileprivate var following: Product {
        var product = self
        product.version += 1
        return product
    }
}
