import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ShopHTTP

@Suite("Suggestions by the API")
struct SuggestionAPITests {
    private func get(_ query: String, _ language: String = "en") async throws -> APIClient.Answer {
        try await TestShop.make().application.test(.router) { client in
            try await APIClient(client: client).send(
                .get, "/suggestions\(query)", nil, headers: [.acceptLanguage: language])
        }
    }

    @Test("products and categories are those of the page, with what programs need")
    func found() async throws {
        let lamp = try await get("?q=lam")
        #expect(lamp.status == .ok)
        #expect(lamp.json["products"].array.compactMap { $0["slug"].string } == ["lamp"])
        #expect(lamp.json["products"][0]["name"].string == "lamp english")
        #expect(lamp.headers[.cacheControl] == publicCacheControl)
        let books = try await get("?q=b%C3%BCch", "de")
        #expect(books.json["categories"].array.compactMap { $0["slug"].string } == ["books"])
    }

    @Test("nothing is found for nothing", arguments: ["", "?q=", "?q=%20", "?q=zzz"])
    func nothing(query: String) async throws {
        let answer = try await get(query)
        #expect(answer.json["products"].array.isEmpty)
        #expect(answer.json["categories"].array.isEmpty)
        #expect(!answer.json["products"].isMissing)
    }

    @Test("questions have an end")
    func length() async throws {
        let answer = try await get("?q=" + String(repeating: "x", count: 201))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.json["errors"][0]["field"].string == "q")
    }
}
