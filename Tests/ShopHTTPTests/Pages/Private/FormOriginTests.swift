import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Forms sent from other sites")
struct FormOriginTests {
    private static let foreign: [HTTPFields] = [
        [.origin: "https://evil.example", .secFetchSite: "cross-site"],
        [.origin: "http://localhost", .secFetchSite: "cross-site"],
        [.origin: "http://localhost", .secFetchSite: "same-site"],
    ]

    @Test(
        "are refused at every address, in the page's language, even for staff",
        arguments: PageRoute.allCases, Language.allCases)
    func refused(route: PageRoute, language: Language) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let address = "/\(language.rawValue)\(route.example)"
            for headers in Self.foreign {
                let answer = try await staff.post(address, "published=0", headers: headers)
                #expect(answer.status == .forbidden)
                #expect(answer.texts("h1") == [Problem.crossOrigin.title[language]])
                #expect(answer.headers[.setCookie] == nil)
            }
            #expect(try await staff.get("/de/staff/orders").status == .ok)
            #expect(try await staff.get("/de/p/mug").status == .ok)
        }
    }

    @Test(
        "of the same kind from the shop's own pages are not refused",
        arguments: PageRoute.allCases)
    func own(route: PageRoute) async throws {
        try await TestShop.visited { shop, visitor in
            let admin = try await shop.member("admin@shop.example", .admin, visitor)
            let answer = try await admin.post("/de\(route.example)", "published=0")
            #expect(answer.status != .forbidden)
        }
    }

    @Test(
        "from browsers that tell nothing but the origin are refused unless it is the shop's",
        arguments: [
            ("http://localhost", true), ("https://localhost", false), ("null", false),
            ("http://localhost:81", false), ("http://localhost.evil.example", false),
        ])
    func originOnly(origin: String, isOwn: Bool) async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let response = try await client.execute(
                uri: "/de/cart", method: .post,
                headers: [.contentType: "application/x-www-form-urlencoded", .origin: origin],
                body: ByteBuffer(string: "sku=MUG-1&quantity=1"))
            #expect(response.status == (isOwn ? .seeOther : .forbidden))
        }
    }
}

extension PageRoute {
    /// An address of this kind.
    fileprivate var example: String {
        rawValue.replacing("{category}", with: "home").replacing("{slug}", with: "mug")
            .replacing("{sku}", with: "MUG-1").replacing("{number}", with: "00000-00000")
    }
}
