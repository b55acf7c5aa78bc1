import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// What pages are made of besides HTML.
struct AssetRoutes {
    let shop: Shop

    /// `/assets/{name}`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("assets/{name}", use: asset)
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
}
