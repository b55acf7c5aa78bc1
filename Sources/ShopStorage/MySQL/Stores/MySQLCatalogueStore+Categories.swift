import ShopDomain
import ShopStorage

/// Changes of the tree of categories, one after the other; see ``Turn``.
extension MySQLCatalogueStore {
    func productCounts() async throws(StorageError) -> [Slug: Int] {
        try await database.read { connection in
            let rows = try connection.query(
                "SELECT category, COUNT(*) FROM product GROUP BY category")
            return try rows.reduce(into: [:]) { counts, row in
                var reader = RowReader(row)
                counts[try reader.slug()] = try reader.int()
            }
        }
    }

    func insert(_ category: Category) async throws(StorageError) {
        try await database.write { connection in
            try Turn.categories.take(connection)
            let rows = ProductRows(connection)
            let known = try rows.categories(lock: "FOR UPDATE")
            guard !known.contains(where: { $0.slug == category.slug }) else {
                throw StorageError.duplicate(.slug)
            }
            if let parent = category.parent, !known.contains(where: { $0.slug == parent }) {
                throw StorageError.notFound
            }
            let placed = try Self.placed(category.slug, in: category.parent, known + [category])
            for changed in placed { try rows.upsert(changed) }
            if !placed.contains(where: { $0.slug == category.slug }) { try rows.upsert(category) }
            return .commit(())
        } ifUnknown: { connection in
            try connection.queryOne(
                "SELECT 1 FROM category WHERE slug = ? AND name_de = ? AND name_en = ?",
                category.slug, category.name.german, category.name.english
            ).map { _ in () }
        }
    }

    func rename(_ category: Slug, to name: LocalizedText) async throws(StorageError) {
        try await database.repeatable { connection in
            let found = try connection.execute(
                """
                UPDATE category SET name_de = ?, name_en = ?, changed_at = \(databaseClock)
                WHERE slug = ?
                """, name.german, name.english, category)
            guard found == 1 else { throw StorageError.notFound }
        }
    }

    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError) {
        try await database.repeatable { connection in
            try Turn.categories.take(connection)
            let rows = ProductRows(connection)
            let known = try rows.categories(lock: "FOR UPDATE")
            for changed in try Self.placed(category, in: parent, before: sibling, known) {
                try rows.upsert(changed)
            }
        }
    }

    func remove(_ category: Slug) async throws(StorageError) {
        try await database.repeatable { connection in
            try Turn.categories.take(connection)
            let known = try connection.queryOne(
                "SELECT 1 FROM category WHERE slug = ? FOR UPDATE", category)
            guard known != nil else { return }
            for question in [
                "SELECT 1 FROM category WHERE parent = ? LIMIT 1 LOCK IN SHARE MODE",
                "SELECT 1 FROM product WHERE category = ? LIMIT 1 LOCK IN SHARE MODE",
            ] where try connection.queryOne(question, category) != nil {
                throw StorageError.conflict
            }
            try connection.execute("DELETE FROM category WHERE slug = ?", category)
        }
    }

    private static func placed(
        _ slug: Slug, in parent: Slug?, before sibling: Slug? = nil, _ categories: [Category]
    ) throws(StorageError) -> [Category] {
        do {
            return try categories.placing(slug, in: parent, before: sibling)
        } catch {
            throw error == .circle ? .conflict : .notFound
        }
    }
}
