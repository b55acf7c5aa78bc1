import ShopDomain
import ShopStorage

/// The statements of an import, within one transaction.
struct ImportRows {
    private let connection: Connection
    private let products: ProductRows
    private let stock: StockRows

    init(_ connection: Connection) {
        self.connection = connection
        products = ProductRows(connection)
        stock = StockRows(connection)
    }

    /// - Parameter progress: is told after every so many products.
    func write(_ catalogue: CatalogueImport, progress: (Int) -> Void) throws {
        progress(0)
        try write(catalogue.categories)
        for (index, product) in catalogue.products.enumerated() {
            try upsert(product)
            if (index + 1).isMultiple(of: 20) { progress(index + 1) }
        }
        progress(catalogue.products.count)
        for (sku, count) in catalogue.onHand.sorted(by: { $0.key < $1.key }) {
            try setOnHand(sku, to: count, at: catalogue.at)
        }
        try stamp("category", "slug", catalogue.categories.map(\.slug))
        try stamp("product", "slug", catalogue.products.map(\.slug))
        try stamp("stock", "sku", catalogue.products.flatMap(\.variants).map(\.sku))
        try stamp("stock", "sku", Array(catalogue.onHand.keys))
    }

    /// In turn with all others who change the tree, so that what was looked at is so until the end.
    private func write(_ categories: [Category]) throws {
        guard !categories.isEmpty else { return }
        try Turn.categories.take(connection)
        let known = try products.categories(lock: "FOR UPDATE")
        try requirePlaces(of: categories, among: known)
        for category in categories { try products.upsert(category) }
    }

    /// Sets the time of the change to now, shortly before COMMIT: a large import takes longer than
    /// servers look back, and what was written at its beginning would escape them.
    private func stamp(_ table: String, _ column: String, _ keys: [any SQLEncodable]) throws {
        let step = 500
        for start in stride(from: 0, to: keys.count, by: step) {
            let part = Array(keys[start..<min(start + step, keys.count)])
            try connection.execute(
                """
                UPDATE \(table) SET changed_at = \(databaseClock)
                WHERE \(column) IN (\(placeholders(part.count)))
                """, with: part)
        }
    }

    private func upsert(_ product: Product) throws {
        try products.requireCategory(product.category)
        guard
            let row = try connection.queryOne(
                "SELECT id, created_at, version, pictures FROM product WHERE slug = ? FOR UPDATE",
                product.slug)
        else { return try products.insert(product) }
        var reader = RowReader(row)
        let id: ID<Product> = try reader.id()
        let createdAt = try reader.time()
        let version = try reader.int()
        let pictures = try PictureText.decode(try reader.text())
        let replacement = Product(
            id: id, slug: product.slug, name: product.name, description: product.description,
            category: product.category, attributes: product.attributes,
            variants: product.variants, pictures: pictures, isPublished: product.isPublished,
            createdAt: createdAt, version: version + 1)
        guard try products.update(replacement, from: version) else {
            throw DatabaseError.conflict(.deadlock)
        }
    }

    /// The row is locked between reading and writing: the difference goes into the ledger.
    private func setOnHand(_ sku: SKU, to count: Int, at now: Timestamp) throws {
        guard
            let row = try connection.queryOne(
                "SELECT on_hand FROM stock WHERE sku = ? FOR UPDATE", sku)
        else { throw StorageError.notFound }
        let difference = count - (try row.int(0))
        guard difference != 0 else { return }
        let movement = StockMovement(
            sku: sku, kind: difference > 0 ? .received : .corrected, quantity: difference,
            order: nil, at: now)
        guard case .done = try stock.adjust(movement, id: ID(at: now)) else {
            throw StorageError.conflict
        }
    }
}
