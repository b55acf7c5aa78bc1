import ShopDomain

/// What the search page shows.
struct SearchModel: Sendable {
    /// What was asked for, without spaces around it; empty where nothing was.
    let words: String
    let list: ProductList
    let products: [ProductCardModel]
    /// How many products were found.
    let total: Int
    /// What the customer may have meant; the products are those of these words.
    let suggestion: String?
    /// Where the results go on; `nil` at their end.
    let next: PageCursor?
    /// What the results could be narrowed to.
    let facets: CatalogueFacets?
    /// Where to look around when nothing was found.
    let shelves: [ShelfModel]

    /// The most characters of a question that are looked at.
    static let longestQuestion = 200
    /// The orders to choose from.
    static let offeredSorts: [CatalogueSort] = [.best, .newest, .price, .priceDescending]

    /// - Throws: ``Problem`` for a cursor of another list.
    init(
        _ question: String, _ list: ProductList, _ snapshot: CatalogueSnapshot,
        _ language: Language
    ) throws(Problem) {
        let shortened = String(question.unicodeScalars.prefix(Self.longestQuestion))
        words = shortened.trimmingSpaces
        self.list = list
        shelves = ShelfModel.all(snapshot)
        guard !words.isEmpty else {
            (products, total, suggestion, next, facets) = ([], 0, nil, nil, nil)
            return
        }
        let page = try snapshot.pageOrProblem(
            CatalogueQuery(list, text: words, sort: .best))
        products = page.products.map { ProductCardModel($0, snapshot, language) }
        total = page.total
        suggestion = page.suggestion
        next = page.next
        facets = page.facets
    }

    /// The title of the page.
    func title(_ language: Language) -> String {
        let title = SearchTexts[language].title
        return words.isEmpty ? title : "\(title): \(words)"
    }
}
