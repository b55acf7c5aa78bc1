import Testing

@testable import ShopDomain

@Suite("Categories of a file")
struct CategoryImportTests {
    private let builder = CSVBuilder().column("category_name_de").column("category_name_en")
        .column("category_parent")

    private func categoryRow(_ slug: String, in parent: String = "") -> [String: String] {
        var row = Dictionary(uniqueKeysWithValues: builder.columns.map { ($0.name, "") })
        row["category"] = slug
        row["category_name_de"] = "Name \(slug)"
        row["category_name_en"] = "Name of \(slug)"
        row["category_parent"] = parent
        return row
    }

    @Test("A product's row may describe its category, and others need not repeat it")
    func beside() throws {
        let catalogue =
            try builder
            .row(["category_name_de": "Tassen", "category_name_en": "Mugs"])
            .row(["slug": "mug-b", "sku": "B"]).parse()
        #expect(
            catalogue.categories == [
                Category(
                    slug: try Slug("mugs"), name: LocalizedText(german: "Tassen", english: "Mugs"))
            ])
    }

    @Test("A row of its own describes a category without products")
    func alone() throws {
        let catalogue = try builder.row(categoryRow("kitchen")).row().parse()
        #expect(catalogue.categories.map(\.slug.text) == ["kitchen"])
        #expect(catalogue.products.count == 1)
    }

    @Test("Parents come first whatever the order of the file, positions are the file's")
    func order() throws {
        let catalogue = try builder.row(categoryRow("c", in: "b")).row(categoryRow("b", in: "a"))
            .row(categoryRow("a")).row(categoryRow("d")).row().parse()
        #expect(catalogue.categories.map(\.slug.text) == ["a", "d", "b", "c"])
        #expect(catalogue.categories.map(\.position) == [2, 3, 1, 0])
    }

    @Test("A parent that the file does not describe is left to the shop")
    func unknownParent() throws {
        let catalogue = try builder.row(categoryRow("c", in: "elsewhere")).row().parse()
        #expect(catalogue.categories.map(\.parent?.text) == ["elsewhere"])
    }

    @Test("Categories that contain each other are reported")
    func circle() {
        let found = problems {
            () throws(CatalogueFileError) in
            try builder.row(categoryRow("a", in: "b")).row(categoryRow("b", in: "a"))
                .row(categoryRow("c", in: "c")).row().parse()
        }
        #expect(
            found == [
                "line 2, category_parent: a is below itself",
                "line 3, category_parent: b is below itself",
                "line 4, category_parent: c is below itself",
            ])
    }

    @Test("Descriptions of one category agree")
    func disagreement() {
        let found = problems {
            () throws(CatalogueFileError) in
            try builder.row(categoryRow("a")).row(categoryRow("a"))
                .row(categoryRow("a", in: "b")).row().parse()
        }
        #expect(found == ["line 4, category: describes a differently from line 2"])
    }

    @Test("A row without product and without names tells nothing and is reported")
    func nothing() {
        var row = categoryRow("a")
        row["category_name_de"] = ""
        row["category_name_en"] = ""
        let found = problems { [row] () throws(CatalogueFileError) in
            try builder.row(row).row().parse()
        }
        #expect(found == ["line 2: has neither a product nor a category's name"])
    }

    @Test(
        "Names and slugs of categories are checked",
        arguments: [
            ("category_name_en", "", "is missing"),
            (
                "category_name_de", String(repeating: "x", count: 81),
                "is longer than 80 characters"
            ),
            (
                "category", "No Slug",
                "must be lower-case letters, digits and single hyphens, such as blue-mug"
            ),
            (
                "category_parent", "No Slug",
                "must be lower-case letters, digits and single hyphens, such as blue-mug"
            ),
        ])
    func badCategory(column: String, value: String, reason: String) {
        var row = categoryRow("a")
        row[column] = value
        let found = problems { [row] () throws(CatalogueFileError) in
            try builder.row(row).row().parse()
        }
        #expect(found == ["line 2, \(column): \(reason)"])
    }
}
