import Hummingbird
import ShopDomain

/// The home page of a language.
struct HomeRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.home.pattern, use: show)
    }

    @Sendable private func show(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) { snapshot in
            PageLayout(
                title: "", language: language, path: .home, indexedAt: shop.settings.publicURL,
                catalogue: snapshot
            ) {
                HomeView(model: HomeModel(snapshot, language), language: language)
            }
        }
    }
}
