import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The pictures of products, for staff.
struct StaffPictureAPI {
    let shop: Shop

    private var pictures: ProductPictures { shop.productPictures }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("products/{slug}/pictures", use: add)
            .put("products/{slug}/pictures", use: arrange)
            .delete("products/{slug}/pictures/{digest}", use: remove)
    }

    /// The body is the file; what kind of file it is, its first bytes say, not the header.
    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let slug = try parameters.slug()
        let type = request.headers[.contentType].map(MediaTypeName.init)
        guard PictureKind.allCases.contains(where: { MediaTypeName($0.rawValue) == type }) else {
            throw Problem.unsupportedMediaType
        }
        let words = LocalizedText(
            german: parameters.query("alt_de") ?? "", english: parameters.query("alt_en") ?? "")
        let product = try await shop.uploads.pass {
            try await pictures.add(try await request.uploadedFile(), showing: words, to: slug)
        }
        await shop.catalogue.refreshAfterChange()
        return StaffProductBody(product).response(status: .created)
    }

    @Sendable private func arrange(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        let input = try await request.json(PicturesInput.self)
        let product = try await pictures.change(slug, .arrange(try input.places()))
        await shop.catalogue.refreshAfterChange()
        return StaffProductBody(product).response()
    }

    @Sendable private func remove(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        _ = try await pictures.change(try parameters.slug(), .remove(try parameters.picture()))
        await shop.catalogue.refreshAfterChange()
        return Response(status: .noContent)
    }
}

/// What `PUT /staff/products/{slug}/pictures` takes: the pictures to keep, in their order.
struct PicturesInput: Decodable {
    let pictures: [PictureInput]

    struct PictureInput: Decodable {
        let digest: String
        let alt: ProductInput.TextInput
    }

    func places() throws(Problem) -> [PictureChange.Place] {
        var places: [PictureChange.Place] = []
        for (index, picture) in pictures.enumerated() {
            guard let digest = PictureDigest(picture.digest) else {
                throw .invalid([FieldProblem("pictures[\(index)].digest", .malformed)])
            }
            places.append(PictureChange.Place(digest, picture.alt.text))
        }
        guard Set(pictures.map(\.digest)).count == pictures.count else {
            throw .repeatedPicture
        }
        return places
    }
}
