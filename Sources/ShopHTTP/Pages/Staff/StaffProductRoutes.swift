import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Products: list, create, change, show and hide.
struct StaffProductRoutes {
    let shop: Shop
    let language: Language

    private static let page = 50

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
        let start = ParameterReader(request: request, context: context).query("after")
        let products = try await store.listProducts(
            after: start.flatMap { try? Slug($0) }, limit: Self.page)
        let last = products.count == Self.page ? products.last?.slug.text : nil
        return layout(texts.products, .staffProducts()) {
            StaffProductListView(
                products: products, next: last.map { .staffProducts(after: $0) },
                language: language)
        }
    }

    @Sendable private func showNew(_ request: Request, context: ShopContext) -> Response {
        formPage(StaffProductForm(), of: nil)
    }

    @Sendable private func create(_ request: Request, context: ShopContext) async throws -> Response
    {
        let form = StaffProductForm(try await request.form())
        do {
            let product = try form.product(id: ID(at: shop.now()), createdAt: shop.now())
            try await store.insert(product)
            return try await saved(product.slug)
        } catch {
            return formPage(form, of: nil, try Problem.ofForm(explained(error)))
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let product = try await product(request, context)
        let levels = try await store.stock(product.variants.map(\.sku))
        let notices =
            request.uri.queryParameters["saved"] != nil ? [Notice(.success, texts.saved)] : []
        return formPage(
            StaffProductForm(product), of: product, levels: levels, notices: notices)
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let stored = try await product(request, context)
        let form = StaffProductForm(try await request.form())
        do {
            let product = try form.product(id: stored.id, createdAt: stored.createdAt)
            try await store.update(product)
            return try await saved(product.slug)
        } catch {
            return formPage(form, of: stored, try Problem.ofForm(explained(error)))
        }
    }

    @Sendable private func publish(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        var product = try await product(request, context)
        product.isPublished = try await request.form()["published"] == "1"
        try await store.update(product)
        return try await saved(product.slug)
    }

    private func product(_ request: Request, _ context: ShopContext) async throws -> Product {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = try await store.product(slug) else { throw Problem.notFound }
        return product
    }

    /// What a store's refusal means on this form.
    private func explained(_ error: any Error) -> any Error {
        switch error as? StorageError {
        case .notFound: return Problem.unknownCategory
        case .conflict:
            var problem = Problem.conflict
            problem.detail = LocalizedText(
                german: StaffTexts.german.conflict, english: StaffTexts.english.conflict)
            return problem
        default: return error
        }
    }

    private func saved(_ slug: Slug) async throws -> Response {
        try await shop.catalogue.refresh()
        return .seeOther(PagePath.staffProduct(slug).path(language) + "?saved=1")
    }

    private func formPage(
        _ form: StaffProductForm, of product: Product?, _ problem: Problem? = nil,
        levels: [StockLevel] = [], notices: [Notice] = []
    ) -> Response {
        layout(
            texts.product, product.map { .staffProduct($0.slug) } ?? .staffNewProduct,
            problem.map { [$0.notice(language)] } ?? notices, problem?.status ?? .ok
        ) {
            StaffProductView(
                form: form, product: product, levels: levels,
                movement: ID(at: shop.now()),
                categories: shop.catalogue.current.categories,
                errors: FieldErrors(problem), language: language)
        }
    }

    private func layout(
        _ title: String, _ path: PagePath, _ notices: [Notice] = [],
        _ status: HTTPResponse.Status = .ok, @HTMLBuilder content: () -> some HTML
    ) -> Response {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: .staff, notices: notices, content: content
        ).privatePage(status: status)
    }
}
