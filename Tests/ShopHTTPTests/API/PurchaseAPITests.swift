import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Buying through the API")
struct PurchaseAPITests {
    static let checkout = """
        {"address":{"name":"Ada","street":"Weg 1","postcode":"10115","city":"Berlin","country":"DE"},\
        "shipping":"standard","payment":"invoice"}
        """
    static let guestCheckout = """
        {"email":"guest@mail.example",\(checkout.dropFirst())
        """

    @Test("a customer registers, fills a cart, orders, and sees the order confirmed by staff")
    func purchase() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let visitor = APIClient(client: client)
            let customer = try await register(visitor)
            #expect(try await customer.get("/users/me").json["role"].string == "customer")

            let cart = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":2}"#)
            #expect(cart.json["total"]["amount"].string == "25.98")
            #expect(cart.json["token"].isMissing)

            let order = try await customer.post(
                "/orders", Self.checkout, headers: [.idempotencyKey: "first"])
            #expect(order.status == .created)
            #expect(order.json["state"].string == "placed")
            #expect(order.json["payment_state"].string == "pending")
            #expect(order.json["fulfilment_state"].string == "open")
            #expect(order.json["total"]["amount"].string == "30.88")
            let number = try #require(order.json["number"].string)
            #expect(try await customer.get("/cart").json["lines"].array.isEmpty)

