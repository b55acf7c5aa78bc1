import Foundation
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The sending of webhooks")
struct WebhookSenderTests {
    @Test("tells each endpoint of the events it wants, once, with the order, signed")
    func told() async throws {
        let shop = try await WebhookShop.make()
        let all = try await shop.register()
        _ = try await shop.register("paid.example", [.paid])
        let order = try await shop.test.order()
        for action in [OrderAction.confirm, .pay] {
            try await shop.test.carryOut(action, on: order)
        }
        for _ in 1...2 { try await shop.sendAll() }
        let arrived = shop.receiver.arrived
        let types = { (host: String) in
            Set(arrived.filter { $0.url.host == host }.compactMap { $0.json["type"].string })
        }
        #expect(types("erp.example") == ["order.placed", "order.confirmed", "order.paid"])
        #expect(types("paid.example") == ["order.paid"])
        #expect(arrived.count == 4)
        #expect(shop.metrics.sent == 4)
        let first = try #require(arrived.first { $0.url == all.url })
        #expect(first.json["order"]["number"].string == order.number.text)
        #expect(first.json["id"].string == first["Webhook-Id"])
        #expect(first.json["order"]["id"].isMissing)
        let time = try #require(first["Webhook-Timestamp"])
        #expect(time == "\(shop.clock.now.milliseconds / 1000)")
        let signed = "\(first["Webhook-Id"] ?? "").\(time)."
        let signature = all.secret.signature(of: Array(signed.utf8) + first.body)
        #expect(first["Webhook-Signature"] == "v1,\(signature)")
    }

    /// The expected value was computed by Python's hmac.
    @Test("signs as Standard Webhooks has it")
    func signature() throws {
        let secret = try #require(WebhookSecret(bytes: Array(0..<32)))
        #expect(secret.text == "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        #expect(
            secret.signature(of: Array(#"msg_1.1614265330.{"test":1}"#.utf8))
                == "6OWmE8bvqEGLJotZBEyov2u1R5g8DB+nEB6qi+Yzu8U=")
    }

    @Test("tries again later what failed, and gives up after three days")
    func repeated() async throws {
        let shop = try await WebhookShop.make()
        let endpoint = try await shop.register()
        try await shop.test.order()
        shop.receiver.answer("erp.example", .success(500), .failure(.failed("no route")))
        try await shop.sendAll()
        shop.clock.advance(by: .seconds(9))
        try await shop.sendAll()
        #expect(shop.receiver.attempts == 1)
        shop.clock.advance(by: .seconds(1))
        try await shop.sendAll()
        #expect(shop.receiver.attempts == 2)
        let trouble = try #require(try await shop.store.troubles(limit: 9).first)
        #expect(trouble.reason == "no route")
        #expect(!trouble.isGivenUp)
        shop.clock.advance(by: .seconds(60))
        try await shop.sendAll()
        #expect(shop.receiver.arrived.count == 1)
        #expect(shop.metrics.failed == 2)
        #expect(try await shop.store.counts()[endpoint.id] == WebhookCounts(arrived: 1))
    }

    @Test("gives up what nobody took for three days, and goes on with what is new")
    func givenUp() async throws {
        let shop = try await WebhookShop.make()
        let endpoint = try await shop.register()
        try await shop.test.order()
        while try await shop.store.counts()[endpoint.id]?.givenUp != 1 {
            try #require(shop.receiver.attempts < 100)
            shop.receiver.answer("erp.example", .success(302))
            try await shop.sendAll()
            shop.clock.advance(by: .seconds(3600))
        }
        #expect((10...30).contains(shop.receiver.attempts))
        #expect(shop.metrics.givenUp == 1)
        #expect(try await shop.store.troubles(limit: 9).first?.reason == "status 302")
        shop.receiver.answer("erp.example")
        try await shop.test.order()
        try await shop.sendAll()
        #expect(shop.receiver.arrived.count == 1)
    }

    @Test("is not held up by an endpoint that fails")
    func others() async throws {
        let shop = try await WebhookShop.make()
        _ = try await shop.register("away.example")
        _ = try await shop.register("erp.example")
        let failures = Array(
            repeating: ScriptedReceiver.Answer.failure(.failed("no answer")), count: 3)
        for failure in failures {
            shop.receiver.answer("away.example", failure)
            try await shop.test.order()
            try await shop.sendAll()
        }
        #expect(shop.receiver.arrived.map(\.url.host) == Array(repeating: "erp.example", count: 3))
    }

    @Test("sends each once while twenty servers send")
    func race() async throws {
        let shop = try await WebhookShop.make()
        _ = try await shop.register()
        for _ in 1...9 { try await shop.test.order() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...20 {
                group.addTask { try await shop.sendAll() }
            }
            try await group.waitForAll()
        }
        try await shop.sendAll()
        let ids = shop.receiver.arrived.compactMap { $0["Webhook-Id"] }
        #expect(ids.count == 9)
        #expect(Set(ids).count == 9)
    }

    @Test("sends again, with the same identity, what a server took that died")
    func death() async throws {
        let shop = try await WebhookShop.make()
        let endpoint = try await shop.register()
        try await shop.test.order()
        _ = try await shop.store.spread(limit: 10)
        let held = try await shop.store.claim(
            of: endpoint.id, at: shop.clock.now,
            until: shop.clock.now.advanced(by: WebhookSender.lease))
        try await shop.sendAll()
        #expect(shop.receiver.attempts == 0)
        shop.clock.advance(by: WebhookSender.lease)
        try await shop.sendAll()
        #expect(shop.receiver.arrived.map { $0["Webhook-Id"] } == [held?.message.id.description])
    }

    @Test("says nothing to endpoints that are paused, and goes on when they are back")
    func paused() async throws {
        let shop = try await WebhookShop.make()
        var endpoint = try await shop.register()
        try await shop.test.order()
        _ = try await shop.store.spread(limit: 10)
        endpoint.isActive = false
        try await shop.store.update(endpoint)
        try await shop.test.order()
        try await shop.sendAll()
        #expect(shop.receiver.attempts == 0)
        endpoint.isActive = true
        try await shop.store.update(endpoint)
        try await shop.sendAll()
        #expect(shop.receiver.arrived.count == 1)
    }
}
