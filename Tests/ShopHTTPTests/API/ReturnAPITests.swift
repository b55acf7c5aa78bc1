import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Goods and money that go back, through the API")
struct ReturnAPITests {
    /// A customer with three mugs that have been paid and delivered.
    private func delivered(
        _ story: @escaping @Sendable (TestShop, APIClient, APIClient, String) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make()
        let token = try await shop.staffToken()
        try await shop.application.test(.router) { client in
            let visitor = APIClient(client: client)
            let customer = try await register(visitor, email: "ada@mail.example")
            _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":3}"#)
            let order = try await customer.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "first"])
            let number = try #require(order.json["number"].string)
            let staff = visitor.signedIn(as: token)
            for step in ["confirmed", "paid", "shipped", "delivered"] {
                let answer = try await staff.post(
                    "/staff/orders/\(number)/transitions", #"{"to":"\#(step)"}"#)
                #expect(answer.status == .ok)
            }
            try await story(shop, customer, staff, number)
        }
    }

    @Test("a customer withdraws from a part, staff receive it and give money back")
    func story() async throws {
        try await delivered { _, customer, staff, number in
            let body = """
                {"id":"01900000-0000-7000-8000-000000000001","reason":"too big",\
                "lines":[{"sku":"MUG-1","quantity":2}]}
                """
            let receipt = try await customer.post("/orders/\(number)/withdrawal", body)
            #expect(receipt.status == .ok)
            #expect(receipt.json["order"].string == number)
            #expect(receipt.json["lines"][0]["quantity"].int == 2)
            let id = try #require(receipt.json["return_id"].string)
            #expect(id == "01900000-0000-7000-8000-000000000001")
            let replay = try await customer.post("/orders/\(number)/withdrawal", body)
            #expect(replay.json.description == receipt.json.description)

            let listed = try await customer.get("/orders/\(number)/returns")
            #expect(listed.json["returns"].array.count == 1)
            #expect(listed.json["returns"][0]["state"].string == "requested")
            #expect(listed.json["returns"][0]["received_at"].isNull)
            let received = try await staff.post(
                "/staff/orders/\(number)/returns/\(id)/receipt",
                #"{"lines":[{"sku":"MUG-1","quantity":1}]}"#)
            #expect(received.status == .ok)
            #expect(received.json["fulfilment_state"].string == "delivered")
            #expect(received.json["returns"][0]["lines"][0]["received"].int == 1)

            let refund = """
                {"id":"01900000-0000-7000-8000-000000000002","amount":"12.99","return_id":"\(id)"}
                """
            for _ in 1...2 {
                let refunded = try await staff.post("/staff/orders/\(number)/refunds", refund)
                #expect(refunded.status == .ok)
                #expect(refunded.json["payment_state"].string == "partially_refunded")
                #expect(refunded.json["refunds"].array.count == 1)
                #expect(refunded.json["refunds"][0]["amount"]["amount"].string == "12.99")
                #expect(refunded.json["refunds"][0]["return_id"].string == id)
            }
            let seen = try await customer.get("/orders/\(number)")
            #expect(seen.json["refunds"].array.count == 1)
            let events = seen.json["timeline"].array.compactMap { $0["event"].string }
            #expect(
                events.suffix(3) == [
                    "return_requested", "partially_returned", "partially_refunded",
                ])
        }
    }

    @Test("before the goods leave, the whole order is withdrawn, once")
    func notShipped() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client), email: "ada@mail.example")
            _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":3}"#)
            let order = try await customer.post(
                "/orders", PurchaseAPITests.checkout, headers: [.idempotencyKey: "first"])
            let path = "/orders/\(order.json["number"].string ?? "")/withdrawal"
            let part = try await customer.post(
                path, #"{"lines":[{"sku":"MUG-1","quantity":1}]}"#)
            #expect(part.json["code"].string == "whole_order_only")
            let first = try await customer.post(path)
            #expect(first.status == .ok)
            #expect(first.json["return_id"].isNull)
            #expect(try await customer.post(path).json.description == first.json.description)
        }
    }

    @Test(
        "what cannot be is refused with its reason",
        arguments: [
            (#"{"lines":[]}"#, HTTPResponse.Status.unprocessableContent, "invalid"),
            (#"{"lines":[{"sku":"MUG-1","quantity":0}]}"#, .unprocessableContent, "invalid"),
            (#"{"lines":[{"sku":"?","quantity":1}]}"#, .unprocessableContent, "invalid"),
            (#"{"id":"x"}"#, .unprocessableContent, "invalid"),
            (#"{"lines":[{"sku":"MUG-1","quantity":4}]}"#, .conflict, "too_many_pieces"),
            (#"{"lines":[{"sku":"LAMP-S","quantity":1}]}"#, .conflict, "nothing_to_return"),
        ])
    func refused(body: String, status: HTTPResponse.Status, code: String) async throws {
        try await delivered { shop, customer, _, number in
            let answer = try await customer.post("/orders/\(number)/withdrawal", body)
            #expect(answer.status == status)
            #expect(answer.json["code"].string == code)
            #expect(try await shop.orders()[0].returns.isEmpty)
        }
    }

    @Test("too much money, none, and too long reasons are refused")
    func wrongRefunds() async throws {
        try await delivered { shop, _, staff, number in
            let id = "01900000-0000-7000-8000-000000000002"
            for (amount, status) in [
                ("43.88", HTTPResponse.Status.conflict), ("0.00", .conflict),
                ("-1.00", .unprocessableContent), ("1,00", .unprocessableContent),
                ("1.001", .unprocessableContent), ("1000000000000", .unprocessableContent),
            ] {
                let answer = try await staff.post(
                    "/staff/orders/\(number)/refunds", #"{"id":"\#(id)","amount":"\#(amount)"}"#)
                #expect(answer.status == status, "\(amount)")
            }
            let reason = String(repeating: "x", count: 501)
            let answer = try await staff.post(
                "/staff/orders/\(number)/refunds",
                #"{"id":"\#(id)","amount":"1.00","reason":"\#(reason)"}"#)
            #expect(answer.status == .unprocessableContent)
            #expect(try await shop.orders()[0].refunds.isEmpty)
        }
    }

    @Test("nobody else can, and there is nothing to see for them")
    func access() async throws {
        try await delivered { shop, customer, _, number in
            var visitor = customer
            visitor.token = nil
            let eve = try await register(visitor, email: "eve@mail.example")
            #expect(try await visitor.post("/orders/\(number)/withdrawal").status == .unauthorized)
            #expect(try await eve.post("/orders/\(number)/withdrawal").status == .notFound)
            #expect(try await eve.get("/orders/\(number)/returns").status == .notFound)
            for path in [
                "returns", "refunds", "returns/01900000-0000-7000-8000-000000000001/receipt",
            ] {
                let answer = try await customer.post("/staff/orders/\(number)/\(path)")
                #expect(answer.status == .forbidden)
            }
            #expect(try await shop.orders()[0].returns.isEmpty)
        }
    }
}
