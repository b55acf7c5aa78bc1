import Testing

@testable import ShopDomain

@Suite("Prices per kilogram, litre, metre and square metre")
struct UnitPriceTests {
    private func unitPrice(
        _ contents: LocalizedText, cents: Int64 = 390,
        name: LocalizedText = LocalizedText(german: "Inhalt", english: "Contents")
    ) throws -> UnitPrice? {
        try Sample.variant(
            price: cents, options: [ProductAttribute(name: name, value: contents)]
        ).unitPrice
    }

    @Test(
        "The price follows from what a package holds",
        arguments: [
            ("500 g", 780, .kilogram), ("1 kg", 390, .kilogram), ("0,75 l", 520, .litre),
            ("0.75 l", 520, .litre), ("250 ml", 1560, .litre), ("2 × 250 g", 780, .kilogram),
            ("2 x 250 g", 780, .kilogram), ("6x0,5l", 130, .litre), ("70 cl", 557, .litre),
            ("1,5 KG", 260, .kilogram), ("0,375 l", 1040, .litre), ("1000 g", 390, .kilogram),
            (" 500\u{A0}g ", 780, .kilogram), ("500g", 780, .kilogram), ("50 cm", 780, .metre),
            ("3 m", 130, .metre), ("2 m²", 195, .squareMetre), ("2,5 M2", 156, .squareMetre),
        ] as [(String, Int64, UnitPrice.Unit)])
    func derived(contents: String, cents: Int64, unit: UnitPrice.Unit) throws {
        let expected = UnitPrice(price: Money(minorUnits: cents), unit: unit)
        #expect(try unitPrice(LocalizedText(contents)) == expected)
    }

    @Test(
        "What is no amount with a measure has no unit price",
        arguments: [
            "", "g", "500", "500 stones", "ca. 500 g", "500 g (Dose)", "-500 g", "+500 g", "1/2 kg",
            "1,2,3 kg", "1,2.3 kg", ",5 kg", "5, kg", "1.000 g", "1,000 g", "1 000 g", "0,1234 kg",
            "2 × 3 × 250 g", "2 × × 250 g", "× 250 g", "2 m × 3 m", "0 × 250 g", "2 ×", "٥ kg",
            "12345678 g", "12345 × 250 g", String(repeating: "1", count: 1000) + " g",
            String(repeating: " ", count: 40) + "1 kg",
        ])
    func nonsense(contents: String) throws {
        #expect(try unitPrice(LocalizedText(contents)) == nil)
    }

    @Test(
        "Nothing, for nothing or too much for an amount of money, has no unit price",
        arguments: [
            ("0 g", 390), ("0,00 kg", 390), ("500 g", 0), ("500 g", -390), ("1 g", .max),
            ("9999 × 9999999 kg", 1),
        ] as [(String, Int64)])
    func outside(contents: String, cents: Int64) throws {
        #expect(try unitPrice(LocalizedText(contents), cents: cents) == nil)
    }

    @Test("The highest price may be that of the smallest contents")
    func bounds() throws {
        let dearest = try unitPrice(LocalizedText("0,001 g"), cents: Variant.highestPrice)
        #expect(dearest?.price.minorUnits == 100_000_000_000_000)
        #expect(try unitPrice(LocalizedText("1 kg"), cents: .max)?.price.minorUnits == .max)
    }

    @Test(
        "The price is rounded half up to the cent",
        arguments: [
            ("3 kg", 100, 33), ("3 kg", 200, 67), ("2 kg", 1, 1), ("2 kg", 3, 2), ("8 kg", 3, nil),
            ("8 kg", 4, 1), ("400 g", 999, 2498), ("1 kg", 999, 999),
        ] as [(String, Int64, Int64?)])
    func rounded(contents: String, cents: Int64, expected: Int64?) throws {
        #expect(
            try unitPrice(LocalizedText(contents), cents: cents)?.price.minorUnits == expected)
    }

    @Test(
        "Both names of the option have to say that it tells the contents",
        arguments: [
            ("Inhalt", "Contents", true), ("Inhalt", "Inhalt", true), ("INHALT", "volume", true),
            ("Inhalt", "Weight", true), ("Füllmenge", "Net weight", true),
            ("Nettogewicht", "Net weight", true), ("Contents", "Contents", true),
            ("Inhalt", "Capacity", false), ("Fassungsvermögen", "Volume", false),
            ("Größe", "Size", false), ("Gewicht", "Weight", false), ("Weight", "Weight", false),
            ("Größe", "Contents", false), ("Volumen", "Volume", false), ("", "", false),
        ])
    func names(german: String, english: String, tellsContents: Bool) throws {
        let name = LocalizedText(german: german, english: english)
        #expect((try unitPrice(LocalizedText("500 g"), name: name) != nil) == tellsContents)
    }

    @Test("The German contents count, the English ones where those cannot be read")
    func languages() throws {
        let both = LocalizedText(german: "500 g", english: "1 kg")
        #expect(try unitPrice(both)?.price.minorUnits == 780)
        let english = LocalizedText(german: "ein Pfund", english: "500 g")
        #expect(try unitPrice(english)?.price.minorUnits == 780)
    }

    @Test("Other options may stand before, and the weight for delivery tells nothing")
    func otherOptions() throws {
        let colour = ProductAttribute(name: LocalizedText("Farbe"), value: LocalizedText("1 kg"))
        let contents = ProductAttribute(name: LocalizedText("Inhalt"), value: LocalizedText("2 l"))
        var variant = try Sample.variant(price: 390, options: [colour, contents])
        variant.weight = 5000
        #expect(
            variant.unitPrice == UnitPrice(price: Money(minorUnits: 195), unit: .litre))
        variant.options = [colour]
        #expect(variant.unitPrice == nil)
    }
}
