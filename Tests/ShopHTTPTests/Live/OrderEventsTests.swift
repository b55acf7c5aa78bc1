import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The stream of an order's changes", .timeLimit(.minutes(5)))
struct OrderEventsTests {
    @Test("Tells of a change another server made, and ends when the server drains")
    func change() async throws {
        try await FollowedShop.visited { followed in
            async let stream = followed.events()
            try await followed.waitForFollowers(1)
            try await followed.waitForTelling(1)
            try await followed.carryOut(.confirm)
            try await followed.waitForTelling(2)
            followed.shop.shop.lifecycle.drain()
            let answer = try await stream
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/event-stream")
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(answer.headers[.xAccelBuffering] == "no")
            let events = String(buffer: answer.body).components(of: "event: order\n")
            #expect(events == ["id: 1\ndata: 1\n\n", "id: 2\ndata: 2\n\n"])
            try await followed.waitForFollowers(0)
        }
    }

    @Test(
        "Tells a browser that comes back only what is new to it",
        arguments: [
            ("1", ["id: 2\ndata: 2\n\n"]), ("2", []), ("no number", ["id: 2\ndata: 2\n\n"]),
        ])
    func lastEventID(known: String, events: [String]) async throws {
        let quick = OrderEvents.Pace(lifetime: .zero)
        try await FollowedShop.visited(pace: quick) { followed in
            try await followed.carryOut(.confirm)
            let answer = try await followed.events(headers: [.lastEventID: known])
            #expect(answer.status == .ok)
            #expect(answer.headers[.connection] == "close")
            #expect(String(buffer: answer.body).components(of: "event: order\n") == events)
        }
    }

    @Test("Shows that it lives while nothing happens, and ends after some time")
    func heartbeat() async throws {
        let quick = OrderEvents.Pace(heartbeat: .milliseconds(20), lifetime: .milliseconds(100))
        try await FollowedShop.visited(pace: quick) { followed in
            let answer = try await followed.events()
            #expect(String(buffer: answer.body).components(of: "\n\n:\n").count >= 1)
            try await followed.waitForFollowers(0)
        }
    }

    @Test("Is for the owner alone, and only for orders there are")
    func owner() async throws {
        try await FollowedShop.visited { followed in
            var random = SystemRandomNumberGenerator()
            let unknown = try await followed.events(OrderNumber(using: &random))
            #expect(unknown.status == .notFound)
            let path = PagePath.orderEvents(followed.number).path(.german)
            let stranger = followed.customer.stranger()
            #expect(try await stranger.get(path).status == .unauthorized)
            try await stranger.register("eve@mail.example")
            #expect(try await stranger.get(path).status == .notFound)
            #expect(followed.watch.followers == 0)
        }
    }

    @Test("Ends within seconds when the session is signed out")
    func signedOut() async throws {
        let quick = OrderEvents.Pace(check: .milliseconds(10))
        try await FollowedShop.visited(pace: quick) { followed in
            async let stream = followed.events()
            try await followed.waitForFollowers(1)
            let owner = try await followed.order().terms.owner
            try await followed.shop.storage.sessions.deleteAll(of: owner)
            #expect(try await stream.status == .ok)
            try await followed.waitForFollowers(0)
        }
    }

    @Test("Is bounded in number, and a place that is left is free again")
    func bound() async throws {
        let quick = OrderEvents.Pace(lifetime: .zero)
        try await FollowedShop.visited(pace: quick) { followed in
            let order = try await followed.order()
            var places = (0..<OrderWatch.mostOfOneOrder).map { _ in
                followed.watch.versions(of: order)
            }
            #expect(places.allSatisfy { $0 != nil })
            let refused = try await followed.events()
            #expect(refused.status == .serviceUnavailable)
            #expect(refused.headers[.retryAfter] == "10")
            places.removeAll()
            #expect(followed.watch.followers == 0)
            #expect(try await followed.events().status == .ok)
        }
    }

    @Test("Nobody may begin to follow while the server drains")
    func draining() async throws {
        try await FollowedShop.visited { followed in
            followed.shop.shop.lifecycle.drain()
            let refused = try await followed.events()
            #expect(refused.status == .serviceUnavailable)
        }
    }

    @Test("A browser is told not to come back for an order to which nothing can happen")
    func final() async throws {
        try await FollowedShop.visited { followed in
            try await followed.carryOut(.cancel)
            #expect(try await followed.events().status == .noContent)
        }
    }

    @Test(
        "The page names the stream and, without scripts, loads itself again while anything can happen"
    )
    func page() async throws {
        try await FollowedShop.visited { followed in
            let path = PagePath.order(followed.number).path(.german)
            let open = try await followed.customer.get(path)
            #expect(open.values(of: "data-events") == ["\(path)/events"])
            #expect(open.values(of: "data-version") == ["1"])
            #expect(open.values(of: "http-equiv") == ["refresh"])
            try await followed.carryOut(.cancel)
            let closed = try await followed.customer.get(path)
            #expect(closed.values(of: "data-events").isEmpty)
            #expect(closed.values(of: "data-live").isEmpty)
            #expect(closed.values(of: "http-equiv").isEmpty)
        }
    }
}

extension String {
    /// What stands behind each `separator`.
    fileprivate func components(of separator: String) -> [String] {
        Array(split(separator: separator, omittingEmptySubsequences: false).dropFirst()).map(
            String.init)
    }
}
