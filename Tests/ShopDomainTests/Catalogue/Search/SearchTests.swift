import Testing

@testable import ShopDomain

@Suite("Search")
struct SearchTests {
    private func furniture() throws -> CatalogueSnapshot {
        try .of(
            [
                Make.product(1, name: "Tisch", english: "Table", description: "Aus Eiche"),
                Make.product(2, name: "Tischlampe", english: "Desk lamp"),
                Make.product(3, name: "Möbelpolitur", english: "Furniture polish"),
                Make.product(4, name: "Sessel", attributes: ["Passt zu": "Tisch"]),
                Make.product(5, name: "Teppich", description: "Für unter den Tisch"),
                Make.product(6, name: "Bücherregal", english: "Bookshelf", skus: ["BR-120.x"]),
                Make.product(7, name: "Straßenlaterne", category: "garden"),
                Make.product(8, name: "Schrank", category: "garden", options: ["Farbe": "grün"]),
            ],
            categories: [
                Make.category("home", name: "Wohnen"), Make.category("garden", name: "Garten"),
            ])
    }

    @Test("The name counts most, then its beginnings, attributes, the description")
    func ranking() throws {
        let found = try furniture().found("Tisch")
        #expect(found == ["Tisch", "Tischlampe", "Sessel", "Teppich"])
    }

    @Test(
        "Products are found however their words are typed",
        arguments: [
            ("moebel", "Möbelpolitur"), ("mobel", "Möbelpolitur"), ("MÖBEL", "Möbelpolitur"),
            ("bücher", "Bücherregal"), ("bucherregal", "Bücherregal"),
            ("buecherreg", "Bücherregal"), ("strassen", "Straßenlaterne"),
            ("bookshelf", "Bücherregal"), ("grun", "Schrank"), ("Farbe grün", "Schrank"),
            ("schrank garten", "Schrank"), ("gart straß", "Straßenlaterne"),
            ("lamp desk", "Tischlampe"), ("ti lam", "Tischlampe"),
        ])
    func finds(text: String, name: String) throws {
        #expect(try furniture().found(text) == [name])
    }

    @Test(
        "Typing errors are forgiven, and what was meant is suggested as the catalogue writes it",
        arguments: [
            ("tishlampe", "Tischlampe"), ("Tischlapme", "Tischlampe"),
            ("tsichlampe", "Tischlampe"), ("sesel", "Sessel"), ("schrnak", "Schrank"),
            ("moebelpolitru", "Möbelpolitur"), ("Mobelpolitr", "Möbelpolitur"),
            ("strasenlatene", "Straßenlaterne"), ("teppisch", "Teppich"),
        ])
    func forgives(text: String, name: String) throws {
        let page = try furniture().page(CatalogueQuery(text: text, sort: .best))
        #expect(page.products.map(\.name.german) == [name])
        #expect(page.suggestion == name)
    }

    @Test("A suggestion keeps the words that are found")
    func suggestionKeepsWords() throws {
        let page = try furniture().page(CatalogueQuery(text: "Garten, schrnak!", sort: .best))
        #expect(page.suggestion == "Garten Schrank")
        #expect(page.products.map(\.name.german) == ["Schrank"])
    }

    @Test(
        "Short words and wrong ones are not guessed at, and what is found is not corrected",
        arguments: ["tsc", "xyz", "qqqqqqqq", "tisch xyz", "!!!", "t"])
    func doesNotGuess(text: String) throws {
        let page = try furniture().page(CatalogueQuery(text: text, sort: .best))
        #expect(page.products.isEmpty)
        #expect(page.total == 0)
        #expect(page.suggestion == nil)
    }

    @Test("A blank text asks for everything", arguments: [nil, "", "  \n"])
    func blankText(text: String?) throws {
        #expect(try furniture().page(CatalogueQuery(text: text)).total == 8)
    }

    @Test("All words have to be found")
    func allWords() throws {
        #expect(try furniture().found("tisch eiche") == ["Tisch"])
        #expect(try furniture().found("teppich eiche") == [])
    }

    @Test(
        "A stock keeping unit is found whatever its case and marks",
        arguments: ["BR-120.x", "br 120 x", "br120x", "BR-12", "sku-7", "SKU7"])
    func byStockKeepingUnit(text: String) throws {
        let name = text.lowercased().hasPrefix("br") ? "Bücherregal" : "Straßenlaterne"
        #expect(try furniture().found(text) == [name])
    }

    @Test("A text that is a number is not taken for a misspelt word")
    func numbersAreNotCorrected() throws {
        let catalogue = try CatalogueSnapshot.of([
            Make.product(1, name: "Lampe", skus: ["X-1"]),
            Make.product(2, name: "Docht", skus: ["LAMPE1"]),
        ])
        let page = try catalogue.page(CatalogueQuery(text: "lampe1", sort: .best))
        #expect(page.products.map(\.name.german) == ["Docht"])
        #expect(page.suggestion == nil)
    }

    @Test("A number typed in full comes before names that have it")
    func numberFirst() throws {
        let catalogue = try CatalogueSnapshot.of([
            Make.product(1, name: "Akku 4711"), Make.product(2, name: "Duft", skus: ["4711"]),
        ])
        #expect(try catalogue.found("4711") == ["Duft", "Akku 4711"])
    }

    @Test("Categories are found by name in the products of all below them, also after a new name")
    func categoryNames() throws {
        let categories = [
            try Make.category("home", name: "Wohnen"),
            try Make.category("tables", name: "Tische", in: "home"),
        ]
        var catalogue = try CatalogueSnapshot.of(
            [Make.product(1, name: "Modell Ulm", category: "tables")], categories: categories)
        #expect(try catalogue.found("wohnen") == ["Modell Ulm"])
        let renamed = [try Make.category("home", name: "Leben"), categories[1]]
        catalogue = catalogue.applying(CatalogueChanges(categories: renamed))
        #expect(try catalogue.found("leben ulm") == ["Modell Ulm"])
        #expect(try catalogue.found("wohnen") == [])
        let suggestion = try catalogue.page(CatalogueQuery(text: "lebne", sort: .best)).suggestion
        #expect(suggestion == "Leben")
    }

    @Test("Words that a product had and has no more do not find it")
    func wordsAreStruckOut() throws {
        let old = try Make.product(
            1, name: "Alt", description: "Selten", attributes: ["Holz": "Eiche"], skus: ["A-100"])
        let other = try Make.product(2, name: "Alt", attributes: ["Holz": "Eiche"])
        let new = try Make.product(1, name: "Neu", attributes: ["Art": "Eiche"], version: 2)
        let catalogue = try CatalogueSnapshot.of([old, other])
            .applying(CatalogueChanges(products: [new]))
        #expect(try catalogue.found("alt") == ["Alt"])
        #expect(try catalogue.found("a100") == [])
        #expect(try catalogue.found("selten") == [])
        #expect(try catalogue.found("eiche") == ["Alt", "Neu"])
        #expect(try catalogue.found("holz") == ["Alt"])
    }

    @Test("Only the first eight words and 400 characters count")
    func bounds() throws {
        let question = try #require(SearchQuestion("a b c d e f g h i j"))
        #expect(question.words.map(\.text) == ["a", "b", "c", "d", "e", "f", "g", "h"])
        let long = SearchQuestion(String(repeating: "x", count: 10_000))
        #expect(long?.words.first?.text.count == SearchQuestion.mostScalars)
        #expect(SearchQuestion("rot rot ROT")?.words.count == 1)
    }
}