            let staff = visitor.signedIn(as: try await shop.staffToken())
            let confirmed = try await staff.post(
                "/staff/orders/\(number)/transitions", #"{"to":"confirmed"}"#)
            #expect(confirmed.status == .ok)
            let seen = try await customer.get("/orders/\(number)")
            #expect(seen.json["state"].string == "confirmed")
            #expect(
                seen.json["timeline"].array.compactMap { $0["event"].string } == [
                    "placed", "confirmed",
                ])
            let listed = try await customer.get("/orders")
            #expect(listed.json["orders"][0]["number"].string == number)
            #expect(listed.json["next"].isNull)
        }
    }

    @Test("a repeated key answers the same order; with another body it conflicts")
    func replay() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let key: HTTPFields = [.idempotencyKey: "same"]
            let first = try await customer.post("/orders", Self.checkout, headers: key)
            let second = try await customer.post("/orders", Self.checkout, headers: key)
            #expect(first.status == .created)
            #expect(second.status == .ok)
            #expect(second.json["number"].string == first.json["number"].string)
            let other = Self.checkout.replacing("Ada", with: "Eve")
            let third = try await customer.post("/orders", other, headers: key)
            #expect(third.status == .conflict)
            #expect(third.json["code"].string == "idempotency_key_reused")
            let orders = try await shop.storage.orders.list(OrderFilter(), before: nil, limit: 10)
            #expect(orders.count == 1)
        }
    }

    @Test(
        "a guest gets a token with the first line, orders with it, and nobody else sees the order")
    func guest() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let visitor = APIClient(client: client)
            let cart = try await visitor.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let token = try #require(cart.json["token"].string)
            let guest = visitor.signedIn(as: token)
            let withoutEmail = try await guest.post(
                "/orders", Self.checkout, headers: [.idempotencyKey: "k"])
            #expect(withoutEmail.status == .unprocessableContent)
            #expect(withoutEmail.json["errors"][0]["field"].string == "email")
            let order = try await guest.post(
                "/orders", Self.guestCheckout, headers: [.idempotencyKey: "k"])
            #expect(order.status == .created)
            let number = try #require(order.json["number"].string)
            #expect(try await guest.get("/orders/\(number)").status == .ok)
            #expect(try await visitor.get("/orders/\(number)").status == .unauthorized)
            let other = try await register(visitor)
            #expect(try await other.get("/orders/\(number)").status == .notFound)
            #expect(try await other.post("/orders/\(number)/cancellation").status == .notFound)
        }
    }

    @Test("a guest's cart is merged at sign-in, capped by stock, and the old token is over")
    func merge() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let visitor = APIClient(client: client)
            let account = try await register(visitor)
            _ = try await account.post("/cart/lines", #"{"sku":"LAMP-S","quantity":4}"#)
            let cart = try await visitor.post("/cart/lines", #"{"sku":"LAMP-S","quantity":4}"#)
            let guest = visitor.signedIn(as: try #require(cart.json["token"].string))
            let signIn = try await guest.post(
                "/sessions", #"{"email":"ada@mail.example","password":"correct horse battery"}"#)
            #expect(signIn.status == .created)
            let token = try #require(signIn.json["token"].string)
            let merged = try await visitor.signedIn(as: token).get("/cart")
            #expect(merged.json["lines"][0]["quantity"].int == 5)
            #expect(try await guest.get("/cart").status == .unauthorized)
        }
    }

    @Test("too little stock is a conflict that names what is left, and keeps the cart")
    func shortage() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            let rival = try await register(APIClient(client: client), email: "eve@mail.example")
            _ = try await customer.post("/cart/lines", #"{"sku":"LAMP-L","quantity":1}"#)
            _ = try await rival.post("/cart/lines", #"{"sku":"LAMP-L","quantity":1}"#)
            let won = try await rival.post(
                "/orders", Self.checkout, headers: [.idempotencyKey: "k"])
            #expect(won.status == .created)
            let lost = try await customer.post(
                "/orders", Self.checkout, headers: [.idempotencyKey: "k"])
            #expect(lost.status == .conflict)
            #expect(lost.json["code"].string == "insufficient_stock")
            #expect(lost.json["items"][0]["sku"].string == "LAMP-L")
            #expect(lost.json["items"][0]["available"].int == 0)
            #expect(try await customer.get("/cart").json["lines"].array.count == 1)
        }
    }

    @Test("a total the customer did not agree to is not ordered")
    func priceChange() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let agreed = #"{"agreed_total":"17.89","# + Self.checkout.dropFirst()
            let stored = try await shop.storage.catalogue.product(try Slug("mug"))
            var mug = try #require(stored)
            mug.variants[0].price = Money(minorUnits: 1499)
            try await shop.storage.catalogue.update(mug)
            let refused = try await customer.post(
                "/orders", agreed, headers: [.idempotencyKey: "k"])
            #expect(refused.status == .conflict)
            #expect(refused.json["code"].string == "price_changed")
            let again = agreed.replacing("17.89", with: "19.89")
            let placed = try await customer.post("/orders", again, headers: [.idempotencyKey: "k"])
            #expect(placed.status == .created)
        }
    }

    @Test("a customer cancels until the goods leave")
    func cancel() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            let staff = customer.signedIn(as: try await shop.staffToken())
            let first = try await order("MUG-1", by: customer)
            let cancelled = try await customer.post("/orders/\(first)/cancellation")
            #expect(cancelled.json["state"].string == "cancelled")
            #expect(cancelled.json["payment_state"].string == "voided")
            #expect(try await customer.post("/orders/\(first)/cancellation").status == .ok)
            let second = try await order("MUG-1", by: customer)
            for step in ["confirmed", "shipped"] {
                _ = try await staff.post(
                    "/staff/orders/\(second)/transitions", #"{"to":"\#(step)"}"#)
            }
            let late = try await customer.post("/orders/\(second)/cancellation")
            #expect(late.status == .conflict)
            #expect(late.json["code"].string == "illegal_transition")
        }
    }

    private func order(_ sku: String, by customer: APIClient) async throws -> String {
        _ = try await customer.post("/cart/lines", #"{"sku":"\#(sku)","quantity":1}"#)
        let order = try await customer.post(
            "/orders", Self.checkout,
            headers: [.idempotencyKey: "\(UInt64.random(in: 0 ... .max))"])
        return try #require(order.json["number"].string)
    }
}

/// Opens an account and answers a client that is signed in to it.
func register(
    _ visitor: APIClient, email: String = "ada@mail.example"
) async throws -> APIClient {
    let answer = try await visitor.post(
        "/users", #"{"email":"\#(email)","password":"correct horse battery","name":"Ada"}"#)
    #expect(answer.status == .created)
    return visitor.signedIn(as: try #require(answer.json["token"].string))
}
