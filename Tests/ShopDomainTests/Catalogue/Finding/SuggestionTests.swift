import Testing

@testable import ShopDomain

@Suite("Suggestions while typing")
struct SuggestionTests {
    private func furniture() throws -> CatalogueSnapshot {
        try .of(
            [
                Make.product(1, name: "Tisch"), Make.product(2, name: "Tischlampe"),
                Make.product(3, name: "Sessel", attributes: ["Passt zu": "Tisch"]),
                Make.product(4, name: "Möbelpolitur", category: "care"),
            ],
            categories: [
                Make.category("home", name: "Wohnen und Möbel"),
                Make.category("care", name: "Pflege für Möbel", in: "home"),
                Make.category("empty", name: "Möbel von gestern"),
            ])
    }

    @Test(
        "Products are found by beginnings, the best first",
        arguments: [
            ("ti", ["Tischlampe", "Tisch", "Sessel"]),
            ("tisch", ["Tisch", "Tischlampe", "Sessel"]),
            ("tischl", ["Tischlampe"]), ("se tis", ["Sessel"]), ("MOEBELP", ["Möbelpolitur"]),
            ("sku-3", ["Sessel"]),
        ])
    func products(text: String, names: [String]) throws {
        let found = try furniture().suggestions(for: text, in: .german)
        #expect(found.products.map(\.name.german) == names)
    }

    @Test("Names in the language of who asks come first")
    func language() throws {
        let products = try (0..<20).map { number in
            try Make.product(number, name: number < 10 ? "Becher \(number)" : "Bank \(number)")
        }
        let named = products.enumerated().map { number, product in
            var product = product
            let english = number < 10 ? "Mug \(number)" : "Bench \(number)"
            product.name = LocalizedText(german: product.name.german, english: english)
            return product
        }
        let snapshot = try CatalogueSnapshot.of(named)
        let german = snapshot.suggestions(for: "be", in: .german).products
        #expect(german.count == 8 && german.allSatisfy { $0.name.german.hasPrefix("Becher") })
        let english = snapshot.suggestions(for: "be", in: .english).products
        #expect(english.count == 8 && english.allSatisfy { $0.name.english.hasPrefix("Bench") })
    }

    @Test(
        "Categories with products are found by all words, in the order of the tree",
        arguments: [
            ("möb", ["Wohnen und Möbel", "Pflege für Möbel"]), ("mobel pf", ["Pflege für Möbel"]),
            ("gestern", []), ("tisch", []),
        ])
    func categories(text: String, names: [String]) throws {
        let found = try furniture().suggestions(for: text, in: .german)
        #expect(found.categories.map(\.name.german) == names)
    }

    @Test("Nothing is guessed, and nothing asked for", arguments: ["tihsch", "", "  ", "xyz", "-"])
    func nothing(text: String) throws {
        let found = try furniture().suggestions(for: text, in: .german)
        #expect(found.products.isEmpty)
        #expect(found.categories.isEmpty)
    }

    @Test("No more are suggested than fit below a field")
    func bounds() throws {
        let products = try (0..<40).map { try Make.product($0, name: "Tisch \($0)") }
        let names = try (0..<9).map { try Make.category("c\($0)", name: "Tische \($0)") }
        let homes = try (0..<9).map { try Make.product(100 + $0, category: "c\($0)") }
        let found = try CatalogueSnapshot.of(products + homes, categories: names)
            .suggestions(for: "tisch", in: .german)
        #expect(found.products.count == CatalogueSuggestions.mostProducts)
        #expect(found.categories.map(\.slug.text) == ["c0", "c1", "c2"])
    }
}
