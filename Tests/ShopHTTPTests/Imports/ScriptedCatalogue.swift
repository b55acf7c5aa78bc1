import ShopDomain
import ShopStorage

/// A store whose imports go as a test has it; all else goes as usual.
struct ScriptedCatalogue: CatalogueStore {
    typealias Import =
        @Sendable (
            CatalogueImport, @escaping @Sendable (Int) -> Void
        ) async throws(StorageError) -> Void

    let store: any CatalogueStore
    let onImport: Import

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try await onImport(catalogue, progress)
    }

    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate {
        try await store.changes(since: cursor)
    }

    func product(_ slug: Slug) async throws(StorageError) -> Product? {
        try await store.product(slug)
    }

    func listProducts(
        named slugs: [Slug], selling skus: [SKU]
    ) async throws(StorageError) -> [Product] {
        try await store.listProducts(named: slugs, selling: skus)
    }

    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        try await store.listProducts(filter, after: slug, limit: limit)
    }

    func stock(_ skus: [SKU]) async throws(StorageError) -> [StockLevel] {
        try await store.stock(skus)
    }

    func upsert(_ categories: [Category]) async throws(StorageError) {
        try await store.upsert(categories)
    }

    func productCounts() async throws(StorageError) -> [Slug: Int] {
        try await store.productCounts()
    }

    func insert(_ category: Category) async throws(StorageError) {
        try await store.insert(category)
    }

    func rename(_ category: Slug, to name: LocalizedText) async throws(StorageError) {
        try await store.rename(category, to: name)
    }

    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError) {
        try await store.place(category, in: parent, before: sibling)
    }

    func remove(_ category: Slug) async throws(StorageError) {
        try await store.remove(category)
    }

    func insert(_ product: Product) async throws(StorageError) {
        try await store.insert(product)
    }

    func update(_ product: Product) async throws(StorageError) -> Product {
        try await store.update(product)
    }

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try await store.adjustStock(movement, id: id)
    }
}
