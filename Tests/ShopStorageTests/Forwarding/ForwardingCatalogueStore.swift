import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingCatalogueStore: CatalogueStore {
    var catalogue: any CatalogueStore { get }
}

extension ForwardingCatalogueStore {
    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate {
        try await catalogue.changes(since: cursor)
    }

    func product(_ slug: Slug) async throws(StorageError) -> Product? {
        try await catalogue.product(slug)
    }

    func listProducts(
        named slugs: [Slug], selling skus: [SKU]
    ) async throws(StorageError) -> [Product] {
        try await catalogue.listProducts(named: slugs, selling: skus)
    }

    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        try await catalogue.listProducts(filter, after: slug, limit: limit)
    }

    func stock(_ skus: [SKU]) async throws(StorageError) -> [StockLevel] {
        try await catalogue.stock(skus)
    }

    func upsert(_ categories: [Category]) async throws(StorageError) {
        try await catalogue.upsert(categories)
    }

    func productCounts() async throws(StorageError) -> [Slug: Int] {
        try await catalogue.productCounts()
    }

    func insert(_ category: Category) async throws(StorageError) {
        try await catalogue.insert(category)
    }

    func rename(_ category: Slug, to name: LocalizedText) async throws(StorageError) {
        try await catalogue.rename(category, to: name)
    }

    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError) {
        try await catalogue.place(category, in: parent, before: sibling)
    }

    func remove(_ category: Slug) async throws(StorageError) {
        try await catalogue.remove(category)
    }

    func insert(_ product: Product) async throws(StorageError) {
        try await catalogue.insert(product)
    }

    func update(_ product: Product) async throws(StorageError) -> Product {
        try await catalogue.update(product)
    }

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try await catalogue.adjustStock(movement, id: id)
    }

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try await self.catalogue.importCatalogue(catalogue, progress: progress)
    }
}
