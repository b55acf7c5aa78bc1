import Hummingbird
import ShopDomain

/// The page of a category.
struct CategoryRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.category.pattern, use: show)
    }

    @Sendable private func show(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let slug = try parameters.slug("category")
        let sort = try parameters.choice("sort", of: CatalogueSort.self) ?? .newest
        let snapshot = shop.catalogue.current
        let model = try CategoryModel(
            slug, sort: sort, after: try parameters.productCursor(), snapshot, language)
        return PageLayout(
            title: model.category.name[language], language: language,
            path: .category(slug, sort: parameters.query("sort"), after: parameters.query("after")),
            catalogue: snapshot, currentCategory: model.trail.first?.slug
        ) {
            CategoryView(model: model, language: language)
        }
        .publicPage(request)
    }
}

extension ParameterReader {
    /// Where to go on in a list of products; `nil` at its beginning.
    func productCursor() throws(Problem) -> PageCursor? {
        guard let text = query("after") else { return nil }
        guard let cursor = PageCursor(text) else { throw .unknownCursor }
        return cursor
    }
}
