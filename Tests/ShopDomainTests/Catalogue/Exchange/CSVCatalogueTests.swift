import Testing

@testable import ShopDomain

@Suite("A catalogue in CSV")
struct CSVCatalogueTests {
    @Test("A good row becomes a published product with stock")
    func goodRow() throws {
        let catalogue = try CSVBuilder().row().parse()
        let product = try #require(catalogue.products.first)
        #expect(catalogue.products.count == 1)
        #expect(product.slug.text == "mug-ida")
        #expect(product.name == LocalizedText(german: "Becher", english: "Mug"))
        #expect(product.isPublished)
        #expect(product.createdAt == importTime)
        #expect(product.variants.map(\.price) == [Money(minorUnits: 1295)])
        #expect(product.variants.map(\.vatRate) == [.standard])
        #expect(catalogue.onHand == [try SKU("MUG-1"): 5])
        #expect(catalogue.at == importTime)
        #expect(catalogue.categories.isEmpty)
    }

    @Test("Rows with one slug are variants of one product, wherever they stand")
    func variants() throws {
        let catalogue = try CSVBuilder().row()
            .row(["slug": "mug-nora", "sku": "MUG-9"])
            .row([
                "sku": "MUG-2", "name_de": "", "name_en": "", "category": "", "published": "",
                "options": "Farbe|Colour=Rot|red", "price": "13", "stock": "",
            ])
            .parse()
        #expect(catalogue.products.map(\.slug.text) == ["mug-ida", "mug-nora"])
        let variants = catalogue.products[0].variants
        #expect(variants.map(\.sku.text) == ["MUG-1", "MUG-2"])
        #expect(
            variants[1].options == [
                ProductAttribute(
                    name: LocalizedText(german: "Farbe", english: "Colour"),
                    value: LocalizedText(german: "Rot", english: "red"))
            ])
        #expect(catalogue.onHand[try SKU("MUG-2")] == nil)
    }

    @Test("Columns may stand in any order, and the optional ones may be missing")
    func columns() throws {
        let text =
            "Price,SKU, vat_rate ,name_en,name_de,slug,category\n5,A-1,5.5,Mug,Becher,mug,mugs\n"
        let catalogue = try parseCSV(text)
        let product = try #require(catalogue.products.first)
        #expect(product.variants.map(\.vatRate.basisPoints) == [550])
        #expect(product.isPublished)
        #expect(product.description == LocalizedText(""))
        #expect(catalogue.onHand.isEmpty)
    }

    @Test("A weight is what one piece weighs in grams, and may be left empty")
    func weight() throws {
        let catalogue = try CSVBuilder().column("weight_g").row(["weight_g": "450"])
            .row(["sku": "MUG-2"]).parse()
        #expect(catalogue.products[0].variants.map(\.weight) == [450, nil])
        #expect(try CSVBuilder().row().parse().products[0].variants[0].weight == nil)
        for wrong in ["0", "-1", "450 g", "1.5", "1000001"] {
            let found = problems { () throws(CatalogueFileError) in
                try CSVBuilder().column("weight_g").row(["weight_g": wrong]).parse()
            }
            #expect(found == ["line 2, weight_g: must be a whole number from 1 to 1000000"])
        }
    }

    @Test(
        "A bad value is reported by line and column, in plain words",
        arguments: [
            ("price", "12,95", "must be a number with a point, such as 12.99"),
            ("price", "-1", "must be from 0 to 1000000"),
            ("price", "", "must be a number with a point, such as 12.99"),
            ("vat_rate", "nineteen", "must be per cent, such as 19 or 5.5"),
            ("vat_rate", "101", "must be from 0 to 100 per cent"),
            ("stock", "-1", "must be a whole number from 0 to 1000000"),
            ("stock", "1.5", "must be a whole number from 0 to 1000000"),
            ("stock", "1000001", "must be a whole number from 0 to 1000000"),
            ("stock", "99999999999999999999", "must be a whole number from 0 to 1000000"),
            (
                "slug", "Mug Ida",
                "must be lower-case letters, digits and single hyphens, such as blue-mug"
            ),
            ("slug", "", "is missing"),
            (
                "sku", "MUG 1",
                "must be letters, digits, points, hyphens and underscores, the first a letter or digit"
            ),
            ("sku", "", "is missing"),
            ("name_de", "", "is missing"),
            ("name_en", String(repeating: "x", count: 201), "is longer than 200 characters"),
            ("description_en", "a\u{7}b", "holds characters that are not text"),
            ("category", "", "is missing"),
            ("published", "maybe", "must be yes or no"),
            ("options", "Farbe", "\"Farbe\" must be a name, an equals sign and a value"),
            ("attributes", "a|b|c=d", "\"a|b|c\" has more than two versions divided by bars"),
            ("attributes", "=Holz", "is missing"),
        ])
    func badValue(column: String, value: String, reason: String) {
        let found = problems {
            () throws(CatalogueFileError) in
            try CSVBuilder().row(["slug": "mug-a", "sku": "A"]).row([column: value]).parse()
        }
        #expect(Set(found) == ["line 3, \(column): \(reason)"])
    }

    @Test("Every bad row is reported, in the order of the file, and nothing is taken over")
    func allProblems() {
        let found = problems {
            () throws(CatalogueFileError) in
            try CSVBuilder().row(["price": "x"]).row(["slug": "mug-b", "sku": "B", "stock": "x"])
                .row(["slug": "mug-c", "sku": "C"]).row(["slug": "m d", "sku": "D", "price": "y"])
                .parse()
        }
        #expect(
            found.map { $0.prefix { $0 != ":" } } == [
                "line 2, price", "line 3, stock", "line 5, slug", "line 5, price",
            ])
    }

    @Test("Fifty problems are told and the others counted")
    func cap() {
        var builder = CSVBuilder()
        for number in 0..<60 {
            builder = builder.row(["slug": "mug-\(number)", "sku": "M-\(number)", "price": "?"])
        }
        let found = problems { () throws(CatalogueFileError) in try builder.parse() }
        #expect(found.count == 51)
        #expect(found.first?.hasPrefix("line 2, price") == true)
        #expect(found.last == "and 10 more")
    }

    @Test("The line of a problem is that of the row, though rows before it go over several lines")
    func lineAfterParagraphs() {
        let found = problems {
            () throws(CatalogueFileError) in
            try CSVBuilder().row(["description_de": "eins\n\nzwei"])
                .row(["slug": "mug-b", "sku": "B", "price": "x"]).parse()
        }
        #expect(found == ["line 5, price: must be a number with a point, such as 12.99"])
    }

    @Test("A SKU stands in one row only")
    func repeatedSKU() {
        let found = problems {
            () throws(CatalogueFileError) in try CSVBuilder().row().row(["slug": "mug-b"]).parse()
        }
        #expect(found == ["line 3, sku: MUG-1 is at line 2 already"])
    }

    @Test("Rows of one product agree about it")
    func differingRows() {
        let found = problems {
            () throws(CatalogueFileError) in
            try CSVBuilder().row().row(["sku": "MUG-2", "name_de": "Tasse"]).parse()
        }
        #expect(found == ["line 3, name_de: differs from line 2, a row of the same product"])
    }

    @Test("A row with too few or too many fields is reported, and the next one read")
    func fieldCount() {
        let text = "category,slug,name_de,name_en,sku,price,vat_rate\nmugs,a\nmugs,b,B,B,B,?,7\n"
        let found = problems { () throws(CatalogueFileError) in try parseCSV(text) }
        #expect(
            found == [
                "line 2: has 2 fields, the first line has 7",
                "line 3, price: must be a number with a point, such as 12.99",
            ])
    }

    @Test("Rows of a spreadsheet that are wholly empty are skipped")
    func emptyRows() throws {
        let text = CSVBuilder().row().text + String(repeating: ",", count: 12) + "\r\n"
        #expect(try parseCSV(text).products.count == 1)
    }

    @Test(
        "The first line must name the columns",
        arguments: [
            ("", "the file is empty"),
            ("category;slug;sku\n", "line 1: columns are divided by semicolons; commas are needed"),
            (
                "category,slug,name_de,name_en,sku,price,vat_rate,colour\n",
                "line 1, colour: is not a column of a catalogue"
            ),
            (
                "category,slug,name_de,name_en,sku,price,vat_rate,sku\n",
                "line 1, sku: is there twice"
            ),
            (
                "category,slug,name_de,name_en,sku,price\n",
                "line 1, vat_rate: is missing in the first line"
            ),
        ])
    func header(text: String, problem: String) {
        #expect(problems { () throws(CatalogueFileError) in try parseCSV(text) } == [problem])
    }

    @Test("Broken quoting ends the reading, with what was found until then")
    func brokenQuoting() {
        let text = CSVBuilder().row(["price": "x"]).text + "\"open"
        let found = problems { () throws(CatalogueFileError) in try parseCSV(text) }
        #expect(
            found == [
                "line 2, price: must be a number with a point, such as 12.99",
                "line 3: a quote is opened and never closed",
            ])
    }

    @Test("A file may have as many rows as the limit, and not one more")
    func mostRows() {
        var contents = CatalogueContents()
        contents.mostRows = 3
        var text = CSVBuilder().row().row(["sku": "B"]).row(["sku": "C"]).text
        contents.readCSV(Array(text.utf8))
        #expect(contents.problems.error == nil)
        text = CSVBuilder().row().row(["sku": "B"]).row(["sku": "C"]).row(["sku": "D"]).text
        contents.readCSV(Array(text.utf8))
        #expect(contents.problems.error?.description == "line 5: more than 3 rows")
    }
}
