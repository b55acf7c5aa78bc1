/// A published product with its identity, which lists need more often than the rest.
struct ListedProduct: Sendable {
    let id: ID<Product>
    private let box: Box<Product>

    var product: Product { box.value }

    init(_ product: Product) {
        id = product.id
        box = Box(product)
    }
}

/// What is remembered of a product, published or not.
struct KnownProduct: Sendable {
    /// Anything that is not newer is ignored.
    let version: Int
    /// Where it is listed; `nil` while it is not published.
    let slot: Slot?
}

/// What a ``CatalogueSnapshot`` is made of.
struct CatalogueContent: Sendable {
    var revision: UInt64 = 0
    var tree = CategoryTree()
    var known = HashTrie<ID<Product>, KnownProduct>()
    var products = SlotTable<ListedProduct>()
    var slugs = HashTrie<Slug, Slot>()
    var skus = HashTrie<SKU, Slot>()
    var stock = HashTrie<SKU, StockLevel>()
    /// The products of which at least one piece can be bought.
    var availableProducts = SlotSet()
    /// Of products that were sold lately, how many pieces. Replaced as a whole.
    var soldPieces: [ID<Product>: Int] = [:]
    var everything = Shelf()
    var shelves = HashTrie<Slug, Shelf>()
    var words = SearchIndex()
    var attributes = AttributeIndex()

    func product(_ slug: Slug) -> Product? {
        slugs[slug].flatMap { products[$0]?.product }
    }

    func offer(_ sku: SKU) -> Offer? {
        guard let product = skus[sku].flatMap({ products[$0]?.product }),
            let variant = product.variants.first(where: { $0.sku == sku })
        else { return nil }
        return Offer(
            productSlug: product.slug, name: product.name, variant: variant,
            available: available(sku))
    }

    /// Pieces of one variant that can be bought; never negative.
    func available(_ sku: SKU) -> Int { max(0, stock[sku]?.available ?? 0) }

    /// Pieces of all variants together.
    func available(_ product: Product) -> Int {
        product.variants.reduce(0) { $0 + available($1.sku) }
    }
}
