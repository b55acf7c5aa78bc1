/// The published catalogue at one moment, held in memory by every server: all that browsing needs.
///
/// A value that never changes; ``applying(_:)`` makes the next one, which shares with this one
/// whatever did not change. Copying costs nothing. Reading takes no lock.
public struct CatalogueSnapshot: Sendable {
    private let box: Box<CatalogueContent>

    /// Makes an empty catalogue of revision 0.
    public init() {
        box = Box(CatalogueContent())
    }

    private init(_ content: CatalogueContent) {
        box = Box(content)
    }

    /// What the catalogue is made of.
    var content: CatalogueContent { box.value }

    /// Counts the changes that customers can see.
    ///
    /// Means nothing outside this process: servers reach the same catalogue on different ways.
    public var revision: UInt64 { box.value.revision }

    /// The catalogue after `changes`.
    ///
    /// Products and stock levels are put in place of older versions; those that are not newer than
    /// what is known are ignored, so changes may be repeated and arrive in any order. Products that
    /// are not published disappear. The work is in proportion to the changes, not to the catalogue.
    /// - Returns: the same catalogue with the same ``revision`` where nothing has changed.
    public func applying(_ changes: CatalogueChanges) -> CatalogueSnapshot {
        var next = content
        return next.apply(changes) ? CatalogueSnapshot(next) : self
    }
}

extension CatalogueSnapshot {
    /// How many products are published.
    public var productCount: Int { box.value.everything.count }

    /// The published products from one place to another, oldest first: the place of a product changes
    /// only when an older one goes.
    public func products(at places: Range<Int>) -> [Product] {
        var place = 0
        var products: [Product] = []
        box.value.everything.byAge.ascend(after: nil) { entry in
            if places.contains(place), let listed = box.value.products[entry.value] {
                products.append(listed.product)
            }
            place += 1
            return place < places.upperBound
        }
        return products
    }

    /// The published product of this name.
    public func product(_ slug: Slug) -> Product? { box.value.product(slug) }

    /// What is offered under this number; `nil` where no published product has it.
    public func offer(_ sku: SKU) -> Offer? { box.value.offer(sku) }

    /// The stock of this number, published or not; `nil` where none is known.
    public func stock(_ sku: SKU) -> StockLevel? { box.value.stock[sku] }

    /// What a customer is told about the stock of all variants of `product` together.
    public func availability(of product: Product) -> Availability {
        Availability(available: box.value.available(product))
    }

    /// A page of products; see ``CatalogueQuery``.
    ///
    /// Pages that follow each other by ``CataloguePage/next`` list every product once that is there
    /// all the time and whose own place in the order does not change, whatever happens to others.
    /// - Throws: ``CatalogueQueryError``.
    public func page(_ query: CatalogueQuery) throws(CatalogueQueryError) -> CataloguePage {
        try box.value.page(query)
    }
}

extension CatalogueSnapshot {
    /// All categories; each is followed by those in it, siblings by position, then by slug.
    public var categories: [Category] { box.value.tree.categories }

    /// The category of this name.
    public func category(_ slug: Slug) -> Category? { box.value.tree[slug] }

    /// The categories at the top.
    ///
    /// A category whose parent is unknown stands at the top, too.
    public var rootCategories: [Category] { box.value.tree.children(of: nil) }

    /// The categories directly in `parent`.
    public func subcategories(of parent: Slug) -> [Category] {
        box.value.tree.children(of: parent)
    }

    /// The way to a category: those it stands in, the top one first, then itself; empty for an
    /// unknown one.
    public func path(to slug: Slug) -> [Category] { box.value.tree.path(to: slug) }

    /// The categories in `ancestor` and in those, and so on.
    public func descendants(of ancestor: Slug) -> [Category] {
        box.value.tree.descendants(of: ancestor)
    }

    /// How many products are published in a category and in those in it.
    public func productCount(in category: Slug) -> Int {
        box.value.shelves[category]?.count ?? 0
    }
}
