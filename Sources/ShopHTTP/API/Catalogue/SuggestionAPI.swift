import HTTPTypes
import Hummingbird
import ShopDomain

/// What somebody may be looking for who is still typing, for everybody, from memory.
struct SuggestionAPI {
    let catalogue: CatalogueFeed

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self).get("suggestions", use: suggest)
    }

    @Sendable private func suggest(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let words = ParameterReader(request: request, context: context).query("q") ?? ""
        guard words.unicodeScalars.count <= SearchModel.longestQuestion else {
            throw .invalid([
                FieldProblem("q", .tooLong(maximum: SearchModel.longestQuestion))
            ])
        }
        let snapshot = catalogue.current
        var response = FoundBody(words, snapshot, request.preferredLanguage).response()
        response.headers[.cacheControl] = publicCacheControl
        response.headers[.vary] = "Accept-Language"
        return response
    }
}

/// `GET /suggestions`: categories and products, best first.
struct FoundBody: Encodable {
    let categories: [CategoryBody]
    let products: [ProductSummaryBody]

    init(_ words: String, _ snapshot: CatalogueSnapshot, _ language: Language) {
        let found = snapshot.suggestions(for: words, in: language)
        categories = found.categories.map { CategoryBody($0, language) }
        products = found.products.map { ProductSummaryBody($0, snapshot, language) }
    }
}
