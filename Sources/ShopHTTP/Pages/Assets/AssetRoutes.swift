import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// What pages are made of besides HTML, and what robots ask for.
struct AssetRoutes {
    let shop: Shop

    /// `/assets/{name}`, `/pictures/{slug}.svg` and `/robots.txt`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("assets/{name}", use: asset)
            .get("pictures/{slug}.svg", use: picture)
            .get("robots.txt", use: robots)
    }

    /// Never answers an old name with new bytes: caches would keep them forever.
    @Sendable private func asset(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        guard let asset = context.parameters.get("name").flatMap({ Asset.all[$0] }) else {
            throw .notFound
        }
        return request.answer(
            asset.body, mediaType: asset.mediaType,
            cacheControl: "public, max-age=31536000, immutable")
    }

    @Sendable private func picture(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = shop.catalogue.current.product(slug) else { throw .notFound }
        return request.answer(
            ByteBuffer(string: productPicture(product: product.slug, category: product.category)),
            mediaType: "image/svg+xml", cacheControl: "public, max-age=86400")
    }

    /// Personal pages hold nothing for robots, and search results are endless.
    @Sendable private func robots(_ request: Request, context: ShopContext) -> Response {
        let personal: [PagePath] = [
            .cart, .checkout, .login(), .register, .orders(), .search(),
        ]
        let rules = Language.allCases.flatMap { language in
            personal.map { "Disallow: \($0.path(language))\n" }
        }
        let text = "User-agent: *\nDisallow: /api/\n" + rules.joined()
        return request.answer(
            ByteBuffer(string: text), mediaType: "text/plain; charset=utf-8",
            cacheControl: "public, max-age=86400")
    }
}
