import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

/// A shop whose streams are quick, with a customer who has ordered something.
struct FollowedShop: Sendable {
    let shop: TestShop
    let customer: PageClient
    let number: OrderNumber
    private let client: any TestClientProtocol

    /// Lets a test follow the order over a real connection: one request at a time.
    static func visited(
        pace: OrderEvents.Pace = OrderEvents.Pace(),
        _ story: @escaping @Sendable (FollowedShop) async throws -> Void
    ) async throws {
        let made = try await TestShop.make(limitsRates: false)
        var shop = made.shop
        shop.orderEventsPace = pace
        shop.orderWatch = OrderWatch(
            orders: shop.storage.orders, lifecycle: shop.lifecycle, interval: .milliseconds(5))
        let quick = TestShop(shop: shop, clock: made.clock)
        try await quick.application.test(.live) { client in
            let customer = PageClient(client)
            let number = try await customer.orderAsCustomer()
            try await story(
                FollowedShop(
                    shop: quick, customer: customer, number: try #require(OrderNumber(number)),
                    client: client))
        }
    }

    var watch: OrderWatch { shop.shop.orderWatch }

    func order() async throws -> Order {
        try #require(try await shop.storage.orders.find(number))
    }

    /// Asks for the events and answers when the stream has ended.
    func events(_ number: OrderNumber? = nil, headers: HTTPFields = [:]) async throws
        -> TestResponse
    {
        var headers = headers
        headers[.cookie] = customer.session.map { "session=\($0)" }
        return try await client.execute(
            uri: PagePath.orderEvents(number ?? self.number).path(.german), method: .get,
            headers: headers)
    }

    /// Takes a step behind the server's back, as another server would.
    func carryOut(_ action: OrderAction) async throws {
        _ = try await shop.storage.orders.carryOut(
            action, on: number, by: .system, at: shop.clock.now)
    }

    /// Waits until so many follow, and so fails by a test's time limit.
    func waitForFollowers(_ count: Int) async throws {
        while watch.followers != count { try await Task.sleep(for: .milliseconds(1)) }
    }

    /// Waits until all who follow have been told of this version.
    func waitForTelling(_ version: Int) async throws {
        let versions = try #require(watch.versions(of: try await order()))
        var times = 0
        for await told in versions where told == version {
            times += 1
            // The first comes at once, the second with everybody's, the third behind them.
            if times == 3 { break }
        }
    }
}
