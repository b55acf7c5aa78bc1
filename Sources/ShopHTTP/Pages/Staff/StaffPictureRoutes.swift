import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Adds pictures to products, describes, moves and removes them.
struct StaffPictureRoutes {
    let shop: Shop
    let language: Language

    private var pictures: ProductPictures { shop.productPictures }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(PageRoute.staffProductPictures.pattern, use: add)
            .post(PageRoute.staffProductPicture.pattern, use: change)
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        var forms = PictureForms(canAdd: pictures.canAdd)
        do {
            try await shop.uploads.pass {
                let form = try await request.uploadForm()
                forms.words = LocalizedText(german: form["alt_de"], english: form["alt_en"])
                _ = try await pictures.add(
                    form.file("picture"), showing: forms.words, to: slug)
            }
            return await saved(slug)
        } catch {
            return try await refused(error, forms, request, context)
        }
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let parameters = ParameterReader(request: request, context: context)
        let (slug, digest) = (try parameters.slug(), try parameters.picture())
        let form = try await request.form()
        let words = LocalizedText(german: form["alt_de"], english: form["alt_en"])
        let change: PictureChange
        switch form["action"] {
        case "forward": change = .move(digest, towardsFirst: true)
        case "back": change = .move(digest, towardsFirst: false)
        case "remove": change = .remove(digest)
        // The key for "enter" sends the first button of a form, or none.
        default: change = .describe(digest, words)
        }
        do {
            _ = try await pictures.change(slug, change)
            return await saved(slug)
        } catch {
            let forms = PictureForms(canAdd: pictures.canAdd, sent: digest, words: words)
            return try await refused(error, forms, request, context)
        }
    }

    /// The product's page, with what was typed and what is wrong with it.
    private func refused(
        _ error: any Error, _ forms: PictureForms, _ request: Request, _ context: ShopContext
    ) async throws -> Response {
        let problem = try Problem.ofForm(error, context)
        let page = StaffProductPage(shop: shop, language: language)
        // Where the store is away, the page cannot be shown either: told is what went wrong first.
        guard let product = try? await page.product(request, context),
            let stock = try? await page.stock(of: product)
        else { throw problem }
        var forms = forms
        forms.errors = FieldErrors(problem)
        var told = problem
        // What is wrong with these fields is no mistake in the product's form.
        told.fields = []
        return page.response(
            StaffProductForm(product, language), of: product, stock: stock, pictures: forms,
            told)
    }

    private func saved(_ slug: Slug) async -> Response {
        await shop.catalogue.refreshAfterChange()
        return .seeOther(PagePath.staffProduct(slug).path(language) + "?saved=1#pictures")
    }
}

extension ParameterReader {
    /// The name of a picture from the path; what cannot be one names nothing.
    func picture(_ name: String = "digest") throws(Problem) -> PictureDigest {
        guard let digest = path(name).flatMap({ PictureDigest($0) }) else { throw .notFound }
        return digest
    }
}
