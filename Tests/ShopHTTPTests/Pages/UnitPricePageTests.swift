import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Unit prices on pages")
struct UnitPricePageTests {
    /// A shop where the mug is 250 g of something, and the lamp half a litre or two of it.
    private func visited(
        _ story: @escaping @Sendable (PageClient) async throws -> Void
    ) async throws {
        var catalogue = CatalogueImport.small
        let contents = ["MUG-1": "250 g", "LAMP-S": "0,5 l", "LAMP-L": "2 l"]
        for product in catalogue.products.indices {
            for variant in catalogue.products[product].variants.indices {
                let sku = catalogue.products[product].variants[variant].sku.text
                guard let value = contents[sku] else { continue }
                let option = ProductAttribute(
                    name: LocalizedText(german: "Inhalt", english: "Contents"),
                    value: LocalizedText(value))
                catalogue.products[product].variants[variant].options = [option]
            }
        }
        try await TestShop.visited(catalogue: catalogue) { _, visitor in try await story(visitor) }
    }

    @Test(
        "The page of a product shows them in its language, for every variant",
        arguments: [
            ("/de/p/mug", ["51,96\u{A0}€/kg"]), ("/en/p/mug", ["€51.96/kg"]),
            ("/de/p/lamp", ["98,00\u{A0}€/l", "44,50\u{A0}€/l"]),
            ("/en/p/lamp", ["€98.00/l", "€44.50/l"]),
        ])
    func product(path: String, expected: [String]) async throws {
        try await visited { visitor in
            let page = try await visitor.get(path)
            #expect(page.texts(test: "unit-price").prefix(expected.count) == expected[...])
        }
    }

    @Test(
        "Cards show that of the lowest price",
        arguments: ["/c/home", "/search?q=mug", "/search?q=lamp", ""],
        [Language.german, .english])
    func cards(path: String, language: Language) async throws {
        let expected =
            language == .german
            ? ["51,96\u{A0}€/kg", "98,00\u{A0}€/l"] : ["€51.96/kg", "€98.00/l"]
        try await visited { visitor in
            let shown = try await visitor.get("/\(language.rawValue)\(path)")
                .texts(test: "unit-price")
            #expect(!shown.isEmpty)
            #expect(Set(shown).isSubset(of: expected))
        }
    }

    @Test("The cart shows them beside the price of a piece")
    func cart() async throws {
        try await visited { visitor in
            let cart = try await visitor.add("LAMP-L", of: "lamp")
            #expect(cart.texts(test: "unit-price") == ["44,50\u{A0}€/l"])
        }
    }

    @Test("Other goods have none", arguments: ["/de/p/mug", "/de/p/lamp", "/de/c/home", "/en"])
    func none(path: String) async throws {
        try await TestShop.visited { _, visitor in
            let page = try await visitor.get(path)
            #expect(page.texts(test: "unit-price").isEmpty)
        }
    }
}

@Suite("Unit prices for programs")
struct UnitPriceAPITests {
    @Test("The API tells them with their unit, and leaves them out for other goods")
    func api() async throws {
        let shop = try await TestShop.make()
        try await shop.change("mug") {
            $0.variants[0].options = [
                ProductAttribute(name: LocalizedText("Inhalt"), value: LocalizedText("250 ml"))
            ]
        }
        try await shop.refresh()
        try await shop.application.test(.router) { client in
            let mug = try await APIClient(client: client).get("/products/mug").json
            let unitPrice = mug["variants"][0]["unit_price"]
            #expect(unitPrice["amount"].string == "51.96")
            #expect(unitPrice["currency"].string == "EUR")
            #expect(unitPrice["unit"].string == "l")
            let lamp = try await APIClient(client: client).get("/products/lamp").json
            #expect(lamp["variants"][0]["unit_price"].isMissing)
        }
    }

    @Test("Suggestions have them behind the price")
    func suggestion() async throws {
        let shop = try await TestShop.make()
        try await shop.change("lamp") {
            $0.variants[0].options = [
                ProductAttribute(name: LocalizedText("Inhalt"), value: LocalizedText("500 ml"))
            ]
        }
        try await shop.refresh()
        let lamp = try #require(
            SuggestionsBody("lamp", shop.shop.catalogue.current, .german).suggestions.first)
        #expect(lamp.detail == "ab 49,00\u{A0}€ (98,00\u{A0}€/l)")
    }
}
