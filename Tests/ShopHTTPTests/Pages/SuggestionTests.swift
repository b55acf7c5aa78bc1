import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ShopHTTP

@Suite("Suggestions in the search field")
struct SuggestionTests {
    private func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await TestShop.make().application.test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }

    private func suggestions(_ path: String) async throws -> [[String?]] {
        let answer = try await get(path)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "application/json")
        let json = JSON(Data(answer.body.readableBytesView))["suggestions"]
        return json.array.map { [$0["name"].string, $0["detail"].string, $0["url"].string] }
    }

    @Test("Products have a name, a price and an address, in each language")
    func products() async throws {
        #expect(
            try await suggestions("/de/suggestions?q=lam")
                == [["lamp deutsch", "ab 49,00\u{a0}€", "/de/p/lamp"]])
        #expect(
            try await suggestions("/en/suggestions?q=mug")
                == [["mug english", "€12.99", "/en/p/mug"]])
    }

    @Test("Categories come first")
    func categories() async throws {
        let found = try await suggestions("/de/suggestions?q=b%C3%BCch")
        #expect(found.first == ["Bücher", "Kategorie", "/de/c/books"])
    }

    @Test("Nothing is suggested for nothing", arguments: ["", "?q=", "?q=zzz", "?q=%20"])
    func nothing(query: String) async throws {
        #expect(try await suggestions("/de/suggestions\(query)").isEmpty)
    }

    @Test("They may be kept like other public pages, and set no cookie")
    func caching() async throws {
        let answer = try await get("/de/suggestions?q=mug")
        #expect(answer.headers[.cacheControl] == publicCacheControl)
        #expect(answer.headers[.setCookie] == nil)
        let tag = try #require(answer.headers[.eTag])
        let again = try await get("/de/suggestions?q=mug", headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified)
    }
}
