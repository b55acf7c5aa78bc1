import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The language")
struct LanguageTests {
    @Test(
        "is the first a browser prefers of those the shop speaks",
        arguments: [
            ("de", Language.german), ("en-GB,en;q=0.9,de;q=0.8", .english),
            ("fr, de;q=0.5, en;q=0.7", .english), ("en;q=0, de", .german), ("DE-AT", .german),
        ])
    func preferred(_ header: String, _ language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }

    @Test(
        "is not known where the browser prefers others or says nothing sensible",
        arguments: ["", "fr", "*", "en;q=0", ";;;,,,", "q=1"])
    func unknown(_ header: String) {
        #expect(Language(acceptLanguage: header) == nil)
    }

    @Test("is the one an address begins with")
    func path() {
        #expect(Language(inPath: "/de/cart") == .german)
        #expect(Language(inPath: "/en") == .english)
        #expect(Language(inPath: "/deutsch") == nil)
        #expect(Language(inPath: "/") == nil)
    }
}
