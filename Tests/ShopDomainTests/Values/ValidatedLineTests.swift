import Testing

@testable import ShopDomain

@Suite("Lines of text")
struct ValidatedLineTests {
    @Test(
        "White space around it is dropped, everything visible is kept",
        arguments: [
            ("Ida Frost", "Ida Frost"), ("  Ida\t\n", "Ida"), ("\u{A0}Ida\u{3000}", "Ida"),
            ("O’Brien-Łuczak", "O’Brien-Łuczak"), ("李", "李"),
            ("\u{645}\u{200C}\u{647}", "\u{645}\u{200C}\u{647}"),
            ("\u{1F469}\u{200D}\u{1F373}", "\u{1F469}\u{200D}\u{1F373}"), ("<b>&\"'", "<b>&\"'"),
            (String(repeating: "x", count: 100), String(repeating: "x", count: 100)),
        ])
    func good(typed: String, kept: String) throws {
        #expect(try validatedLine(typed, maximum: 100) == kept)
        #expect(try DisplayName(typed).text == kept)
    }

    @Test(
        "What is empty, too long, or more than a line is refused",
        arguments: [
            ("", .empty), (" \t\n", .empty), ("\u{200B}", .empty), (" \u{200B} \u{202E}", .empty),
            (String(repeating: "x", count: 101), .tooLong(maximum: 100)),
            // One character to a reader, two hundred code points to a database.
            ("e" + String(repeating: "\u{301}", count: 200), .tooLong(maximum: 100)),
            ("Ida\nFrost", .malformed), ("Ida\u{0}", .malformed), ("a\u{7}b", .malformed),
            ("a\u{85}b", .malformed), ("a\u{2028}b", .malformed), ("a\u{2029}b", .malformed),
            ("a\rb", .malformed), ("a\u{7F}b", .malformed),
        ] as [(String, ValidationError)])
    func bad(text: String, error: ValidationError) {
        #expect(throws: error) { try validatedLine(text, maximum: 100) }
        #expect(throws: error) { try DisplayName(text) }
    }
}
