import Testing

@testable import ShopDomain

@Suite("Slugs")
struct SlugTests {
    @Test(
        "Lower-case letters, digits and single hyphens are taken",
        arguments: [
            "a", "0", "mug", "blue-mug-2", "1-2-3", String(repeating: "x", count: 80),
        ])
    func good(text: String) throws {
        #expect(try Slug(text).text == text)
    }

    @Test(
        "Everything else is refused, with the reason",
        arguments: [
            ("", .empty), (String(repeating: "x", count: 81), .tooLong(maximum: 80)),
            ("-a", .malformed), ("a-", .malformed), ("a--b", .malformed), ("-", .malformed),
            ("Mug", .malformed), ("blaue tasse", .malformed), ("über", .malformed),
            ("a_b", .malformed),
            ("a/b", .malformed), ("a.b", .malformed), ("a\n", .malformed), ("a\u{301}", .malformed),
            ("\u{FF41}", .malformed), ("<script>", .malformed), ("%2e", .malformed),
        ] as [(String, ValidationError)])
    func bad(text: String, error: ValidationError) {
        #expect(throws: error) { try Slug(text) }
    }
}
