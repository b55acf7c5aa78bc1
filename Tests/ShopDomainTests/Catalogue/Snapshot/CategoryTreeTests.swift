import Testing

@testable import ShopDomain

@Suite("Tree of categories")
struct CategoryTreeTests {
    private func catalogue() throws -> CatalogueSnapshot {
        try .of(
            [
                Make.product(1, category: "tables"), Make.product(2, category: "home"),
                Make.product(3, category: "garden"), Make.product(4, category: "small"),
            ],
            categories: [
                Make.category("small", in: "tables"), Make.category("garden", position: 1),
                Make.category("tables", in: "home", position: 2),
                Make.category("chairs", in: "home", position: 1), Make.category("home"),
            ])
    }

    private func slugs(_ categories: [ShopDomain.Category]) -> [String] {
        categories.map(\.slug.text)
    }

    private func numbers(_ catalogue: CatalogueSnapshot, _ category: String) throws -> [String] {
        let query = CatalogueQuery(category: try Slug(category), sort: .newest)
        return try catalogue.page(query).products.map(\.slug.text)
    }

    @Test("Categories come in the order of the tree, with ways up and down")
    func tree() throws {
        let catalogue = try catalogue()
        #expect(slugs(catalogue.categories) == ["home", "chairs", "tables", "small", "garden"])
        #expect(slugs(catalogue.rootCategories) == ["home", "garden"])
        #expect(slugs(catalogue.subcategories(of: try Slug("home"))) == ["chairs", "tables"])
        #expect(slugs(catalogue.path(to: try Slug("small"))) == ["home", "tables", "small"])
        #expect(
            slugs(catalogue.descendants(of: try Slug("home"))) == ["chairs", "tables", "small"])
        #expect(catalogue.path(to: try Slug("unknown")).isEmpty)
        #expect(catalogue.descendants(of: try Slug("unknown")).isEmpty)
        #expect(catalogue.category(try Slug("chairs"))?.position == 1)
    }

    @Test("A category lists the products of those in it")
    func descendantsAreListed() throws {
        let catalogue = try catalogue()
        #expect(try numbers(catalogue, "home") == ["p-4", "p-2", "p-1"])
        #expect(try numbers(catalogue, "tables") == ["p-4", "p-1"])
        #expect(try numbers(catalogue, "chairs") == [])
        #expect(catalogue.productCount(in: try Slug("home")) == 3)
        #expect(throws: CatalogueQueryError.unknownCategory) {
            try numbers(catalogue, "unknown")
        }
    }

    @Test("Products follow a category that is moved")
    func movedCategory() throws {
        let moved = try catalogue().categories.map { category in
            var category = category
            if category.slug.text == "tables" { category.parent = try Slug("garden") }
            return category
        }
        let catalogue = try catalogue().applying(CatalogueChanges(categories: moved))
        #expect(try numbers(catalogue, "home") == ["p-2"])
        #expect(try numbers(catalogue, "garden") == ["p-4", "p-3", "p-1"])
        #expect(slugs(catalogue.path(to: try Slug("small"))) == ["garden", "tables", "small"])
    }

    @Test("A product may come before its category")
    func lateCategory() throws {
        var catalogue = try CatalogueSnapshot.of([Make.product(1, category: "late")])
        #expect(try catalogue.page(CatalogueQuery()).total == 1)
        catalogue = catalogue.applying(
            CatalogueChanges(categories: [
                try Make.category("home"), try Make.category("late", in: "home"),
            ]))
        #expect(try numbers(catalogue, "home") == ["p-1"])
    }

    @Test("Categories that contain each other, or themselves, become a tree")
    func cycles() throws {
        let catalogue = try CatalogueSnapshot.of(
            [Make.product(1, category: "c")],
            categories: [
                Make.category("a", in: "c"), Make.category("b", in: "a"),
                Make.category("c", in: "b"), Make.category("d", in: "d"),
                Make.category("e", in: "unknown"), Make.category("0", in: "a"),
            ])
        #expect(slugs(catalogue.categories).sorted() == ["0", "a", "b", "c", "d", "e"])
        #expect(slugs(catalogue.path(to: try Slug("d"))) == ["d"])
        #expect(slugs(catalogue.path(to: try Slug("e"))) == ["e"])
        for slug in ["a", "b", "c"] { #expect(try numbers(catalogue, slug).count <= 1) }
        #expect(try numbers(catalogue, "c") == ["p-1"])
    }
}
