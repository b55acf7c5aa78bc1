import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Narrowing lists by the API")
struct FacetAPITests {
    private func list(_ query: String) async throws -> JSON {
        let shop = try await TestShop.make()
        return try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).get("/products?\(query)")
            #expect(answer.status == .ok, "\(query)")
            return answer.json
        }
    }

    @Test("only what can be bought, or costs so much, is listed")
    func narrowed() async throws {
        let slugs = { (json: JSON) in json["products"].array.compactMap { $0["slug"].string } }
        let everything = try await list("facets=false")
        #expect(everything["facets"].isMissing)
        #expect(everything["total"].int == slugs(everything).count)
        let available = try await list("available=true")
        #expect(slugs(available).count < slugs(everything).count)
        #expect(slugs(try await list("price_from=12.99&price_to=12.99")) == ["mug"])
        #expect(slugs(try await list("a.Farbe=unbekannt")).isEmpty)
    }

    @Test("facets count what would be left")
    func facets() async throws {
        let list = try await list("facets=true")
        let facets = list["facets"]
        #expect(facets["available"].int ?? 0 > 0)
        #expect(facets["prices"]["lowest"]["currency"].string == "EUR")
        let counts = facets["categories"].array.compactMap { $0["count"].int }
        #expect(counts.reduce(0, +) == list["total"].int)
    }

    @Test(
        "what is no choice is refused",
        arguments: ["available=maybe", "facets=1", "price_from=cheap", "price_to=-1"])
    func refused(query: String) async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).get("/products?\(query)")
            #expect(answer.status == .unprocessableContent)
        }
    }
}
