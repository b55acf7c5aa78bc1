import Hummingbird
import ShopDomain

/// The search page.
struct SearchRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.search.pattern, use: show)
    }

    @Sendable private func show(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) {
            snapshot throws(Problem) in
            let parameters = ParameterReader(request: request, context: context)
            let list = try parameters.productList()
            let model = try SearchModel(parameters.query("q") ?? "", list, snapshot, language)
            return PageLayout(
                title: model.title(language), language: language,
                path: .search(model.words, list), catalogue: snapshot, question: model.words
            ) {
                SearchView(model: model, language: language)
            }
        }
    }
}
