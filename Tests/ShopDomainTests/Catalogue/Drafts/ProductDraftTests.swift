import Testing

@testable import ShopDomain

@Suite("A product as it was entered")
struct ProductDraftTests {
    private func draft(
        _ change: (inout ProductDraft) -> Void = { _ in }
    ) -> ProductDraft {
        var draft = ProductDraft(
            slug: "mug", name: LocalizedText(german: " Becher ", english: "Mug"),
            description: LocalizedText(german: "Eins.\r\n\r\nZwei.", english: ""),
            category: "kitchen", attributes: [property("Material", "Holz")],
            variants: [variant("MUG-1")], isPublished: true)
        change(&draft)
        return draft
    }

    private func variant(
        _ sku: String, price: String = "12.95", rate: Int = 1900
    ) -> ProductDraft.VariantDraft {
        ProductDraft.VariantDraft(
            sku: sku, options: [property("Farbe", "Blau")], price: price, vatBasisPoints: rate)
    }

    private func property(_ name: String, _ value: String) -> ProductAttribute {
        ProductAttribute(name: LocalizedText(name), value: LocalizedText(value))
    }

    private func problems(_ draft: ProductDraft) -> [String: ValidationError] {
        do {
            _ = try draft.product(id: Sample.id(), createdAt: Sample.now)
            return [:]
        } catch {
            return Dictionary(error.problems.map { ($0.field, $0.error) }) { first, _ in first }
        }
    }

    @Test("A good one becomes a product, its texts trimmed and its lines ended by line feeds")
    func good() throws {
        let product = try draft().product(id: Sample.id(), createdAt: Sample.now, version: 3)
        #expect(product.id == Sample.id())
        #expect(product.name.german == "Becher")
        #expect(product.description.german == "Eins.\n\nZwei.")
        #expect(product.version == 3)
        #expect(product.variants.map(\.sku.text) == ["MUG-1"])
        #expect(product.variants.map(\.price.minorUnits) == [1295])
        #expect(product.variants.map(\.vatRate) == [.standard])
        #expect(product.variants.map(\.options.count) == [1])
        #expect(product.lowestPrice?.minorUnits == 1295)
    }

    @Test("A variant weighs nothing that is known, or 1 to 1,000,000 g")
    func weight() throws {
        for weight in [nil, 1, Variant.highestWeight] {
            let draft = draft { $0.variants[0].weight = weight }
            let product = try draft.product(id: Sample.id(), createdAt: Sample.now)
            #expect(product.variants[0].weight == weight)
        }
        for weight in [-1, 0, Variant.highestWeight + 1] {
            #expect(
                problems(draft { $0.variants[0].weight = weight })
                    == ["variants[0].weight_g": .outOfRange(lowest: 1, highest: 1_000_000)])
        }
    }

    @Test("Everything that is wrong is named at once, by field, in the order of the fields")
    func all() {
        let draft = draft {
            $0.slug = "A B"
            $0.name = LocalizedText(german: "", english: "a\nb")
            $0.description = LocalizedText(
                german: String(repeating: "x", count: 10_001), english: "\u{0}")
            $0.category = ""
            $0.attributes = [
                property("Material", ""), property(String(repeating: "x", count: 81), "y"),
            ]
            $0.variants = [
                variant("?", price: "x", rate: 10_001), variant("", price: "-1", rate: -1),
            ]
            $0.variants[1].options = [property("", "z")]
        }
        let error = #expect(throws: InvalidProduct.self) {
            try draft.product(id: Sample.id(), createdAt: Sample.now)
        }
        let fields = error?.problems.map { "\($0.field): \($0.error.slug)" }
        #expect(
            fields == [
                "slug: malformed", "name.de: empty", "name.en: malformed",
                "description.de: too_long",
                "description.en: malformed", "category: empty", "attributes[0].value.de: empty",
                "attributes[0].value.en: empty", "attributes[1].name.de: too_long",
                "attributes[1].name.en: too_long", "variants[0].sku: malformed",
                "variants[0].price: malformed", "variants[0].vat_rate: out_of_range",
                "variants[1].sku: empty", "variants[1].options[0].name.de: empty",
                "variants[1].options[0].name.en: empty", "variants[1].price: out_of_range",
                "variants[1].vat_rate: out_of_range",
            ])
    }

    @Test(
        "Prices from nothing to a million",
        arguments: [
            ("0", nil), ("0.00", nil), ("1000000", nil), ("1000000.00", nil),
            ("1000000.01", .outOfRange(lowest: 0, highest: 1_000_000)),
            ("-0.01", .outOfRange(lowest: 0, highest: 1_000_000)), ("", .malformed),
            ("1,50", .malformed), ("12.999", .malformed), ("1e2", .malformed), ("12 €", .malformed),
        ] as [(String, ValidationError?)])
    func price(text: String, error: ValidationError?) {
        let found = problems(draft { $0.variants = [variant("A", price: text)] })
        #expect(found["variants[0].price"] == error)
        #expect(found.isEmpty == (error == nil))
    }

    @Test("One to a hundred variants, each SKU once")
    func variants() {
        let many = { (count: Int) in (0..<count).map { variant("S-\($0)") } }
        #expect(problems(draft { $0.variants = [] }) == ["variants": .empty])
        #expect(problems(draft { $0.variants = many(100) }).isEmpty)
        #expect(problems(draft { $0.variants = many(101) }) == ["variants": .tooLong(maximum: 100)])
        let twice = draft { $0.variants = [variant("A"), variant("B"), variant("A")] }
        #expect(problems(twice) == ["variants": .repeated])
    }

    @Test("Fifty attributes and fifty options at most")
    func attributes() {
        let many = { (count: Int) in (0..<count).map { property("n\($0)", "v") } }
        #expect(problems(draft { $0.attributes = many(50) }).isEmpty)
        #expect(
            problems(draft { $0.attributes = many(51) }) == ["attributes": .tooLong(maximum: 50)])
        #expect(
            problems(draft { $0.variants[0].options = many(51) })
                == ["variants[0].options": .tooLong(maximum: 50)])
    }

    @Test("A description may be empty and may have paragraphs and tabs")
    func description() {
        #expect(problems(draft { $0.description = LocalizedText("") }).isEmpty)
        #expect(problems(draft { $0.description = LocalizedText("a\n\nb\tc") }).isEmpty)
        #expect(
            problems(draft { $0.description.english = "a\u{1B}[0m" })
                == ["description.en": .malformed])
    }

    @Test("What a draft stands in with where it failed never gets out")
    func placeholders() throws {
        #expect(throws: ValidationError.malformed) { try Slug(Slug.placeholder.text) }
        #expect(throws: ValidationError.malformed) { try SKU(SKU.placeholder.text) }
    }
}
