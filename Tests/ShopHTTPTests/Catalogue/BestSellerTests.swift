import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopHTTP

@Suite("Best sellers")
struct BestSellerTests {
    private func bestSellers(_ shop: TestShop, at now: Timestamp) -> BestSellers {
        BestSellers(
            orders: shop.storage.orders, catalogue: shop.shop.catalogue,
            logger: Logger(label: "test"),
            now: { now })
    }

    private func hook(on path: String, of shop: TestShop) async throws -> Bool {
        try await shop.application.test(.router) { client in
            let answer = try await client.execute(uri: path, method: .get)
            #expect(answer.status == .ok)
            return String(buffer: answer.body).contains("data-test=\"best-seller\"")
        }
    }

    @Test("What was ordered is shown on the home page once it is counted, for thirty days")
    func home() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            _ = try await PageClient(client).orderAsCustomer()
        }
        #expect(try await !hook(on: "/de", of: shop))
        let now = shop.clock.now.advanced(by: .seconds(1))
        #expect(await bestSellers(shop, at: now).tryCount())
        #expect(try await hook(on: "/de", of: shop))
        let later = now.advanced(by: .seconds(31 * 24 * 3600))
        #expect(await bestSellers(shop, at: later).tryCount())
        #expect(try await !hook(on: "/de", of: shop))
    }

    @Test("A category can be sorted by what is bought most")
    func sorting() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let page = try await client.execute(uri: "/en/c/home", method: .get)
            #expect(String(buffer: page.body).contains("?sort=best\">Best selling</a>"))
        }
    }

    @Test("Nothing is counted before the catalogue is known")
    func early() async throws {
        let storage = InMemoryStorage().storage
        let logger = Logger(label: "test")
        let feed = CatalogueFeed(store: storage.catalogue, logger: logger)
        let counting = BestSellers(
            orders: storage.orders, catalogue: feed, logger: logger,
            now: { Timestamp(milliseconds: 0) })
        #expect(await !counting.tryCount())
        try await feed.refresh()
        #expect(await counting.tryCount())
    }
}
