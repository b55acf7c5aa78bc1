import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Narrowing a list of products")
struct ProductListTests {
    /// Four cups in the category `home`: red at 10 €, red at 20 € (sold out), blue at 30 €, and one
    /// of a colour that needs escaping at 40 €.
    private static let cups: CatalogueImport = {
        var catalogue = CatalogueImport.many(products: 4)
        let colours = [
            ("rot", "red"), ("rot", "red"), ("blau", "blue"), ("a&b \"ü\"", "odd & \"new\""),
        ]
        for (index, colour) in colours.enumerated() {
            catalogue.products[index].attributes = [
                ProductAttribute(
                    name: LocalizedText(german: "Farbe", english: "Colour"),
                    value: LocalizedText(german: colour.0, english: colour.1))
            ]
            catalogue.products[index].variants[0].price = Money(
                minorUnits: Int64(index + 1) * 1000)
        }
        catalogue.onHand[catalogue.products[1].variants[0].sku] = 0
        return catalogue
    }()

    private func names(_ page: Page) -> Set<String> {
        Set(
            page.texts(test: "product-card").compactMap {
                $0.split(separator: " ").dropFirst().first.map(String.init)
            })
    }

    @Test(
        "Filters leave out what does not fit",
        arguments: [
            ("", ["0", "1", "2", "3"]), ("?a.Farbe=rot", ["0", "1"]),
            ("?a.Farbe=rot&a.Farbe=blau", ["0", "1", "2"]), ("?available=1", ["0", "2", "3"]),
            ("?price_from=20", ["1", "2", "3"]), ("?price_to=19.99", ["0"]),
            ("?price_from=20&price_to=30&available=1", ["2"]),
            ("?a.Farbe=gr%C3%BCn", []), ("?a.Stoff=rot", []),
            ("?price_from=&price_to=&sort=price", ["0", "1", "2", "3"]),
        ])
    func filters(query: String, expected: [String]) async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get("/de/c/home" + query)
            #expect(page.status == .ok)
            #expect(names(page) == Set(expected))
        }
    }

    @Test("A search is narrowed like a category")
    func search() async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get("/en/search?q=item&a.Farbe=blau")
            #expect(page.texts(test: "search-result").count == 1)
            // In the field at the top of the page, and in the form that narrows.
            #expect(page.values(of: "value").filter { $0 == "item" }.count == 2)
        }
    }

    @Test("The form sends what the address says, and choices are shown with what they leave")
    func form() async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get("/en/c/home?sort=price&a.Farbe=rot")
            #expect(page.texts("legend") == ["Price in euros", "Availability", "Colour"])
            #expect(page.text.contains("red 2"))
            #expect(page.text.contains("In stock only 1"))
            #expect(page.values(of: "value").contains("a&b \"ü\""))
        }
    }

    @Test("Each filter can be taken away by itself, and all at once")
    func removal() async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let path = "/en/c/home?sort=price&a.Farbe=rot&available=1&price_from=5"
            let page = try await browser.get(path)
            #expect(
                page.texts(test: "active-filter")
                    == ["In stock only ×", "from €5.00 ×", "Colour: red ×"])
            let links = page.values(of: "href")
            #expect(links.contains("/en/c/home?sort=price&a.Farbe=rot&price_from=5.00"))
            #expect(links.contains("/en/c/home?sort=price&available=1&price_from=5.00"))
            #expect(links.contains("/en/c/home?sort=price&a.Farbe=rot&available=1"))
            #expect(links.contains("/en/c/home?sort=price"))
        }
    }

    @Test("Where nothing fits there is a way back")
    func nothing() async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get("/de/c/home?price_from=1000")
            #expect(page.text.contains("Kein Artikel passt zu allen Filtern."))
            #expect(page.values(of: "href").contains("/de/c/home"))
        }
    }

    @Test(
        "What is no price and too many choices are refused",
        arguments: [
            "price_from=abc", "price_to=-1", "price_to=1e3", "price_from=99999999999999999999",
            (0..<17).map { "a.\($0)=x" }.joined(separator: "&"),
        ])
    func badInput(query: String) async throws {
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get("/de/c/home?" + query)
            #expect(page.status == .unprocessableContent)
        }
    }

    @Test("A page's address leads to the same list")
    func addresses() async throws {
        let list = ProductList(
            sort: .priceDescending, choices: ["Farbe": ["a&b \"ü\"", "rot"], "x=y.z&": ["?"]],
            isAvailableOnly: true, prices: PriceRange(lowest: 1, highest: 123_456))
        let path = PagePath.category(try Slug("home"), list).path(.german)
        try await TestShop.visited(catalogue: Self.cups) { _, browser in
            let page = try await browser.get(path)
            #expect(page.status == .ok)
            let translation = "/en" + path.dropFirst("/de".count)
            #expect(page.values(of: "href").contains(translation))
        }
    }
}
