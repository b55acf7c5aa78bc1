import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Products and stock, for staff.
struct StaffProductAPI {
    let shop: Shop

    private var store: any CatalogueStore { shop.storage.catalogue }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("products", use: list)
            .post("products", use: create)
            .get("products/{slug}", use: show)
            .put("products/{slug}", use: change)
            .post("stock/{sku}/movements", use: adjustStock)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        var start: Slug?
        if let text = parameters.query("after") {
            guard let slug = try? Slug(text) else { throw Problem.unknownCursor }
            start = slug
        }
        let products = try await store.listProducts(
            try ProductQuery(parameters).filter, after: start, limit: limit)
        return StaffProductsBody(
            products: products.map(StaffProductBody.init),
            next: NextPage(products.count == limit ? products.last?.slug.text : nil)
        ).response()
    }

    @Sendable private func create(_ request: Request, context: ShopContext) async throws -> Response
    {
        let body = try await request.json(ProductInput.self)
        let product = try body.product(id: ID(at: shop.now()), createdAt: shop.now(), version: 1)
        try await requireCategory(product.category)
        try await store.insert(product)
        await shop.catalogue.refreshAfterChange()
        return StaffProductBody(product).response(status: .created)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        try await StaffProductBody(product(request, context)).response()
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let body = try await request.json(ProductInput.self)
        let stored = try await product(request, context)
        let changed = try body.product(
            id: stored.id, createdAt: stored.createdAt, version: body.version ?? stored.version,
            pictures: stored.pictures)
        try await requireCategory(changed.category)
        let updated = try await store.update(changed)
        await shop.catalogue.refreshAfterChange()
        return StaffProductBody(updated).response()
    }

    @Sendable private func adjustStock(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let sku = try ParameterReader(request: request, context: context).sku()
        let body = try await request.json(StockMovementInput.self)
        let movement = try body.movement(of: sku, at: shop.now())
        let id = try body.id(at: shop.now())
        let level = try await store.adjustStock(movement, id: id)
        await shop.catalogue.refreshAfterChange()
        return StockBody(level).response()
    }

    private func product(_ request: Request, _ context: ShopContext) async throws -> Product {
        let slug = try ParameterReader(request: request, context: context).slug()
        guard let product = try await store.product(slug) else { throw Problem.notFound }
        return product
    }

    private func requireCategory(_ slug: Slug) async throws {
        try await shop.catalogue.refresh()
        guard shop.catalogue.current.category(slug) != nil else {
            throw Problem.unknownCategory(field: "category")
        }
    }
}
