import Hummingbird
import ShopDomain
import ShopStorage

/// The tree of categories, for staff.
struct StaffCategoryAPI {
    let shop: Shop

    private var categories: Categories { Categories(shop) }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("categories", use: list)
            .post("categories", use: add)
            .put("categories/{slug}", use: rename)
            .put("categories/{slug}/place", use: place)
            .delete("categories/{slug}", use: remove)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        try await tree().response()
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let input = try await request.json(CategoryInput.self)
        try await categories.add(
            CategoryDraft(slug: input.slug, name: input.name.text, parent: input.parent))
        return try await tree().response(status: .created)
    }

    @Sendable private func rename(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        let input = try await request.json(CategoryNameInput.self)
        try await categories.rename(slug, to: input.name.text)
        return try await tree().response()
    }

    @Sendable private func place(_ request: Request, context: ShopContext) async throws -> Response
    {
        let slug = try ParameterReader(request: request, context: context).slug()
        let input = try await request.json(CategoryPlaceInput.self)
        try await categories.place(slug, in: try input.parentSlug, before: try input.beforeSlug)
        return try await tree().response()
    }

    @Sendable private func remove(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await categories.remove(
            try ParameterReader(request: request, context: context).slug())
        return Response(status: .noContent)
    }

    private func tree() async throws -> StaffCategoriesBody {
        let counts = try await shop.storage.catalogue.productCounts()
        return StaffCategoriesBody(
            categories: try await categories.list().map {
                StaffCategoriesBody.CategoryBody($0, products: counts[$0.slug] ?? 0)
            })
    }
}

/// What `POST /staff/categories` takes.
struct CategoryInput: Decodable {
    let slug: String
    let name: ProductInput.TextInput
    let parent: String?
}

/// What `PUT /staff/categories/{slug}` takes.
struct CategoryNameInput: Decodable {
    let name: ProductInput.TextInput
}

/// What `PUT /staff/categories/{slug}/place` takes.
struct CategoryPlaceInput: Decodable {
    /// Nothing for the top.
    let parent: String?
    /// Nothing for the end.
    let before: String?

    var parentSlug: Slug? { get throws(Problem) { try slug(parent, "parent") } }
    var beforeSlug: Slug? { get throws(Problem) { try slug(before, "before") } }

    private func slug(_ text: String?, _ field: String) throws(Problem) -> Slug? {
        guard let text else { return nil }
        guard let slug = try? Slug(text) else { throw .invalid([FieldProblem(field, .malformed)]) }
        return slug
    }
}

/// All categories, each followed by those in it.
struct StaffCategoriesBody: Encodable {
    let categories: [CategoryBody]

    struct CategoryBody: Encodable {
        let slug: String
        let name: TextBody
        let parent: String?
        /// Those directly in it, published or not.
        let products: Int

        init(_ category: Category, products: Int) {
            slug = category.slug.text
            name = TextBody(category.name)
            parent = category.parent?.text
            self.products = products
        }
    }
}
