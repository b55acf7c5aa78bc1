import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Public pages")
struct PublicPageTests {
    private static let paths = [
        "/de", "/en", "/de/c/home", "/en/c/home?sort=-price", "/de/p/lamp", "/en/p/mug",
        "/de/search", "/en/search?q=mug", "/de/search?q=nothing-like-this", "/de/withdrawal",
        "/en/withdrawal", "/de/imprint", "/en/imprint", "/de/privacy", "/en/privacy",
    ]

    private func get(
        _ path: String, from shop: TestShop, method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await shop.application.test(.router) { client in
            try await client.execute(uri: path, method: method, headers: headers)
        }
    }

    @Test("They are cacheable and set no cookie", arguments: paths)
    func headers(path: String) async throws {
        let response = try await get(path, from: try await TestShop.make())
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(
            response.headers[.cacheControl]
                == "public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=3600")
        #expect(response.headers[.setCookie] == nil)
        #expect(response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(response.headers[.vary] == nil)
    }

    @Test("Words are searched for as a browser's form sends them")
    func searchForm() async throws {
        let shop = try await TestShop.make()
        let found = try await get("/de/search?q=mug+deutsch", from: shop)
        let page = String(buffer: found.body)
        #expect(page.contains("mug deutsch"))
        #expect(!page.contains("mug+deutsch"))
    }

