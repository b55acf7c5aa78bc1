import HTTPTypes
import Hummingbird
import ShopDomain

/// Categories and products, for everybody, from memory.
struct CatalogueAPI {
    let catalogue: CatalogueFeed

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("categories", use: categories)
            .get("products", use: products)
            .get("products/{slug}", use: product)
    }

    @Sendable private func categories(_ request: Request, context: ShopContext) -> Response {
        let language = request.preferredLanguage
        let categories = catalogue.current.categories.map { CategoryBody($0, language) }
        return publicAnswer(CategoriesBody(categories: categories))
    }

    @Sendable private func products(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let snapshot = catalogue.current
        let query = try CatalogueQuery(ParameterReader(request: request, context: context))
        let page: CataloguePage
        do {
            page = try snapshot.page(query)
        } catch {
            throw Problem(error)
        }
        let language = request.preferredLanguage
        return publicAnswer(
            ProductsBody(
                products: page.products.map { ProductSummaryBody($0, snapshot, language) },
                next: NextPage(page.next?.text), total: page.total, suggestion: page.suggestion,
                facets: page.facets.map { FacetsBody($0, language) }))
    }

    @Sendable private func product(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        let snapshot = catalogue.current
        guard let product = snapshot.product(slug) else { throw .notFound }
        return publicAnswer(ProductBody(product, snapshot, request.preferredLanguage))
    }

    private func publicAnswer(_ body: some Encodable) -> Response {
        var response = body.response()
        response.headers[.cacheControl] = publicCacheControl
        response.headers[.vary] = "Accept-Language"
        return response
    }
}

extension CatalogueQuery {
    fileprivate init(_ parameters: ParameterReader) throws(Problem) {
        var category: Slug?
        if let text = parameters.query("category") {
            guard let slug = try? Slug(text) else {
                throw .invalid([FieldProblem("category", .malformed)])
            }
            category = slug
        }
        let text = parameters.query("q")
        if let text, text.unicodeScalars.count > 200 {
            throw .invalid([FieldProblem("q", .tooLong(maximum: 200))])
        }
        let list = try parameters.productList()
        self.init(
            category: category, text: text, choices: list.choices,
            isAvailableOnly: try parameters.flag(ProductListField.available),
            prices: list.prices == PriceRange() ? nil : list.prices,
            sort: list.sort ?? (text == nil ? .newest : .best),
            limit: try parameters.integer("limit", in: 1...100, default: 24), after: list.after,
            wantsFacets: try parameters.flag("facets"))
    }
}
