import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Bad input to the API")
struct BadInputAPITests {
    @Test(
        "is answered with the right status and a name for it",
        arguments: [
            (#"{"sku":"NONE","quantity":1}"#, 404, "unknown_sku"),
            (#"{"sku":"MUG-1","quantity":0}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":-1}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":1000}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":99999999999999999999999}"#, 400, "malformed"),
            (#"{"sku":"MUG-1","quantity":1.5}"#, 400, "malformed"),
            (#"{"sku":"MUG-1","quantity":"2"}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":null}"#, 422, "invalid"),
            (#"{"sku":"MUG-1"}"#, 422, "invalid"),
            (#"{"sku":"../etc","quantity":1}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":1,"operation_id":"no spaces"}"#, 422, "invalid"),
            (#"{"sku":"MUG-1","quantity":999}"#, 409, "insufficient_stock"),
            (#"{"sku":"CHAIR-1","quantity":1}"#, 404, "unknown_sku"),
            (#"{"sku":"BOOK-1","quantity":1}"#, 409, "insufficient_stock"),
            ("{", 400, "malformed"), ("", 400, "malformed"), ("[]", 422, "invalid"),
            ("null", 422, "invalid"), ("\u{0}", 400, "malformed"),
        ])
    func additions(_ body: String, _ status: Int, _ code: String) async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).post("/cart/lines", body)
            #expect(answer.status.code == status)
            #expect(answer.json["code"].string == code)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.setCookie] == nil)
        }
    }

    @Test("that is not JSON, or too large, is refused as such")
    func media() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let api = APIClient(client: client)
            let form = try await api.post(
                "/cart/lines", "sku=MUG-1", headers: [.contentType: "text/plain"])
            #expect(form.status == .unsupportedMediaType)
            let huge =
                #"{"sku":"MUG-1","quantity":1,"x":""#
                + String(repeating: "x", count: 70_000) + "\"}"
            #expect(try await api.post("/cart/lines", huge).status == .contentTooLarge)
        }
    }

    @Test(
        "in a list's parameters is refused",
        arguments: [
            ("/products?limit=0", 422), ("/products?limit=101", 422), ("/products?limit=x", 422),
            ("/products?sort=random", 422), ("/products?category=Not%20a%20slug", 422),
            ("/products?after=garbage", 404), ("/products?category=unknown", 404),
            ("/products/unknown", 404), ("/products/chair", 404), ("/nothing", 404),
        ])
    func lists(_ path: String, _ status: Int) async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).get(path)
            #expect(answer.status.code == status)
        }
    }

    @Test("names every field of a registration that is not right")
    func registration() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).post(
                "/users", #"{"email":"nobody","password":"short","name":" "}"#)
            #expect(answer.status == .unprocessableContent)
            let fields = answer.json["errors"].array.compactMap { $0["field"].string }
            #expect(Set(fields) == ["email", "password", "name"])
        }
    }

    @Test("names every part of an address that is not right")
    func address() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            _ = try await customer.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let body = """
                {"address":{"name":"","street":"x","postcode":"1","city":"y","country":"FR"},\
                "shipping":"drone","payment":"shells"}
                """
            let answer = try await customer.post(
                "/orders", body, headers: [.idempotencyKey: "k"])
            #expect(answer.status == .unprocessableContent)
            let fields = answer.json["errors"].array.compactMap { $0["field"].string }
            #expect(
                Set(fields).isSuperset(of: [
                    "address.name", "address.country", "shipping", "payment",
                ]))
            let withoutKey = try await customer.post("/orders", body)
            #expect(withoutKey.status == .badRequest)
        }
    }

    @Test("does not tell which of email and password is wrong")
    func credentials() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let api = APIClient(client: client)
            _ = try await register(api)
            let bodies = [
                #"{"email":"ada@mail.example","password":"wrong password"}"#,
                #"{"email":"bob@mail.example","password":"wrong password"}"#,
                #"{"email":"not an address","password":""}"#,
            ]
            for body in bodies {
                let answer = try await api.post("/sessions", body)
                #expect(answer.status == .unauthorized)
                #expect(answer.json["code"].string == "wrong_credentials")
            }
        }
    }

    @Test("an address that exists answers other methods with the ones it takes")
    func methods() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).send(.patch, "/cart", nil)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == "GET, HEAD")
        }
    }
}
