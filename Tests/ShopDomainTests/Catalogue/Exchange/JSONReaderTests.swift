import Testing

@testable import ShopDomain

@Suite("RFC 8259")
struct JSONReaderTests {
    private func read(_ text: String) throws(JSONError) -> JSONValue {
        try JSONReader.read(Array(text.utf8))
    }

    @Test(
        "Values are read as they are written",
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("\tfalse\n", .bool(false)),
            ("\"\"", .string("")), ("\u{FEFF}1", .number("1")),
            ("-0.50e+10", .number("-0.50e+10")), ("[]", .array([])),
            ("[1, [\"a\"]]", .array([.number("1"), .array([.string("a")])])),
            ("{}", .object(JSONObject(line: 1))),
            (
                "\n{\"a\": {}}",
                .object(
                    JSONObject(line: 2, members: ["a": .object(JSONObject(line: 2))]))
            ),
        ] as [(String, JSONValue)])
    func values(text: String, value: JSONValue) throws {
        #expect(try read(text) == value)
    }

    @Test(
        "Text is read with its escapes",
        arguments: [
            (#""\" \\ \/ \b \f \n \r \t""#, "\" \\ / \u{8} \u{C} \n \r \t"),
            (#""\u00fC\u20AC""#, "ü€"), (#""\ud83c\uDF75""#, "\u{1F375}"), ("\"ü€\"", "ü€"),
        ])
    func text(json: String, text: String) throws {
        #expect(try read(json) == .string(text))
    }

    @Test(
        "What is not JSON is refused",
        arguments: [
            "", "{", "[", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{,}",
            "01",
            "1.", ".5", "-", "+1", "1e", "1e+", "0x1", "NaN", "nul", "True", "'a'", "\"a", "\"\\",
            "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\u-123\"", "\"\\ud83c\"",
            "\"\\ud83c\\u0041\"",
            "\"\\udf75\"", "\"a\nb\"", "\"\u{1}\"", "1 2", "[]]", "{}x", "// 1\n1",
        ])
    func refuses(text: String) {
        #expect(throws: JSONError.self) { try read(text) }
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(throws: JSONError(line: 1, reason: "is not UTF-8")) {
            try JSONReader.read([0x22, 0xC3, 0x28, 0x22])
        }
    }

    @Test("A name that is there twice in one object is refused, with the line")
    func repeatedName() {
        let error = JSONError(line: 3, reason: "\"a\" is there twice in one object")
        #expect(throws: error) { try read("{\"a\": 1,\n\"b\": {\"a\": 1},\n\"a\": 2}") }
    }

    @Test("Nesting is bounded")
    func depth() throws {
        let nested = { (depth: Int) in
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try read(nested(32)) }
        #expect(throws: JSONError.self) { try read(nested(33)) }
        #expect(throws: JSONError.self) { try read(nested(1_000_000)) }
    }

    @Test("No text is too strange to be answered", arguments: 0..<50)
    func fuzz(seed: Int) {
        var generator = SeededRandom(seed: seed)
        let pieces = Array("{}[]\",:\\u0123e.-+ \n".utf8) + [0xC3, 0xFF]
        for _ in 0..<50 {
            let bytes = (0..<generator.number(0...30)).map { _ in generator.one(of: pieces) }
            _ = try? JSONReader.read(bytes)
            var reader = CSVReader(bytes)
            _ = try? reader.next()
        }
    }
}
