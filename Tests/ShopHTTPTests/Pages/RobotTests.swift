import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("What search engines are told")
struct RobotTests {
    private static let origin = "https://shop.example"

    private func get(
        _ path: String, catalogue: CatalogueImport = .small,
        seller: [String] = ShopSettings.demoSeller
    ) async throws -> TestResponse {
        let shop = try await TestShop.make(
            publicURL: Self.origin, catalogue: catalogue, seller: seller)
        return try await shop.application.test(.router) { client in
            try await client.execute(uri: path, method: .get)
        }
    }

    /// The addresses that a sitemap or its index names.
    private func addresses(_ response: TestResponse) -> [String] {
        String(buffer: response.body).split(separator: "<loc>").dropFirst().map { rest in
            String(rest.prefix { $0 != "<" })
        }
    }

    @Test("Robots leave personal pages alone and find the sitemap")
    func robots() async throws {
        let text = String(buffer: try await get("/robots.txt").body)
        for page in ["/de/cart", "/en/checkout", "/de/orders", "/en/search", "/api/"] {
            #expect(text.contains("Disallow: \(page)\n"))
        }
        #expect(!text.contains("Disallow: /\n"))
        #expect(text.hasSuffix("\nSitemap: https://shop.example/sitemap.xml\n"))
    }

    @Test("The sitemap has every public page once, in both languages")
    func sitemap() async throws {
        let index = try await get("/sitemap.xml")
        #expect(index.headers[.contentType] == "application/xml")
        #expect(addresses(index) == ["https://shop.example/sitemaps/1.xml"])
        let addresses = addresses(try await get("/sitemaps/1.xml"))
        let pages = ["", "/c/home", "/c/books", "/p/mug", "/p/lamp", "/p/book", "/privacy"]
        #expect(addresses.count == 2 * pages.count)
        let expected = pages.flatMap { ["\(Self.origin)/de\($0)", "\(Self.origin)/en\($0)"] }
        #expect(Set(addresses) == Set(expected))
    }

    @Test("The imprint is for search engines as soon as it names somebody")
    func imprint() async throws {
        let unnamed = String(buffer: try await get("/de/imprint").body)
        #expect(unnamed.contains("noindex"))
        let seller = ["Kontor KG"]
        let named = String(buffer: try await get("/de/imprint", seller: seller).body)
        #expect(!named.contains("noindex"))
        #expect(
            named.contains("<link rel=\"canonical\" href=\"https://shop.example/de/imprint\">"))
        let sitemap = try await get("/sitemaps/1.xml", seller: seller)
        #expect(addresses(sitemap).contains("https://shop.example/en/imprint"))
    }

    @Test("A large sitemap comes in parts that together have every product once")
    func parts() throws {
        let products = CatalogueImport.many(products: Sitemap.productsPerPart + 2)
        let snapshot = CatalogueSnapshot().applying(
            CatalogueChanges(categories: products.categories, products: products.products))
        let sitemap = Sitemap(origin: Self.origin, snapshot: snapshot)
        #expect(sitemap.parts == 2)
        let all = try #require(sitemap.part(1)) + #require(sitemap.part(2))
        let count = all.split(separator: "/en/p/item-").count - 1
        #expect(count == snapshot.productCount)
        #expect(sitemap.part(0) == nil)
        #expect(sitemap.part(3) == nil)
    }

    @Test(
        "A part that is none is not found",
        arguments: ["0", "2", "-1", "x", "99999999999999999999"])
    func noPart(name: String) async throws {
        #expect(try await get("/sitemaps/\(name).xml").status == .notFound)
    }

    @Test("A page that can be found names its one address, its translation and its preview")
    func head() async throws {
        let page = String(buffer: try await get("/en/p/lamp").body)
        for line in [
            "<link rel=\"canonical\" href=\"https://shop.example/en/p/lamp\">",
            "<link rel=\"alternate\" hreflang=\"de\" href=\"https://shop.example/de/p/lamp\">",
            "<meta property=\"og:title\" content=\"lamp english\">",
            "<meta property=\"og:type\" content=\"product\">",
            "<meta property=\"og:description\" content=\"Fine.\">",
            "<meta property=\"og:url\" content=\"https://shop.example/en/p/lamp\">",
        ] {
            #expect(page.contains(line))
        }
        #expect(!page.contains("noindex"))
    }

    @Test(
        "A list in another order or with filters is that without",
        arguments: ["?sort=price", "?a.Farbe=rot", "?available=1&price_to=50"])
    func canonicalList(query: String) async throws {
        let page = String(buffer: try await get("/de/c/home" + query).body)
        #expect(page.contains("<link rel=\"canonical\" href=\"https://shop.example/de/c/home\">"))
    }

    @Test(
        "Searches, personal pages and errors are not shown",
        arguments: ["/de/search?q=mug", "/en/cart", "/de/login", "/de/p/nothing"])
    func hidden(path: String) async throws {
        let page = String(buffer: try await get(path).body)
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!page.contains("canonical"))
    }

    @Test("A product's offers are described with price and availability")
    func microdata() async throws {
        let page = String(buffer: try await get("/de/p/lamp").body)
        #expect(page.contains("itemscope itemtype=\"https://schema.org/Product\""))
        #expect(page.split(separator: "https://schema.org/Offer\"").count == 3)
        for line in [
            "<meta itemprop=\"price\" content=\"49.00\">",
            "<meta itemprop=\"priceCurrency\" content=\"EUR\">",
            "<link itemprop=\"availability\" href=\"https://schema.org/LimitedAvailability\">",
        ] {
            #expect(page.contains(line))
        }
        let inStock = String(buffer: try await get("/de/p/mug").body)
        #expect(inStock.contains("https://schema.org/InStock"))
        let soldOut = String(buffer: try await get("/de/p/book").body)
        #expect(soldOut.contains("https://schema.org/OutOfStock"))
    }
}
