import Testing

@testable import ShopDomain

@Suite("Email addresses")
struct EmailAddressTests {
    @Test(
        "They are trimmed and kept in lower case",
        arguments: [
            ("ida@shop.example", "ida@shop.example"), (" Ida@Shop.Example\n", "ida@shop.example"),
            ("a.b+c@x.y-z.example", "a.b+c@x.y-z.example"),
            ("!#$%&'*+-/=?^_`{|}~@x.de", "!#$%&'*+-/=?^_`{|}~@x.de"), ("1@2.3", "1@2.3"),
            (
                String(repeating: "a", count: 64) + "@b.de",
                String(repeating: "a", count: 64) + "@b.de"
            ),
        ])
    func good(typed: String, kept: String) throws {
        #expect(try EmailAddress(typed).text == kept)
    }

    @Test(
        "What mail servers would not deliver is refused",
        arguments: [
            "ida", "@b.de", "a@", "a@b", "a@@b.de", "a@b@c.de", ".a@b.de", "a.@b.de", "a..b@c.de",
            "a@.de", "a@b.", "a@b..de", "a@-b.de", "a@b-.de", "a b@c.de", "a@b c.de", "\"a\"@b.de",
            "a@[127.0.0.1]", "ü@b.de", "a@bü.de", "a\u{0}@b.de", "a\nb@c.de", "a,b@c.de",
            "a<b>@c.de",
            String(repeating: "a", count: 65) + "@b.de",
            "a@" + String(repeating: "b", count: 64) + ".de", "a@b.de\u{301}",
        ])
    func bad(text: String) {
        #expect(throws: ValidationError.malformed) { try EmailAddress(text) }
    }

    @Test(
        "Letters that only look like ASCII in lower case do not pass for somebody else's address",
        arguments: ["\u{212A}im@shop.example", "ida@\u{212A}.example", "\u{130}da@shop.example"])
    func lookalikes(text: String) {
        #expect(throws: ValidationError.malformed) { try EmailAddress(text) }
    }

    @Test("Empty and overlong addresses have their own reasons")
    func size() {
        #expect(throws: ValidationError.empty) { try EmailAddress("  \n") }
        let label = String(repeating: "b", count: 61) + "."
        let long = "a@" + String(repeating: label, count: 4) + "example"
        #expect(throws: ValidationError.tooLong(maximum: 254)) { try EmailAddress(long) }
    }
}
