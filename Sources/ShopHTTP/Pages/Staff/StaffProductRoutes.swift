import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Products: list, create, change, show and hide.
struct StaffProductRoutes {
    let shop: Shop
    let language: Language

    private static let pageLength = 50

    private var page: StaffProductPage { StaffProductPage(shop: shop, language: language) }
    private var store: any CatalogueStore { shop.storage.catalogue }
    private var texts: StaffTexts { StaffTexts[language] }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffProducts.pattern, use: list)
            .post(PageRoute.staffProducts.pattern, use: create)
            .get(PageRoute.staffNewProduct.pattern, use: showNew)
            .get(PageRoute.staffProduct.pattern, use: show)
            .post(PageRoute.staffProduct.pattern, use: change)
            .post(PageRoute.staffProductPublication.pattern, use: publish)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let query = try ProductQuery(parameters)
        let start = parameters.query("after").flatMap { try? Slug($0) }
        // One more than is shown tells whether there is another page.
        let found = try await store.listProducts(
            query.filter, after: start, limit: Self.pageLength + 1)
        let products = Array(found.prefix(Self.pageLength))
        let last = found.count > Self.pageLength ? products.last?.slug.text : nil
        let stock = try await store.stock(products.flatMap { $0.variants.map(\.sku) })
        let available = Dictionary(uniqueKeysWithValues: stock.map { ($0.sku, $0.available) })
        return PageLayout(
            title: texts.products, language: language,
            path: .staffProducts(query, after: start?.text),
            catalogue: shop.catalogue.current, visitor: .staff
        ) {
            StaffProductListView(
                products: products, available: available, query: query,
                first: start.map { _ in .staffProducts(query) },
                next: last.map { .staffProducts(query, after: $0) }, language: language)
        }
        .privatePage()
    }

    @Sendable private func showNew(_ request: Request, context: ShopContext) -> Response {
        page.response(StaffProductForm(), of: nil)
    }

    @Sendable private func create(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = StaffProductForm(try await request.form())
        do {
            let product = try form.product(id: ID(at: shop.now()), createdAt: shop.now())
            try await store.insert(product)
            return await saved(product.slug)
        } catch {
            return page.response(form, of: nil, try Problem.ofForm(explained(error), context))
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let product = try await page.product(request, context)
        let notices =
            request.uri.queryParameters["saved"] != nil ? [Notice(.success, texts.saved)] : []
        return page.response(
            StaffProductForm(product, language), of: product,
            stock: try await page.stock(of: product), notices: notices)
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let stored = try await page.product(request, context)
        let form = StaffProductForm(try await request.form())
        do {
            let product = try form.product(
                id: stored.id, createdAt: stored.createdAt, pictures: stored.pictures)
            try await store.update(product)
            return await saved(product.slug)
        } catch {
            return page.response(form, of: stored, try Problem.ofForm(explained(error), context))
        }
    }

    @Sendable private func publish(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        var product = try await page.product(request, context)
        let wanted = try await request.form()["published"]
        guard wanted == "0" || wanted == "1" else {
            throw Problem.invalid([FieldProblem("published", .malformed)])
        }
        product.isPublished = wanted == "1"
        try await store.update(product)
        return await saved(product.slug)
    }

    /// What a store's refusal means on this form.
    private func explained(_ error: any Error) -> any Error {
        switch error as? StorageError {
        case .notFound: return Problem.unknownCategory(field: "category")
        case .conflict:
            var problem = Problem.conflict
            problem.detail = LocalizedText(
                german: StaffTexts.german.conflict, english: StaffTexts.english.conflict)
            return problem
        case .duplicate(let key) where key != .id:
            var problem = Problem(.duplicate(key))
            problem.detail = Problem.invalid([]).detail
            return problem
        default: return error
        }
    }

    private func saved(_ slug: Slug) async -> Response {
        await shop.catalogue.refreshAfterChange()
        return .seeOther(PagePath.staffProduct(slug).path(language) + "?saved=1")
    }
}
