import Testing

@testable import ShopHTTP

@Suite("Base64 without padding")
struct Base64Tests {
    @Test(
        "The examples of RFC 4648 hold",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
        ])
    func examples(bytes: String, text: String) {
        #expect(Base64.encode(bytes.utf8) == text)
        #expect(Base64.encodeForURL(bytes.utf8) == text)
        #expect(Base64.decode(text) == Array(bytes.utf8))
    }

    @Test("The two alphabets differ in two digits and do not read each other's")
    func alphabets() {
        #expect(Base64.encode([0xFB, 0xFF]) == "+/8")
        #expect(Base64.encodeForURL([0xFB, 0xFF]) == "-_8")
        #expect(Base64.decodeFromURL("+/8") == nil)
        #expect(Base64.decode("-_8") == nil)
    }

    @Test(
        "A text that no bytes are written as is refused",
        arguments: [
            "Z", "Zg==", "Zg=", "Zh", "Zm9", "Zm9v ", "Zm9v\n", "Zm9vZ", "Zm-v", "Zm\u{301}9v",
        ])
    func refused(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
