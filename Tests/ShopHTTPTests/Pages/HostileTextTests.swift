import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

/// Texts that would be markup if they were not escaped; one with a quote that Swift sees as one
/// character together with a combining mark.
private let hostileTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\u{301} onload='x",
    "\"\u{301} autofocus onfocus=alert(1) \"", "</title><script>", "&lt;b&gt;",
]

@Suite("Hostile texts stay texts")
struct HostileTextTests {
    private func page(_ path: String, _ shop: TestShop) async throws -> String {
        try await shop.application.test(.router) { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == .ok)
                return String(buffer: response.body)
            }
        }
    }

    private func expectHarmless(_ page: String, _ text: String) {
        #expect(!page.utf8.contains(text))
        #expect(!page.contains("<script>"))
        #expect(!page.contains("<img src=x"))
        for start in ["\"\u{301}", "'\u{301}"] where text.hasPrefix(start) {
            #expect(!page.utf8.contains(start))
        }
    }

    @Test("In what was searched for", arguments: hostileTexts)
    func searches(text: String) async throws {
        let shop = try await TestShop.make()
        for language in Language.allCases {
            expectHarmless(try await page(PagePath.search(text).path(language), shop), text)
        }
    }

    @Test("In names, descriptions, options and attributes", arguments: hostileTexts)
    func products(text: String) async throws {
        var catalogue = CatalogueImport.small
        let hostile = LocalizedText(text)
        let pair = ProductAttribute(name: hostile, value: hostile)
        catalogue.categories[0].name = hostile
        for index in catalogue.products.indices {
            catalogue.products[index].name = hostile
            catalogue.products[index].description = hostile
            catalogue.products[index].attributes = [pair]
            for variant in catalogue.products[index].variants.indices {
                catalogue.products[index].variants[variant].options = [pair]
            }
        }
        let shop = try await TestShop.make(catalogue: catalogue)
        for path in ["/de", "/en/c/home", "/de/p/lamp", "/en/p/mug"] {
            expectHarmless(try await page(path, shop), text)
        }
    }
}

extension String.UTF8View {
    /// Whether these bytes contain those of `text`; `String.contains` compares characters.
    fileprivate func contains(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        let bytes = Array(self)
        guard bytes.count >= needle.count else { return false }
        return (0...(bytes.count - needle.count)).contains { start in
            bytes[start..<(start + needle.count)].elementsEqual(needle)
        }
    }
}
