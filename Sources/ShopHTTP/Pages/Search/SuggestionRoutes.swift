import Hummingbird
import ShopDomain

/// What the script offers while somebody types in the search field; the same for everybody.
struct SuggestionRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.suggestions.pattern, use: suggest)
    }

    @Sendable private func suggest(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, "application/json", from: shop.catalogue.current) {
            snapshot in
            let words = ParameterReader(request: request, context: context).query("q") ?? ""
            return SuggestionsBody(words, snapshot, language).json
        }
    }
}

/// Categories, then products, each with what to write beside its name.
struct SuggestionsBody: Encodable {
    let suggestions: [Suggestion]

    struct Suggestion: Encodable {
        let name: String
        /// The price of a product, with that of a kilogram or the like; of a category, that it is
        /// one.
        let detail: String
        /// The address on this site.
        let url: String
    }

    init(_ words: String, _ snapshot: CatalogueSnapshot, _ language: Language) {
        let shortened = String(words.unicodeScalars.prefix(SearchModel.longestQuestion))
        let found = snapshot.suggestions(for: shortened, in: language)
        suggestions =
            found.categories.map { Suggestion($0, language) }
            + found.products.map { Suggestion(ProductCardModel($0, snapshot, language), language) }
    }
}

extension SuggestionsBody.Suggestion {
    fileprivate init(_ category: Category, _ language: Language) {
        name = category.name[language]
        detail = SearchTexts[language].category
        url = PagePath.category(category.slug).path(language)
    }

    fileprivate init(_ product: ProductCardModel, _ language: Language) {
        name = product.name
        let price = product.price.text(language)
        let unitPrice = product.unitPrice.map { " (\($0.text(language)))" } ?? ""
        detail =
            (product.hasSeveralPrices ? "\(CatalogueTexts[language].from) \(price)" : price)
            + unitPrice
        url = PagePath.product(product.slug).path(language)
    }
}
