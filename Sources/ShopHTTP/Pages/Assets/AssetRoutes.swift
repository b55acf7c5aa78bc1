import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// What pages are made of besides HTML.
struct AssetRoutes {
    let shop: Shop

    /// `/assets/{name}` and `/pictures/{slug}.svg`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("assets/{name}", use: asset)
            .get("pictures/{slug}.svg", use: picture)
    }

    /// Never answers an old name with new bytes: caches would keep them forever.
    @Sendable private func asset(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        guard let asset = context.parameters.get("name").flatMap({ Asset.all[$0] }) else {
            throw .notFound
        }
        return request.answer(
            asset.tagged, mediaType: asset.mediaType,
            cacheControl: "public, max-age=31536000, immutable")
    }

    @Sendable private func picture(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = shop.catalogue.current.product(slug) else { throw .notFound }
        let picture = productPicture(product: product.slug, category: product.category)
        return request.answer(
            TaggedBody(ByteBuffer(string: picture)), mediaType: "image/svg+xml",
            cacheControl: "public, max-age=86400")
    }
}
