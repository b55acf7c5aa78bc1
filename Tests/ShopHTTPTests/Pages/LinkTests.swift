import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Links")
struct LinkTests {
    @Test("Every link, picture and form of the public pages leads somewhere")
    func crawl() async throws {
        let shop = try await TestShop.make(catalogue: .many(products: 30))
        let visited = try await shop.application.test(.router) { client in
            var visited: Set<String> = []
            var waiting = ["/"]
            while let path = waiting.popLast(), visited.count < 1000 {
                guard visited.insert(path).inserted else { continue }
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status.code < 400, "\(path): \(response.status)")
                if let place = response.headers[.location] { waiting.append(place) }
                let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
                guard isPage else { continue }
                waiting += addresses(in: String(buffer: response.body))
            }
            return visited
        }
        #expect(visited.contains("/en/p/item-0"))
        #expect(visited.contains("/pictures/item-29.svg"))
        #expect(visited.contains { $0.hasPrefix("/de/c/home?sort=price&after=") })
        #expect(visited.contains("/en/search"))
        #expect(visited.contains(Asset.style.path))
        #expect(visited.count < 1000)
    }

    @Test("What no script added is neither a form field nor a link")
    func withoutScript() async throws {
        let shop = try await TestShop.make()
        let page = try await shop.application.test(.router) { client in
            String(buffer: try await client.execute(uri: "/de/p/mug", method: .get).body)
        }
        #expect(page.contains("action=\"/de/cart\""))
        #expect(page.contains("name=\"sku\""))
        #expect(page.contains("name=\"quantity\""))
        #expect(!page.contains("operation_id"))
    }
}

/// The addresses on this site that a page names, without fragments.
private func addresses(in page: String) -> [String] {
    ["href=\"", "src=\"", "action=\""].flatMap { name in
        page.split(separator: name).dropFirst().compactMap { rest -> String? in
            let address = rest.prefix { $0 != "\"" }.split(separator: "#").first ?? ""
            guard address.hasPrefix("/") else { return nil }
            return String(address.replacing("&amp;", with: "&"))
        }
    }
}
