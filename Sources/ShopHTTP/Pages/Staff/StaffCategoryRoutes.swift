import Hummingbird
import ShopDomain
import ShopStorage

/// The tree of categories: list, add, rename, move, remove.
struct StaffCategoryRoutes {
    let shop: Shop
    let language: Language

    private var categories: Categories { Categories(shop) }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffCategories.pattern, use: list)
            .post(PageRoute.staffCategories.pattern, use: add)
            .get(PageRoute.staffCategory.pattern, use: show)
            .post(PageRoute.staffCategory.pattern, use: rename)
            .post(PageRoute.staffCategoryPlace.pattern, use: place)
            .post(PageRoute.staffCategoryRemoval.pattern, use: remove)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        try await listPage(CategoryDraft())
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let form = try await request.form()
        let draft = CategoryDraft(
            slug: form["slug"],
            name: LocalizedText(german: form["name_de"], english: form["name_en"]),
            parent: form["parent"].isEmpty ? nil : form["parent"])
        do {
            try await categories.add(draft)
            return .seeOther(PagePath.staffCategories.path(language))
        } catch {
            return try await listPage(draft, try Problem.ofForm(error, context))
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        let isSaved = request.uri.queryParameters["saved"] != nil
        return try await page(
            slug, notices: isSaved ? [Notice(.success, StaffTexts[language].saved)] : [])
    }

    @Sendable private func rename(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        let form = try await request.form()
        let name = LocalizedText(german: form["name_de"], english: form["name_en"])
        do {
            try await categories.rename(slug, to: name)
            return saved(slug)
        } catch {
            return try await page(slug, name: name, try Problem.ofForm(error, context))
        }
    }

    /// Sent by the arrows of the list as well, which lead back to it.
    @Sendable private func place(_ request: Request, context: ShopContext) async throws -> Response
    {
        let slug = try ParameterReader(request: request, context: context).slug()
        let form = try await request.form()
        do {
            try await categories.place(
                slug, in: try form.slug("parent"), before: try form.slug("before"))
            return form["from"] == "list"
                ? .seeOther(PagePath.staffCategories.path(language)) : saved(slug)
        } catch {
            return try await page(slug, try Problem.ofForm(error, context))
        }
    }

    @Sendable private func remove(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let slug = try ParameterReader(request: request, context: context).slug()
        do {
            try await categories.remove(slug)
            return .seeOther(PagePath.staffCategories.path(language))
        } catch {
            return try await page(slug, try Problem.ofForm(error, context))
        }
    }

    private func saved(_ slug: Slug) -> Response {
        .seeOther(PagePath.staffCategory(slug).path(language) + "?saved=1")
    }

    private func listPage(
        _ draft: CategoryDraft, _ problem: Problem? = nil
    ) async throws -> Response {
        let tree = CategoryList(
            try await categories.list(), counts: try await shop.storage.catalogue.productCounts())
        return layout(BackOfficeTexts[language].categories, .staffCategories, [], problem) {
            StaffCategoryListView(
                tree: tree, draft: draft, isRefused: problem != nil,
                errors: FieldErrors(problem), language: language)
        }
        .privatePage(problem)
    }

    private func page(
        _ slug: Slug, name: LocalizedText? = nil, _ problem: Problem? = nil, notices: [Notice] = []
    ) async throws -> Response {
        let category = try await categories.find(slug)
        let tree = CategoryList(shop.catalogue.current.categories)
        return layout(category.name[language], .staffCategory(slug), notices, problem) {
            StaffCategoryView(
                category: category, name: name ?? category.name, tree: tree,
                errors: FieldErrors(problem), language: language)
        }
        .privatePage(problem)
    }

    private func layout(
        _ title: String, _ path: PagePath, _ notices: [Notice], _ problem: Problem?,
        @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: .staff, notices: problem.map { [$0.notice(language)] } ?? notices,
            content: content)
    }
}

extension Form {
    /// A slug, or nothing where the field is empty.
    fileprivate func slug(_ name: String) throws(Problem) -> Slug? {
        let text = self[name]
        guard !text.isEmpty else { return nil }
        guard let slug = try? Slug(text) else { throw .invalid([FieldProblem(name, .malformed)]) }
        return slug
    }
}
