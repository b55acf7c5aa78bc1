import ShopDomain

/// What the page of a category shows.
struct CategoryModel: Sendable {
    let category: Category
    /// The category and what it stands in, the top one first.
    let trail: [Category]
    let subcategories: [Category]
    let list: ProductList
    let products: [ProductCardModel]
    /// How many products there are on all pages.
    let total: Int
    /// Where the list goes on; `nil` at its end.
    let next: PageCursor?
    /// What the list could be narrowed to.
    let facets: CatalogueFacets?

    /// How many products stand on a page.
    static let pageSize = 24
    /// The orders to choose from.
    static let offeredSorts: [CatalogueSort] = [.newest, .best, .price, .priceDescending]

    /// - Throws: ``Problem`` for an unknown category and for a cursor of another list.
    init(
        _ slug: Slug, _ list: ProductList, _ snapshot: CatalogueSnapshot, _ language: Language
    ) throws(Problem) {
        trail = snapshot.path(to: slug)
        guard let category = trail.last else { throw .notFound }
        self.category = category
        subcategories = snapshot.subcategories(of: slug)
        self.list = list
        let page = try snapshot.pageOrProblem(
            CatalogueQuery(list, category: slug, sort: .newest))
        products = page.products.map { ProductCardModel($0, snapshot, language) }
        total = page.total
        next = page.next
        facets = page.facets
    }
}
