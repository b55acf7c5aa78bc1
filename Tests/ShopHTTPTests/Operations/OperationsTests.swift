import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopHTTP

@Suite("Health and readiness")
struct OperationsTests {
    @Test("a server that serves is alive, ready to read and ready to write")
    func ready() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            for path in ["/livez", "/readyz", "/readyz?write"] {
                let status = try await client.status(of: path)
                #expect(status == .ok)
            }
        }
    }

    @Test("a server that is about to stop says so, but is alive")
    func draining() async throws {
        let shop = try await TestShop.make()
        shop.shop.lifecycle.drain()
        try await shop.application.test(.router) { client in
            let alive = try await client.status(of: "/livez")
            #expect(alive == .ok)
            let ready = try await client.status(of: "/readyz")
            #expect(ready == .serviceUnavailable)
            let writable = try await client.status(of: "/readyz?write")
            #expect(writable == .serviceUnavailable)
        }
    }

    @Test("a server without a catalogue is not ready yet")
    func loading() async throws {
        let storage = InMemoryStorage().storage
        let shop = Shop(
            storage: storage,
            catalogue: CatalogueFeed(store: storage.catalogue, logger: Logger(label: "test")),
            passwords: PasswordHasher(parameters: .cheap),
            settings: ShopSettings(publicURL: "http://localhost"), lifecycle: ShopLifecycle(),
            now: { Timestamp(milliseconds: 0) })
        try await Application(router: shop.makeRouter()).test(.router) { client in
            let ready = try await client.status(of: "/readyz")
            #expect(ready == .serviceUnavailable)
            let alive = try await client.status(of: "/livez")
            #expect(alive == .ok)
        }
    }

    @Test("metrics count what was answered, by pattern and not by path")
    func metrics() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            _ = try await client.status(of: "/api/v1/products/mug")
            _ = try await client.status(of: "/api/v1/products/lamp")
            try await client.execute(uri: "/metrics", method: .get) { response in
                let text = String(buffer: response.body)
                #expect(text.contains(#"route="/api/v1/products/{slug}",status="200"} 2"#))
                #expect(!text.contains("mug"))
            }
        }
    }

    @Test("every answer names its request")
    func requestID() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            try await client.execute(uri: "/nothing", method: .get) { response in
                #expect(response.headers[.xRequestID]?.isEmpty == false)
            }
        }
    }
}

extension TestClientProtocol {
    func status(of path: String) async throws -> HTTPResponse.Status {
        try await execute(uri: path, method: .get) { $0.status }
    }
}
