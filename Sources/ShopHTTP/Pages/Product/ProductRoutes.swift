import Hummingbird
import ShopDomain

/// The page of a product.
struct ProductRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.product.pattern, use: show)
    }

    @Sendable private func show(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        try shop.publicPages.answer(request, from: shop.catalogue.current) {
            snapshot throws(Problem) in
            let slug = try ParameterReader(request: request, context: context).slug()
            let model = try ProductModel(slug, snapshot, language)
            return PageLayout(
                title: model.name, language: language, path: .product(slug),
                indexedAt: shop.settings.publicURL, description: model.paragraphs.first,
                picture: model.pictures.first,
                catalogue: snapshot, currentCategory: model.trail.first?.slug
            ) {
                ProductView(model: model, tariff: shop.pricing.tariff, language: language)
            }
        }
    }
}
