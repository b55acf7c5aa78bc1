import Testing

@testable import ShopDomain

@Suite("Facets")
struct FacetTests {
    private func shirts() throws -> CatalogueSnapshot {
        try .of(
            [
                Make.product(1, attributes: ["Farbe": "rot"], options: ["Größe": "M"]),
                Make.product(2, attributes: ["Farbe": "rot"], options: ["Größe": "S"]),
                Make.product(3, category: "sub", attributes: ["Farbe": "blau"]),
            ],
            stock: [Make.stock("SKU-1", 1), Make.stock("SKU-3", 1)],
            categories: [Make.category("home"), Make.category("sub", in: "home")])
    }

    private func counts(_ catalogue: CatalogueSnapshot, _ query: CatalogueQuery) throws
        -> [String: [String: Int]]
    {
        var query = query
        query.wantsFacets = true
        let facets = try #require(try catalogue.page(query).facets)
        return Dictionary(
            uniqueKeysWithValues: facets.attributes.map { attribute in
                let values = attribute.values.map { ($0.value.german, $0.count) }
                return (attribute.name.german, Dictionary(uniqueKeysWithValues: values))
            })
    }

    @Test("They count categories, availability and values, the most frequent first")
    func allCounts() throws {
        let query = CatalogueQuery(category: try Slug("home"), wantsFacets: true)
        let facets = try #require(try shirts().page(query).facets)
        #expect(facets.categories.map(\.category.slug.text) == ["sub"])
        #expect(facets.categories.map(\.count) == [1])
        #expect(facets.available == 2)
        #expect(facets.attributes.map(\.name.german) == ["Farbe", "Größe"])
        #expect(facets.attributes[0].values.map(\.value.german) == ["rot", "blau"])
        #expect(facets.attributes[0].values.map(\.count) == [2, 1])
    }

    @Test("They are counted only when asked for")
    func onlyWhenAsked() throws {
        #expect(try shirts().page(CatalogueQuery()).facets == nil)
    }

    @Test("Values of one attribute widen each other, those of two narrow")
    func choices() throws {
        let red = CatalogueQuery(choices: ["Farbe": ["rot"]])
        #expect(try shirts().page(red).total == 2)
        #expect(
            try counts(shirts(), red)
                == ["Farbe": ["rot": 2, "blau": 1], "Größe": ["M": 1, "S": 1]])
        let redOrBlue = CatalogueQuery(choices: ["Farbe": ["rot", "blau"]])
        #expect(try shirts().page(redOrBlue).total == 3)
        let redAndSmall = CatalogueQuery(choices: ["Farbe": ["rot"], "Größe": ["S"]])
        #expect(try shirts().page(redAndSmall).products.map(\.slug.text) == ["p-2"])
        #expect(
            try counts(shirts(), redAndSmall)
                == ["Farbe": ["rot": 1], "Größe": ["M": 1, "S": 1]])
    }

    @Test("A chosen value is shown even where it has nothing")
    func chosenWithoutProducts() throws {
        let query = CatalogueQuery(
            category: try Slug("sub"), choices: ["Farbe": ["rot"]], wantsFacets: true)
        let colours = try #require(try shirts().page(query).facets?.attributes.first)
        #expect(colours.values.map(\.isChosen) == [false, true])
        #expect(colours.values.map(\.count) == [1, 0])
    }

    @Test("Availability is counted as if it were not chosen")
    func availability() throws {
        let query = CatalogueQuery(isAvailableOnly: true, wantsFacets: true)
        let page = try shirts().page(query)
        #expect(page.total == 2)
        #expect(page.facets?.available == 2)
        #expect(page.facets?.categories.map(\.count) == [2])
    }

    @Test("The bounds of the price are those of all products but for the chosen prices")
    func prices() throws {
        let catalogue = try CatalogueSnapshot.of(
            [
                Make.product(1, attributes: ["Farbe": "rot"], price: 500),
                Make.product(2, attributes: ["Farbe": "rot"], price: 900),
                Make.product(3, attributes: ["Farbe": "blau"], price: 100),
            ])
        var query = CatalogueQuery(
            choices: ["Farbe": ["rot"]], prices: PriceRange(lowest: 600, highest: 900),
            wantsFacets: true)
        let page = try catalogue.page(query)
        #expect(page.products.map(\.slug.text) == ["p-2"])
        #expect(page.facets?.prices == PriceRange(lowest: 500, highest: 900))
        #expect(page.facets?.attributes.first?.values.map(\.count) == [1])
        query.choices = ["Farbe": ["grün"]]
        #expect(try catalogue.page(query).facets?.prices == nil)
    }

    @Test("A value that nothing has any more is gone; a new translation is taken over")
    func changes() throws {
        let changed = try Make.product(3, attributes: ["Farbe": "grün"], version: 2)
        let catalogue = try shirts().applying(CatalogueChanges(products: [changed]))
        #expect(try counts(catalogue, CatalogueQuery())["Farbe"] == ["rot": 2, "grün": 1])
        var translated = try Make.product(4, attributes: ["Farbe": "rot"])
        translated.attributes[0].value.english = "red"
        let next = catalogue.applying(CatalogueChanges(products: [translated]))
        let page = try next.page(CatalogueQuery(wantsFacets: true))
        #expect(page.facets?.attributes[0].values[0].value.english == "red")
    }

    @Test("They count what looking at every product counts", arguments: 1...15)
    func equalsReference(seed: Int) throws {
        var shop = RandomCatalogue(seed: seed)
        var catalogue = CatalogueSnapshot()
        for _ in 0..<20 { catalogue = catalogue.applying(try shop.changes(10)) }
        let reference = ReferenceCatalogue(shop)
        let query = CatalogueQuery(isAvailableOnly: seed.isMultiple(of: 2), wantsFacets: true)
        var expected: [String: [String: Int]] = [:]
        for product in reference.list(query) {
            for attribute in Set(product.allAttributes) {
                expected[attribute.name.german, default: [:]][attribute.value.german, default: 0] +=
                    1
            }
        }
        #expect(try counts(catalogue, query) == expected)
        let available = reference.products.filter(reference.isAvailable).count
        #expect(try catalogue.page(query).facets?.available == available)
    }

    @Test("No more than sixteen attributes can be chosen, and no more than twenty are shown")
    func bounds() throws {
        let names = (0..<30).map { "Merkmal \($0)" }
        let attributes = Dictionary(uniqueKeysWithValues: names.map { ($0, "ja") })
        let catalogue = try CatalogueSnapshot.of([Make.product(1, attributes: attributes)])
        let choices = Dictionary(uniqueKeysWithValues: names.prefix(17).map { ($0, Set(["ja"])) })
        #expect(throws: CatalogueQueryError.tooManyChoices) {
            try catalogue.page(CatalogueQuery(choices: choices))
        }
        let page = try catalogue.page(CatalogueQuery(wantsFacets: true))
        #expect(page.facets?.attributes.count == 20)
    }
}