    @Test("They are the same for somebody with a session and a cart", arguments: paths)
    func nothingPersonal(path: String) async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        let anonymous = try await get(path, from: shop)
        let known = try await get(
            path, from: shop,
            headers: [
                .cookie: "session=\(token); cart=7", .acceptLanguage: "fr",
                .userAgent: "Robot",
            ])
        #expect(anonymous.body == known.body)
    }

    @Test("Their tag is the same on every server, and 304 answers it", arguments: paths)
    func entityTags(path: String) async throws {
        let catalogue = CatalogueImport.small
        let first = try await get(path, from: try await TestShop.make(catalogue: catalogue))
        let other = try await TestShop.make(catalogue: catalogue)
        let tag = try #require(first.headers[.eTag])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        #expect(try await get(path, from: other).headers[.eTag] == tag)
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = try await get(path, from: other, headers: [.ifNoneMatch: known])
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)
            #expect(again.headers[.contentType] == nil)
        }
        let changed = try await get(path, from: other, headers: [.ifNoneMatch: "\"x\""])
        #expect(changed.status == .ok)
    }

    @Test("HEAD answers as GET does, without the body", arguments: paths)
    func head(path: String) async throws {
        let shop = try await TestShop.make()
        let page = try await get(path, from: shop)
        let head = try await get(path, from: shop, method: .head)
        #expect(head.status == .ok)
        #expect(head.body.readableBytes == 0)
        #expect(head.headers[.eTag] == page.headers[.eTag])
        #expect(head.headers[.contentLength] == String(page.body.readableBytes))
    }

    @Test("They speak the language of their address", arguments: Language.allCases)
    func languages(language: Language) async throws {
        let shop = try await TestShop.make()
        let response = try await get("/\(language.rawValue)/p/lamp", from: shop)
        let page = String(buffer: response.body)
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(page.contains(ProductTexts[language].addToCart))
        #expect(!page.contains(ProductTexts[language.other].addToCart))
        #expect(page.contains("href=\"/\(language.other.rawValue)/p/lamp\""))
    }

    @Test("The front door leads to the language the browser prefers")
    func frontDoor() async throws {
        let shop = try await TestShop.make()
        for (preference, place) in [
            ("en-GB,en;q=0.9,de;q=0.5", "/en"), ("de", "/de"), ("fr", "/de"),
            ("fr, en;q=0.3, de;q=0.2", "/en"),
        ] {
            let response = try await get("/", from: shop, headers: [.acceptLanguage: preference])
            #expect(response.status == .found)
            #expect(response.headers[.location] == place)
            #expect(response.headers[.vary] == "Accept-Language")
        }
    }

    @Test(
        "What does not exist is explained in the language of the address",
        arguments: [
            ("/de/p/nothing", 404, "Nicht gefunden"), ("/en/c/nothing", 404, "Not found"),
            ("/en/p/Not%20A%20Slug", 404, "Not found"), ("/de/nowhere", 404, "Nicht gefunden"),
            ("/en/c/home?after=xyz", 404, "Unknown page"), ("/de/p/chair", 404, "Nicht gefunden"),
            ("/en/c/home?sort=size", 422, "Please check"),
            ("/pictures/nothing.svg", 404, "Nicht gefunden"),
        ])
    func problems(path: String, status: Int, title: String) async throws {
        let response = try await get(path, from: try await TestShop.make())
        #expect(response.status.code == status)
        #expect(response.headers[.cacheControl] == "no-store")
        let page = String(buffer: response.body)
        #expect(page.contains("<h1>\(title)</h1>"))
        #expect(page.contains(try #require(response.headers[.xRequestID])))
    }

    @Test("The cursor of one list is none of another")
    func foreignCursor() async throws {
        let shop = try await TestShop.make(catalogue: .many(products: 30))
        let cursor = try CategoryModel(
            try Slug("home"), ProductList(sort: .price), shop.shop.catalogue.current, .german
        ).next
        let after = try #require(cursor).text
        let own = try await get("/de/c/home?sort=price&after=\(after)", from: shop)
        let foreign = try await get("/de/c/home?sort=newest&after=\(after)", from: shop)
        #expect(own.status == .ok)
        #expect(foreign.status == .notFound)
    }

    @Test("They are made once, and anew when what they show has changed", arguments: paths)
    func kept(path: String) async throws {
        let shop = try await TestShop.make()
        let first = try await get(path, from: shop)
        let size = shop.shop.publicPages.size
        #expect(size >= first.body.readableBytes)
        #expect(try await get(path, from: shop).body == first.body)
        #expect(shop.shop.publicPages.size == size)
        let fresh = try await TestShop.make()
        for shop in [shop, fresh] {
            for slug in ["mug", "lamp"] {
                try await shop.change(slug) { $0.name.german += " neu" }
            }
            try await shop.refresh()
        }
        #expect(try await get(path, from: shop).body == (try await get(path, from: fresh).body))
    }

    @Test("A page of an older catalogue is neither kept nor taken for a newer one")
    func olderCatalogue() async throws {
        let shop = try await TestShop.make()
        let old = shop.shop.catalogue.current
        try await shop.change("mug") { $0.name.german = "Becher" }
        try await shop.refresh()
        let (new, pages) = (shop.shop.catalogue.current, PublicPages())
        let slug = try Slug("mug")
        let answer = { (snapshot: CatalogueSnapshot) in
            try pages.answer(.get("/de/p/mug"), from: snapshot) { snapshot in
                p { snapshot.product(slug)?.name.german ?? "" }
            }.headers[.eTag]
        }
        let (newTag, oldTag) = (try answer(new), try answer(old))
        #expect(newTag != oldTag)
        #expect(try answer(new) == newTag)
        #expect(try answer(old) == oldTag)
    }

    @Test("No more is kept than there is room for, and there is always room for a new page")
    func capacity() throws {
        let pages = PublicPages()
        let text = String(repeating: "x", count: 1024 * 1024)
        for number in 0..<20 {
            let response = try pages.answer(.get("/de?\(number)"), from: CatalogueSnapshot()) { _ in
                p { text }
            }
            #expect(response.status == .ok)
            #expect(pages.size <= PublicPages.capacity)
        }
        #expect(pages.size > PublicPages.capacity / 2)
    }
}

extension Request {
    /// A request without a body.
    fileprivate static func get(_ path: String) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path),
            body: RequestBody(buffer: ByteBuffer()))
    }
}
