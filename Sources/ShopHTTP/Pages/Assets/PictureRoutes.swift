import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain
import ShopStorage

/// Pictures of products: the uploaded ones, and the drawn ones that stand for those that are missing.
struct PictureRoutes {
    let shop: Shop

    /// `/pictures/{digest}.webp` and `/pictures/{slug}.svg`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("pictures/{digest}.webp", use: file)
            .get("pictures/{slug}.svg", use: drawing)
    }

    /// What a name stands for never changes, so browsers need not ask again.
    @Sendable private func file(_ request: Request, context: ShopContext) async throws -> Response {
        guard let digest = context.parameters.get("digest").flatMap({ PictureDigest($0) }),
            let file = try await shop.pictureFiles.find(digest, in: shop.storage.pictures)
        else { throw Problem.notFound }
        return request.answer(
            file, mediaType: PictureKind.webp.rawValue,
            cacheControl: "public, max-age=31536000, immutable")
    }

    /// Carts and orders know products by their names only: who asks for the drawing of a product that
    /// has a picture is sent to that.
    @Sendable private func drawing(
        _ request: Request, context: ShopContext
    ) throws(Problem) -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = shop.catalogue.current.product(slug) else { throw .notFound }
        if let picture = product.pictures.first {
            let headers: HTTPFields = [
                .location: picture.renditions[0].path, .cacheControl: "public, max-age=60",
            ]
            return Response(status: .found, headers: headers)
        }
        let drawing = productPicture(product: product.slug, category: product.category)
        return request.answer(
            TaggedBody(ByteBuffer(string: drawing)), mediaType: "image/svg+xml",
            cacheControl: "public, max-age=3600")
    }
}

extension ProductPicture.Rendition {
    /// The address on this site.
    var path: String { "/pictures/\(digest.text).webp" }
}
