import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("What pages show, without their markup")
struct ModelTests {
    private func snapshot() async throws -> CatalogueSnapshot {
        try await TestShop.make().shop.catalogue.current
    }

    @Test("The home page has the top categories and the newest products")
    func home() async throws {
        let model = HomeModel(try await snapshot(), .german)
        #expect(model.shelves.map(\.category.slug.text) == ["home", "books"])
        #expect(Set(model.newest.map(\.slug.text)) == ["mug", "lamp", "book"])
    }

    @Test("A card has the lowest price and says whether there are others")
    func cards() async throws {
        let snapshot = try await snapshot()
        let lamp = try #require(snapshot.product(try Slug("lamp")))
        let mug = try #require(snapshot.product(try Slug("mug")))
        let lampCard = ProductCardModel(lamp, snapshot, .english)
        #expect(lampCard.name == "lamp english")
        #expect(lampCard.price == Money(minorUnits: 4900))
        #expect(lampCard.hasSeveralPrices)
        #expect(lampCard.available == 6)
        #expect(!ProductCardModel(mug, snapshot, .english).hasSeveralPrices)
    }

    @Test("A category sorts by price in both directions")
    func categorySorts() async throws {
        let snapshot = try await snapshot()
        let slugs = { (sort: CatalogueSort) in
            try CategoryModel(
                try Slug("home"), ProductList(sort: sort), snapshot, .german
            )
            .products.map(\.slug.text)
        }
        #expect(try slugs(.price) == ["mug", "lamp"])
        #expect(try slugs(.priceDescending) == ["lamp", "mug"])
    }

    @Test("An unknown category is not found")
    func unknownCategory() async throws {
        let snapshot = try await snapshot()
        let problem = #expect(throws: Problem.self) {
            try CategoryModel(try Slug("nowhere"), ProductList(), snapshot, .german)
        }
        #expect(problem?.status == .notFound)
    }

    @Test("A product begins with the first variant that can be bought")
    func preselection() async throws {
        var catalogue = CatalogueImport.small
        catalogue.onHand[try SKU("LAMP-S")] = 0
        let snapshot = try await TestShop.make(catalogue: catalogue).shop.catalogue.current
        let lamp = try ProductModel(try Slug("lamp"), snapshot, .german)
        #expect(lamp.choices.map(\.isSoldOut) == [true, false])
        #expect(lamp.preselected.sku.text == "LAMP-L")
        #expect(!lamp.isSoldOut)
        #expect(try ProductModel(try Slug("book"), snapshot, .german).isSoldOut)
    }

    @Test("A product that is not published is not found")
    func unpublished() async throws {
        let snapshot = try await snapshot()
        let problem = #expect(throws: Problem.self) {
            try ProductModel(try Slug("chair"), snapshot, .german)
        }
        #expect(problem?.status == .notFound)
    }

    @Test(
        "Empty lines divide paragraphs, whatever the line ends are",
        arguments: [
            ("One.", ["One."]), ("One.\n\nTwo.", ["One.", "Two."]),
            ("One.\r\n \r\nTwo\r\nlines.", ["One.", "Two\nlines."]), ("", []), ("\n\n", []),
        ])
    func paragraphs(text: String, expected: [String]) {
        #expect(ProductModel.paragraphs(of: text) == expected)
    }

    @Test("A question is trimmed and cut off at 200 characters")
    func questions() async throws {
        let snapshot = try await snapshot()
        let words = { (question: String) in
            try SearchModel(question, ProductList(), snapshot, .german).words
        }
        #expect(try words("  mug \n") == "mug")
        #expect(try words(String(repeating: "a", count: 5000)).count == 200)
    }

    @Test("A search without words finds nothing and offers the categories")
    func emptySearch() async throws {
        let model = try SearchModel(" ", ProductList(), try await snapshot(), .german)
        #expect(model.products.isEmpty)
        #expect(model.shelves.count == 2)
    }

    @Test("A typing error is forgiven")
    func typingError() async throws {
        let model = try SearchModel("lmap", ProductList(), try await snapshot(), .english)
        #expect(model.products.map(\.slug.text) == ["lamp"])
        #expect(model.suggestion != nil)
    }
}
