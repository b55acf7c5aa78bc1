import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Paying through the API")
struct PaymentAPITests {
    private static let checkout = PurchaseAPITests.checkout.replacing("invoice", with: "online")

    private func buy(
        _ customer: APIClient, _ body: String = Self.checkout
    ) async throws -> APIClient.Answer {
        _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
        return try await customer.post("/orders", body, headers: [.idempotencyKey: "first"])
    }

    private func tell(
        _ client: any TestClientProtocol, _ words: String, signature: String? = "signed"
    ) async throws -> HTTPResponse.Status {
        var headers: HTTPFields = [.origin: "https://pay.example", .secFetchSite: "cross-site"]
        headers[.known("Payment-Signature")] = signature
        return try await client.execute(
            uri: "/payments/webhook", method: .post, headers: headers,
            body: ByteBuffer(string: words)
        ) { $0.status }
    }

    @Test("an order leads to the provider's page, and its message makes it paid")
    func story() async throws {
        let shop = try await PayingShop.make()
        try await shop.test.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            let order = try await buy(customer)
            #expect(order.status == .created)
            let number = try #require(order.json["number"].string)
            let page = "https://pay.example/p/pay_\(number)"
            #expect(order.json["payment"]["method"].string == "online")
            #expect(order.json["payment"]["redirect_url"].string == page)
            #expect(order.json["payment"]["reference"].isMissing)
            let started = try await customer.post("/orders/\(number)/payment")
            #expect(started.json["redirect_url"].string == page)
            let total = try #require(order.json["total"]["amount"].string)
            let words = "evt_1 pay_\(number) paid \(total)"
            for _ in 1...2 { #expect(try await tell(client, words) == .noContent) }
            let paid = try await customer.get("/orders/\(number)")
            #expect(paid.json["payment_state"].string == "paid")
            #expect(paid.json["payment"]["state"].string == "paid")
            #expect(paid.json["payment"]["redirect_url"].isMissing)
            let again = try await customer.post("/orders/\(number)/payment")
            #expect(again.status == .conflict && again.json["code"].string == "not_payable")
            let staff = customer.signedIn(as: try await shop.test.staffToken())
            let seen = try await staff.get("/orders/\(number)")
            #expect(seen.json["payment"]["reference"].string == "pay_\(number)")
            #expect(shop.test.shop.metrics.payments.values.accepted == 2)
        }
    }

    @Test("messages that are not signed, not readable or of something else have no effect")
    func refused() async throws {
        let shop = try await PayingShop.make()
        try await shop.test.application.test(.router) { client in
            let order = try await shop.begunOrder()
            let words = "evt_1 pay_\(order.number) paid \(order.terms.totals.total.decimal)"
            #expect(try await tell(client, words, signature: nil) == .forbidden)
            #expect(try await tell(client, words, signature: "forged") == .forbidden)
            #expect(try await tell(client, "nonsense") == .badRequest)
            #expect(try await tell(client, "evt_1 pay_other paid 1.00") == .notFound)
            let cheap = "evt_1 pay_\(order.number) paid 0.01"
            #expect(try await tell(client, cheap) == .unprocessableContent)
            #expect(try await shop.now(order).version == 1)
            #expect(shop.test.shop.metrics.payments.values.refused == 5)
            #expect(shop.test.shop.metrics.payments.values.accepted == 0)
            try await client.execute(uri: "/payments/webhook", method: .get) { answer in
                #expect(answer.status == .methodNotAllowed)
                #expect(answer.headers[.contentType] == "application/problem+json")
            }
        }
    }

    @Test("an order stands where the provider is away, and is paid later")
    func away() async throws {
        let shop = try await PayingShop.make()
        shop.provider.fail(.unavailable("away"), .unavailable("away"))
        try await shop.test.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            let order = try await buy(customer)
            #expect(order.status == .created && order.json["payment"]["redirect_url"].isMissing)
            let number = try #require(order.json["number"].string)
            let refused = try await customer.post("/orders/\(number)/payment")
            #expect(refused.status == .serviceUnavailable)
            #expect(refused.json["code"].string == "payment_unavailable")
            #expect(try await customer.post("/orders/\(number)/payment").status == .ok)
            let stranger = try await register(
                APIClient(client: client), email: "eve@mail.example")
            #expect(try await stranger.post("/orders/\(number)/payment").status == .notFound)
            let nobody = APIClient(client: client)
            #expect(try await nobody.post("/orders/\(number)/payment").status == .unauthorized)
        }
    }

    @Test("without a provider nothing is paid online, and nobody tells of it")
    func without() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            let refused = try await buy(customer)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.json["errors"][0]["field"].string == "payment")
            #expect(try await tell(client, "evt_1 pay_1 paid 1.00") == .notFound)
            let order = try await buy(customer, PurchaseAPITests.checkout)
            let number = try #require(order.json["number"].string)
            #expect(order.json["payment"]["method"].string == "invoice")
            #expect(order.json["payment"]["bank"].isMissing)
            #expect(try await customer.post("/orders/\(number)/payment").status == .conflict)
        }
    }
}
