import Testing

@testable import ShopDomain

@Suite("A catalogue as a file")
struct CatalogueExportTests {
    /// Two top categories in another order than their names, one in another, and products with everything.
    private func catalogue() throws -> PresentCatalogue {
        let options = [
            ProductAttribute(
                name: LocalizedText(german: "Größe", english: "Size"), value: LocalizedText("M; L")),
            ProductAttribute(
                name: LocalizedText("a=b"), value: LocalizedText(german: "c|d", english: "\\")),
        ]
        var mug = try Make.product(
            1, slug: "mug", description: "Eins, \"zwei\"\n\ndrei; vier", category: "mugs",
            skus: ["MUG-1", "MUG-2"])
        mug.attributes = options
        mug.variants[0].options = options
        mug.variants[0].weight = 450
        mug.variants[1].price = Money(minorUnits: 5)
        mug.variants[1].vatRate = try #require(VATRate(basisPoints: 505))
        var chair = try Make.product(2, slug: "chair", category: "home", skus: ["CHAIR-1"])
        chair.isPublished = false
        chair.name = LocalizedText(german: "=Stuhl", english: "Chair, wooden")
        return PresentCatalogue(
            categories: [
                try Make.category("wood", position: 7), try Make.category("home", position: 9),
                try Make.category("mugs", in: "home", position: 3),
                try Make.category("glasses", in: "home", position: 5),
            ],
            products: [chair, mug],
            stock: [
                StockLevel(sku: try SKU("MUG-1"), onHand: 12, reserved: 4),
                StockLevel(sku: try SKU("MUG-2"), onHand: 0),
                StockLevel(sku: try SKU("CHAIR-1"), onHand: 3),
            ])
    }

    private func file(_ catalogue: PresentCatalogue) -> String {
        let onHand = Dictionary(catalogue.stock.map { ($0.sku, $0.onHand) }) { $1 }
        return CatalogueExport.header + CatalogueExport.rows(of: catalogue.categories)
            + catalogue.products.map { CatalogueExport.rows(of: $0, onHand: onHand) }.joined()
    }

    @Test("Importing what was exported changes nothing")
    func roundTrip() throws {
        let catalogue = try catalogue()
        let difference = try parseCSV(file(catalogue)).difference(from: catalogue)
        #expect(difference.changes == [])
        #expect(difference.isEmpty)
        #expect(difference.obstacles == [])
        #expect(difference.categories.unchanged == 4)
        #expect(difference.products.unchanged == 2)
        #expect(difference.variants.unchanged == 3)
    }

    @Test(
        "What looks like a formula is none in the file, and comes back as it was",
        arguments: ["=", "+", "-", "@", "'=", "''-", "'", "''"])
    func formulas(sign: String) throws {
        let text = LocalizedText(german: "\(sign)1 eins", english: "\(sign)1 one")
        var product = try Make.product(1)
        product.name = text
        product.description = text
        product.attributes = [ProductAttribute(name: text, value: text)]
        product.variants[0].options = product.attributes
        let category = ShopDomain.Category(slug: try Slug("home"), name: text)
        let known = PresentCatalogue(categories: [category], products: [product], stock: [])
        let signs = Set("=+-@".unicodeScalars)
        var reader = CSVReader(Array(file(known).utf8))
        while let row = try reader.next() {
            #expect(signs.isDisjoint(with: row.fields.compactMap { $0.unicodeScalars.first }))
        }
        let imported = try parseCSV(file(known))
        #expect(imported.categories == [category])
        #expect(imported.products.map(\.name) == [text])
        #expect(imported.products.map(\.description) == [text])
        #expect(imported.products.map(\.attributes) == [product.attributes])
        #expect(imported.products.map(\.variants) == [product.variants])
        #expect(imported.difference(from: known).isEmpty)
    }

    @Test("All of it is in the file: an empty shop gets the same catalogue")
    func complete() throws {
        let catalogue = try catalogue()
        let imported = try parseCSV(file(catalogue))
        #expect(imported.categories.map(\.slug.text) == ["wood", "home", "mugs", "glasses"])
        #expect(imported.onHand[try SKU("MUG-1")] == 12)
        for (new, old) in zip(imported.products, catalogue.products) {
            #expect(new.name == old.name)
            #expect(new.description == old.description)
            #expect(new.attributes == old.attributes)
            #expect(new.variants == old.variants)
            #expect(new.isPublished == old.isPublished)
        }
    }

    @Test("Stock that nobody knows stays empty, and so stays as it is")
    func unknownStock() throws {
        let product = try Make.product(1)
        let text = CatalogueExport.header + CatalogueExport.rows(of: product, onHand: [:])
        #expect(try parseCSV(text).onHand.isEmpty)
    }

    @Test(
        "What would be a formula in a spreadsheet gets an apostrophe",
        arguments: ["=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x"])
    func harmless(text: String) {
        #expect(CSVText.harmless(text) == "'" + text)
        #expect(CSVText.original("'" + text) == text)
        #expect(CSVText.harmless("a" + text) == "a" + text)
    }
}
