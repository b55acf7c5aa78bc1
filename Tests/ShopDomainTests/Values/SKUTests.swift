import Testing

@testable import ShopDomain

@Suite("Stock keeping units")
struct SKUTests {
    @Test(
        "Letters, digits and a few marks are taken as they are",
        arguments: [
            "a", "MUG-1", "mug.1_b", "7", "A--", String(repeating: "x", count: 40),
        ])
    func good(text: String) throws {
        #expect(try SKU(text).text == text)
    }

    @Test(
        "Everything else is refused, with the reason",
        arguments: [
            ("", .empty), (String(repeating: "x", count: 41), .tooLong(maximum: 40)),
            ("-1", .malformed), (".a", .malformed), ("_a", .malformed), ("MUG 1", .malformed),
            ("MÜG", .malformed), ("a/b", .malformed), ("a\u{0}", .malformed),
            ("a\u{301}", .malformed),
            ("a'--", .malformed), ("a\r\n", .malformed),
        ] as [(String, ValidationError)])
    func bad(text: String, error: ValidationError) {
        #expect(throws: error) { try SKU(text) }
    }

    @Test("They sort by their bytes, and case matters")
    func order() throws {
        let sorted = try ["b", "a", "B", "10", "9", "A-1", "A.1", "A_1"].map { try SKU($0) }
            .sorted()
        #expect(sorted.map(\.text) == ["10", "9", "A-1", "A.1", "A_1", "B", "a", "b"])
        #expect(try SKU("mug") != SKU("MUG"))
    }
}
