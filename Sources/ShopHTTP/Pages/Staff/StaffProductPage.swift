import Hummingbird
import ShopDomain
import ShopStorage

/// The page of one product, with the forms to change it and to book its stock.
struct StaffProductPage {
    let shop: Shop
    let language: Language

    /// The product the request's path names.
    func product(_ request: Request, _ context: ShopContext) async throws -> Product {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = try await shop.storage.catalogue.product(slug) else {
            throw Problem.notFound
        }
        return product
    }

    /// An entry for each variant, ready for the next booking.
    func stock(of product: Product) async throws(StorageError) -> [StockEntry] {
        try await shop.storage.catalogue.stock(product.variants.map(\.sku)).map { level in
            StockEntry(level: level, movement: ID(at: shop.now()))
        }
    }

    /// The page with what stands in its forms; `product` is `nil` for a new one.
    func response(
        _ form: StaffProductForm, of product: Product?, stock: [StockEntry] = [],
        pictures: PictureForms? = nil, _ problem: Problem? = nil, notices: [Notice] = []
    ) -> Response {
        PageLayout(
            title: StaffTexts[language].product, language: language,
            path: product.map { .staffProduct($0.slug) } ?? .staffNewProduct,
            catalogue: shop.catalogue.current, visitor: .staff,
            notices: problem.map { [$0.notice(language)] } ?? notices
        ) {
            StaffProductView(
                form: form, product: product, stock: stock,
                pictures: pictures ?? PictureForms(canAdd: shop.productPictures.canAdd),
                categories: shop.catalogue.current.categories, errors: FieldErrors(problem),
                language: language)
        }
        .privatePage(problem)
    }
}

/// What there is of a variant, and what stands in the form to receive or correct it.
struct StockEntry: Sendable {
    let level: StockLevel
    /// Names this booking from the form to the ledger, so that a double click books once.
    var movement: ID<StockMovement>
    var quantity = ""
    var error: String?
}
