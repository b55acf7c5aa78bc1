import Testing

@testable import ShopDomain

@Suite("A catalogue in JSON")
struct JSONCatalogueTests {
    private func file(product: String) -> String {
        "{\"products\": [\n\(product)\n]}"
    }

    private func product(
        _ extra: String = "", slug: String = "\"mug\"", variants: String? = nil
    ) -> String {
        let variants = variants ?? "[\(variant())]"
        return """
            {"slug": \(slug), "name": {"de": "Becher", "en": "Mug"}, "category": "mugs",
            "variants": \(variants)\(extra)}
            """
    }

    private func variant(
        sku: String = "\"MUG-1\"", price: String = "\"12.95\"", rate: String = "19",
        extra: String = ""
    ) -> String {
        "{\"sku\": \(sku), \"price\": \(price), \"vat_rate\": \(rate)\(extra)}"
    }

    private func found(_ product: String) -> [String] {
        problems { () throws(CatalogueFileError) in try parseJSON(file(product: product)) }
    }

    @Test("A product needs slug, name, category and one variant")
    func smallest() throws {
        let catalogue = try parseJSON(file(product: product()))
        let product = try #require(catalogue.products.first)
        #expect(product.isPublished)
        #expect(product.variants.map(\.price.decimal) == ["12.95"])
        #expect(catalogue.onHand.isEmpty)
    }

    @Test("A weight is a whole number of grams, and may be missing")
    func weight() throws {
        let weighed = "[\(variant(extra: ", \"weight_g\": 450"))]"
        let catalogue = try parseJSON(file(product: product(variants: weighed)))
        #expect(catalogue.products[0].variants.map(\.weight) == [450])
        for wrong in ["0", "\"450\"", "1.5", "1000001"] {
            let variants = "[\(variant(extra: ", \"weight_g\": \(wrong)"))]"
            let found = found(product(variants: variants))
            #expect(found.count == 1)
            #expect(found[0].hasSuffix("weight_g: must be a whole number from 1 to 1000000"))
        }
    }

    @Test("An empty object is a catalogue of nothing")
    func empty() throws {
        let catalogue = try parseJSON("{}")
        #expect(catalogue.products.isEmpty && catalogue.categories.isEmpty)
    }

    @Test(
        "A bad value is reported by line and path",
        arguments: [
            ("price", "\"12,95\"", "must be a number with a point, such as 12.99"),
            ("price", "12.95", "must be text in quotes"),
            ("vat_rate", "\"19\"", "must be per cent, such as 19 or 5.5"),
            ("vat_rate", "1e1", "must be per cent, such as 19 or 5.5"),
            ("vat_rate", "100.5", "must be from 0 to 100 per cent"),
            ("vat_rate", "null", "is missing"),
            ("sku", "null", "is missing"),
            ("sku", "7", "must be text in quotes"),
        ])
    func badVariant(key: String, value: String, reason: String) {
        let variant =
            switch key {
            case "price": variant(price: value)
            case "sku": variant(sku: value)
            default: variant(rate: value)
            }
        let found = found(product(variants: "[\(self.variant(sku: "\"OK\"")),\n\(variant)]"))
        #expect(found.contains("line 4, products[0].variants[1].\(key): \(reason)"))
        #expect(found.allSatisfy { $0.hasPrefix("line 4, products[0].variants[1].\(key): ") })
    }

    @Test(
        "Stock is a whole number or missing",
        arguments: ["-1", "1.0", "\"5\"", "1000001", "true", "[]"])
    func badStock(value: String) {
        let found = found(product(variants: "[\(variant(extra: ", \"stock\": \(value)"))]"))
        #expect(
            found == [
                "line 3, products[0].variants[0].stock: must be a whole number from 0 to 1000000"
            ])
    }

    @Test(
        "A bad part of a product is reported",
        arguments: [
            (", \"colour\": 1", "products[0].colour: is not known here"),
            (", \"published\": \"yes\"", "products[0].published: must be true or false"),
            (", \"attributes\": {}", "products[0].attributes: must be a list in brackets"),
            (", \"attributes\": [1]", "products[0].attributes[0]: must be an object"),
            (
                ", \"attributes\": [{\"value\": {\"de\": \"a\", \"en\": \"b\"}}]",
                "products[0].attributes[0].name.de: is missing"
            ),
            (", \"description\": \"text\"", "products[0].description: must be an object"),
            (", \"description\": {\"fr\": \"x\"}", "products[0].description.fr: is not known here"),
        ])
    func badProduct(extra: String, problem: String) {
        let found = found(product(extra)).map { $0.split(separator: ", ", maxSplits: 1).last }
        #expect(found.contains(Substring(problem)), "\(found)")
    }

    @Test("A product without variants, and one with a hundred and one, are reported")
    func variantCount() {
        #expect(
            found(product(variants: "[]")) == ["line 2, products[0].variants: needs at least one"])
        let variants = (0...100).map { variant(sku: "\"S\($0)\"") }.joined(separator: ",")
        #expect(
            found(product(variants: "[\(variants)]")) == [
                "line 2, products[0].variants: has more than 100 entries"
            ])
    }

    @Test("A file may have as many variants as the limit, and not one more")
    func mostVariants() {
        var contents = CatalogueContents()
        contents.mostRows = 1
        contents.readJSON(Array(file(product: product()).utf8))
        #expect(contents.problems.error == nil)
        let second = product(slug: "\"b\"", variants: "[\(variant(sku: "\"B\""))]")
        contents.readJSON(Array(file(product: product() + ",\n" + second).utf8))
        let error = contents.problems.error
        #expect(error?.description == "line 4, products[1]: more than 1 variants")
    }

    @Test("Slugs and SKUs are there once")
    func repetitions() {
        let found = found(product() + ",\n" + product())
        #expect(
            found == [
                "line 4, products[1].slug: mug is at line 2, products[0] already",
                "line 5, products[1].variants[0].sku: MUG-1 is at line 3, products[0].variants[0] already",
            ])
    }

    @Test(
        "The file itself must be an object of two lists",
        arguments: [
            ("[]", "must be an object"),
            ("{\"products\": 1}", "line 1, products: must be a list in brackets"),
            ("{\"goods\": []}", "line 1, goods: is not known here"),
            ("{\n\"products\": [}", "line 2: this is no JSON value"),
            ("", "line 1: the JSON text ends too early"),
        ])
    func file(text: String, problem: String) {
        #expect(problems { () throws(CatalogueFileError) in try parseJSON(text) } == [problem])
    }

    @Test("Categories are checked like those of a CSV file")
    func categories() {
        let text = """
            {"categories": [
            {"slug": "a", "name": {"de": "A", "en": "A"}, "parent": "b"},
            {"slug": "b", "name": {"de": "B", "en": "B"}, "parent": "a"},
            {"slug": "c", "name": {"de": "C"}},
            {"slug": "d", "name": {"de": "D", "en": "D"}}, {"slug": "d", "name": {"de": "D", "en": "D"}}
            ]}
            """
        #expect(
            problems { () throws(CatalogueFileError) in try parseJSON(text) } == [
                "line 2, categories[0].parent: a is below itself",
                "line 3, categories[1].parent: b is below itself",
                "line 4, categories[2].name.en: is missing",
                "line 5, categories[4].slug: d is at line 5, categories[3] already",
            ])
    }
}
