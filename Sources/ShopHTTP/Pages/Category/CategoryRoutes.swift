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
        try shop.publicPages.answer(request, from: shop.catalogue.current) {
            snapshot throws(Problem) in
            let parameters = ParameterReader(request: request, context: context)
            let slug = try parameters.slug("category")
            let list = try parameters.productList()
            let model = try CategoryModel(slug, list, snapshot, language)
            return PageLayout(
                title: model.category.name[language], language: language,
                path: .category(slug, list), indexedAt: shop.settings.publicURL,
                catalogue: snapshot, currentCategory: model.trail.first?.slug
            ) {
                CategoryView(model: model, language: language)
            }
        }
    }
}
