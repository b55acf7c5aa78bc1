import ShopDomain

/// What the search page shows.
struct SearchModel: Sendable {
    /// What was asked for, without spaces around it; empty where nothing was.
    let words: String
    let products: [ProductCardModel]
    /// How many products were found.
    let total: Int
    /// What the customer may have meant; the products are those of these words.
    let suggestion: String?
    /// Where the results go on; `nil` at their end.
    let next: PageCursor?
    let isFirstPage: Bool
    /// Where to look around when nothing was found.
    let shelves: [ShelfModel]

    /// The most characters of a question that are looked at.
    static let longestQuestion = 200

    /// - Throws: ``Problem`` for a cursor of another list.
    init(
        _ question: String, after cursor: PageCursor?, _ snapshot: CatalogueSnapshot,
        _ language: Language
    ) throws(Problem) {
        let shortened = String(question.unicodeScalars.prefix(Self.longestQuestion))
        words = shortened.trimmingSpaces
        isFirstPage = cursor == nil
        shelves = ShelfModel.all(snapshot)
        guard !words.isEmpty else {
            (products, total, suggestion, next) = ([], 0, nil, nil)
            return
        }
        let page = try snapshot.pageOrProblem(
            CatalogueQuery(
                text: words, sort: .best, limit: CategoryModel.pageSize, after: cursor))
        products = page.products.map { ProductCardModel($0, snapshot, language) }
        total = page.total
        suggestion = page.suggestion
        next = page.next
    }

    /// The title of the page.
    func title(_ language: Language) -> String {
        let title = SearchTexts[language].title
        return words.isEmpty ? title : "\(title): \(words)"
    }
}
