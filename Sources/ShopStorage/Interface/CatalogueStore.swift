public import ShopDomain

/// Where the catalogue and the numbers in the warehouse are kept.
public protocol CatalogueStore: Sendable {
    /// What has changed since `cursor`; everything where it is `nil`.
    ///
    /// A change that was committed before the call is in this answer or was in an earlier one; some
    /// may come twice.
    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate

    /// One product, published or not, as it is now.
    func product(_ slug: Slug) async throws(StorageError) -> Product?

    /// The products of these names, and those that have one of these SKUs, published or not, by slug;
    /// up to ``mostProductNames`` of both together are asked for at once.
    func listProducts(
        named slugs: [Slug], selling skus: [SKU]
    ) async throws(StorageError) -> [Product]

    /// The products that `filter` lets through, by slug: up to `limit` that follow `slug`.
    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product]

    /// The stock levels of these SKUs; SKUs that were never offered are missing.
    func stock(_ skus: [SKU]) async throws(StorageError) -> [StockLevel]

    /// Adds categories, or changes the names, parents and positions of those that exist.
    func upsert(_ categories: [Category]) async throws(StorageError)

    /// How many products stand directly in each category, published or not; those without any are
    /// missing.
    func productCounts() async throws(StorageError) -> [Slug: Int]

    /// Adds a category as the last one in its parent, whatever position it has.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/slug``,
    ///   ``StorageError/notFound`` for an unknown parent.
    func insert(_ category: Category) async throws(StorageError)

    /// Gives a category another name; may be repeated.
    /// - Throws: ``StorageError/notFound``.
    func rename(_ category: Slug, to name: LocalizedText) async throws(StorageError)

    /// Puts a category in `parent`, or at the top for `nil`, before `sibling`, or behind all others for
    /// `nil`; may be repeated. However many are moved at once, none ever contains itself.
    /// - Throws: ``StorageError/notFound`` where one of them is not there, or the sibling not in that
    ///   parent; ``StorageError/conflict`` where the category would stand within itself.
    func place(
        _ category: Slug, in parent: Slug?, before sibling: Slug?
    ) async throws(StorageError)

    /// Removes a category in which nothing stands; nothing happens where it is not there. No product is
    /// put into it at the same moment.
    /// - Throws: ``StorageError/conflict`` where a category or a product stands in it, published or not.
    func remove(_ category: Slug) async throws(StorageError)

    /// Adds a product with a stock level of zero for each variant that never had one.
    /// - Throws: ``StorageError/duplicate(_:)`` for an identity, slug or SKU in use,
    ///   ``StorageError/notFound`` for an unknown category.
    func insert(_ product: Product) async throws(StorageError)

    /// Replaces a product by `product`, whose version is the one it was made from; the store counts
    /// it up. New variants start with a stock level of zero; the levels of removed ones remain.
    /// - Returns: the product with its new version.
    /// - Throws: ``StorageError/conflict`` where the stored version is another one or there is no
    ///   such product, and as ``insert(_:)``.
    @discardableResult
    func update(_ product: Product) async throws(StorageError) -> Product

    /// Carries out a receipt or correction of stock, once per `id`, however often it is asked for.
    /// - Parameter movement: of kind received or corrected.
    /// - Returns: the level as it is now.
    /// - Throws: ``StorageError/notFound`` for an unknown SKU; ``StorageError/conflict`` where fewer
    ///   pieces would be on hand than are reserved; ``StorageError/duplicate(_:)`` with
    ///   ``StorageError/UniqueKey/id`` where `id` moved something else before.
    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel

    /// Adds or changes all of these at once or, where anything is wrong, nothing.
    ///
    /// Products are matched by slug: one that exists keeps its identity and its pictures, and all else
    /// is replaced. Stock is
    /// the number on hand to have afterwards, written down as a receipt or correction.
    /// - Throws: ``StorageError/duplicate(_:)`` for a SKU of another product,
    ///   ``StorageError/notFound`` for an unknown category, of a product or above a category,
    ///   ``StorageError/conflict`` where fewer pieces would be on hand than are reserved or a category
    ///   would stand within itself.
    /// - Parameter progress: is told now and then how many products are written; where the work has to
    ///   begin again, from 0. Nothing is there for others before all is. It must not block.
    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError)
}

extension CatalogueStore {
    /// All products, published or not, by slug: up to `limit` that follow `slug`.
    public func listProducts(
        after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        try await listProducts(ProductFilter(), after: slug, limit: limit)
    }

    /// ``importCatalogue(_:progress:)`` for those who do not watch.
    public func importCatalogue(_ catalogue: CatalogueImport) async throws(StorageError) {
        try await importCatalogue(catalogue) { _ in }
    }
}

/// How many names and SKUs of products are asked for at once.
public let mostProductNames = 1000

/// A place in the sequence of changes; only the store that made it knows what it means.
public struct CatalogueCursor: Hashable, Comparable, Sendable {
    /// What the store remembers; grows.
    public let value: Int64

    /// Makes a place.
    public init(_ value: Int64) {
        self.value = value
    }

    /// Earlier places sort first.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

/// Changes of the catalogue and the place to go on from.
public struct CatalogueUpdate: Sendable {
    /// What changed.
    public let changes: CatalogueChanges
    /// Where to go on.
    public let cursor: CatalogueCursor

    /// Makes an update.
    public init(changes: CatalogueChanges, cursor: CatalogueCursor) {
        self.changes = changes
        self.cursor = cursor
    }
}
