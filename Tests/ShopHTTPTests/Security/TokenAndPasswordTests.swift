import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Tokens and passwords")
struct TokenAndPasswordTests {
    @Test("a token reads back as itself, with the same digest")
    func token() throws {
        let token = SessionToken()
        let again = try #require(SessionToken(token.text))
        #expect(again.text == token.text)
        #expect(again.digest == token.digest)
        #expect(token.text.utf8.count == 43)
        #expect(Set((1...100).map { _ in SessionToken().text }).count == 100)
    }

    @Test(
        "what is not a token is refused",
        arguments: [
            "", "abc", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "!", count: 43), String(repeating: "A", count: 42) + "B",
            String(repeating: "+", count: 43),
        ])
    func badToken(_ text: String) {
        #expect(SessionToken(text) == nil)
    }

    @Test("neither shows in a description")
    func descriptions() throws {
        let token = SessionToken()
        #expect(!"\(token)".contains(token.text))
        #expect(!String(reflecting: try Password("correct horse")).contains("correct"))
    }

    @Test(
        "guessable passwords are refused",
        arguments: [
            "password", "PASSWORD1", "12345678", "aaaaaaaaaa", "ada@mail.example", "adalovelace",
        ])
    func guessable(_ text: String) {
        let email = text == "adalovelace" ? "adalovelace@mail.example" : "ada@mail.example"
        #expect(throws: PasswordError.guessable) { try Password(new: text, email: email) }
    }

    @Test("length is what counts")
    func length() throws {
        #expect(throws: PasswordError.tooShort) { try Password(new: "7 chars", email: nil) }
        #expect(throws: PasswordError.tooLong) {
            try Password(new: String(repeating: "ab c", count: 33), email: nil)
        }
        _ = try Password(new: "schöne Blume 🌸", email: nil)
    }

    @Test("base64url reads exactly what it writes")
    func base64() {
        for count in 0...40 {
            let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max) }
            #expect(Base64.decodeFromURL(Base64.encodeForURL(bytes)) == bytes)
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }
}
