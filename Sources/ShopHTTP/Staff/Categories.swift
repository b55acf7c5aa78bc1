import ShopDomain
import ShopStorage

/// What staff do with categories; pages and API share it.
struct Categories: Sendable {
    private let shop: Shop
    private var store: any CatalogueStore { shop.storage.catalogue }

    init(_ shop: Shop) {
        self.shop = shop
    }

    /// All categories as they are now, each followed by those in it.
    func list() async throws -> [Category] {
        try await shop.catalogue.refresh()
        return shop.catalogue.current.categories
    }

    func find(_ slug: Slug) async throws -> Category {
        guard let category = try await list().first(where: { $0.slug == slug }) else {
            throw Problem.notFound
        }
        return category
    }

    func add(_ draft: CategoryDraft) async throws {
        let category = try draft.category()
        do {
            try await store.insert(category)
        } catch .duplicate(.slug) {
            throw Problem.categoryTaken
        } catch .notFound {
            throw Problem.unknownCategory(field: "parent")
        }
        await shop.catalogue.refreshAfterChange()
    }

    func rename(_ slug: Slug, to name: LocalizedText) async throws {
        try await store.rename(slug, to: try CategoryDraft.checked(name))
        await shop.catalogue.refreshAfterChange()
    }

    func place(_ slug: Slug, in parent: Slug?, before sibling: Slug?) async throws {
        do {
            try await store.place(slug, in: parent, before: sibling)
        } catch .conflict {
            throw Problem.categoryCircle
        }
        await shop.catalogue.refreshAfterChange()
    }

    func remove(_ slug: Slug) async throws {
        do {
            try await store.remove(slug)
        } catch .conflict {
            throw Problem.categoryNotEmpty
        }
        await shop.catalogue.refreshAfterChange()
    }
}

/// A category as somebody typed it.
struct CategoryDraft: Sendable {
    var slug = ""
    var name = LocalizedText("")
    /// Nothing for the top.
    var parent: String?

    /// Checks every field.
    func category() throws(Problem) -> Category {
        var check = FieldReader()
        let slug = check.read("slug") { () throws(ValidationError) in
            try Slug(self.slug.trimmingSpaces)
        }
        let name = Self.read(name, &check)
        let place = parent.flatMap { parent in
            check.read("parent") { () throws(ValidationError) in try Slug(parent) }
        }
        guard let slug, let name, check.problems.isEmpty else { throw .invalid(check.problems) }
        return Category(slug: slug, name: name, parent: place)
    }

    /// Checks a name in both languages.
    static func checked(_ name: LocalizedText) throws(Problem) -> LocalizedText {
        var check = FieldReader()
        guard let name = read(name, &check) else { throw .invalid(check.problems) }
        return name
    }

    private static func read(_ name: LocalizedText, _ check: inout FieldReader) -> LocalizedText? {
        let german = check.read("name.de") { () throws(ValidationError) in
            try Category.validatedName(name.german)
        }
        let english = check.read("name.en") { () throws(ValidationError) in
            try Category.validatedName(name.english)
        }
        guard let german, let english else { return nil }
        return LocalizedText(german: german, english: english)
    }
}

extension Problem {
    /// Another category has the slug.
    static let categoryTaken = ofCategory("taken", \.taken, field: "slug")
    /// Something stands in the category that was to go.
    static let categoryNotEmpty = ofCategory("not_empty", \.notEmpty)
    /// The category would stand within itself.
    static let categoryCircle = ofCategory("circle", \.circle)

    private static func ofCategory(
        _ code: String, _ text: KeyPath<CategoryTexts, String>, field: String? = nil
    ) -> Problem {
        var problem = Problem.conflict
        problem.code = code
        problem.detail = LocalizedText(
            german: CategoryTexts.german[keyPath: text],
            english: CategoryTexts.english[keyPath: text])
        if let field { problem.fields = [FieldProblem(field: field, message: problem.detail)] }
        return problem
    }
}
