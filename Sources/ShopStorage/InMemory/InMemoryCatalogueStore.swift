import ShopDomain
import ShopStorage

/// Products, categories and stock.
struct InMemoryCatalogueStore: CatalogueStore {
    let memory: InMemoryStorage

    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate {
        memory.read { state in
            CatalogueUpdate(
                changes: state.changes(since: cursor?.value ?? 0),
                cursor: CatalogueCursor(state.clock))
        }
    }

    func product(_ slug: Slug) async throws(StorageError) -> Product? {
        memory.read { $0.product(slug) }
    }

    func listProducts(
        named slugs: [Slug], selling skus: [SKU]
    ) async throws(StorageError) -> [Product] {
        memory.read { state in
            let named = slugs.compactMap { state.productOfSlug[$0] }
            let selling = skus.compactMap { state.productOfSKU[$0] }
            return Set(named + selling).compactMap { state.products[$0]?.value }
                .sorted { $0.slug < $1.slug }
        }
    }

    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        memory.read { state in
            let slugs = state.productOfSlug.keys.filter { key in slug.map { key > $0 } ?? true }
            var found: [Product] = []
            for slug in slugs.sorted() where found.count < limit {
                if let product = state.product(slug), filter.accepts(product) {
                    found.append(product)
                }
            }
            return found
        }
    }

    func stock(_ skus: [SKU]) async throws(StorageError) -> [StockLevel] {
        memory.read { state in
            Set(skus).sorted().compactMap { state.stock[$0]?.value }
        }
    }

    func upsert(_ categories: [Category]) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for category in categories { state.upsert(category) }
        }
    }

    func insert(_ product: Product) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            try state.insert(product)
        }
    }

    func update(_ product: Product) async throws(StorageError) -> Product {
        try memory.write { state throws(StorageError) in
            guard state.products[product.id]?.value.version == product.version else {
                throw .conflict
            }
            var updated = product
            updated.version += 1
            try state.put(updated)
            return updated
        }
    }

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try memory.write { state throws(StorageError) in
            guard let level = state.stock[movement.sku]?.value else { throw .notFound }
            if let earlier = state.adjustments[id] {
                guard earlier.moves(as: movement) else { throw .duplicate(.id) }
                return level
            }
            guard state.canMove(movement) else { throw .conflict }
            state.adjustments[id] = movement
            state.move([movement])
            return state.stock[movement.sku]?.value ?? level
        }
    }

    /// Works on a copy, which takes the place of the original only when nothing was wrong.
    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            var copy = state
            try copy.take(catalogue)
            state = copy
        }
        progress(catalogue.products.count)
    }
}

extension State {
    /// Servers ask every second; mostly nothing has happened.
    fileprivate func changes(since start: Int64) -> CatalogueChanges {
        guard clock > start else { return CatalogueChanges() }
        let hasNewCategories =
            categoryRemovedAt > start || categories.values.contains { $0.at > start }
        return CatalogueChanges(
            categories: hasNewCategories ? categories.values.map(\.value) : nil,
            products: products.values.filter { $0.at > start }.map(\.value),
            stock: stock.values.filter { $0.at > start }.map(\.value))
    }
}
