import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ShopHTTP

@Suite("The shop's router on a host of somebody else's")
struct SecondHostTests {
    @Test("answers beside routes and middleware of the host's own")
    func mounted() async throws {
        let shop = try await TestShop.make()
        let router = shop.shop.makeRouter()
        router.get("about-us") { _, _ in "a page of the host's own" }
        let host = Application(
            router: router, configuration: ApplicationConfiguration(serverName: "somebody else's"))
        try await host.test(.live) { client in
            try await client.execute(uri: "/about-us", method: .get) { response in
                #expect(String(buffer: response.body) == "a page of the host's own")
                #expect(response.headers[.server] == "somebody else's")
            }
            try await client.execute(uri: "/api/v1/products/mug", method: .get) { response in
                #expect(response.status == .ok)
            }
        }
    }
}
