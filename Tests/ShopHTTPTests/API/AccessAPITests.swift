import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Access to the API")
struct AccessAPITests {
    @Test(
        "staff routes are closed to strangers and customers",
        arguments: [
            (HTTPRequest.Method.get, "/staff/orders"), (.get, "/staff/products"),
            (.post, "/staff/products"), (.put, "/staff/products/mug"),
            (.post, "/staff/orders/00000-00000/transitions"),
            (.post, "/staff/stock/MUG-1/movements"),
        ])
    func staffOnly(_ method: HTTPRequest.Method, _ path: String) async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let stranger = APIClient(client: client)
            let body = method == .get ? nil : "{}"
            #expect(try await stranger.send(method, path, body).status == .unauthorized)
            let customer = try await register(stranger)
            #expect(try await customer.send(method, path, body).status == .forbidden)
        }
    }

    @Test("a session that was signed out, is unknown or has expired is refused")
    func ended() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let stranger = APIClient(client: client)
            let customer = try await register(stranger)
            #expect(try await customer.delete("/sessions/current").status == .noContent)
            #expect(try await customer.get("/users/me").status == .unauthorized)
            #expect(try await customer.get("/cart").status == .unauthorized)
            #expect(try await stranger.signedIn(as: "garbage").get("/cart").status == .unauthorized)

            let idle = try await register(stranger, email: "idle@mail.example")
            shop.clock.advance(by: .days(15))
            #expect(try await idle.get("/users/me").json["code"].string == "invalid_token")
        }
    }

    @Test("a session in use lives on, but not beyond its absolute age")
    func absolute() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let customer = try await register(APIClient(client: client))
            for _ in 1...9 {
                shop.clock.advance(by: .days(10))
                #expect(try await customer.get("/users/me").status == .ok)
            }
            shop.clock.advance(by: .days(1))
            #expect(try await customer.get("/users/me").status == .unauthorized)
        }
    }

    @Test("requests from pages of other sites change nothing")
    func crossOrigin() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let api = APIClient(client: client)
            let body = #"{"sku":"MUG-1","quantity":1}"#
            let foreign: [HTTPFields] = [
                [.origin: "https://evil.example"], [.secFetchSite: "cross-site"],
                [.secFetchSite: "same-site"], [.origin: "null"],
            ]
            for headers in foreign {
                let answer = try await api.post("/cart/lines", body, headers: headers)
                #expect(answer.status == .forbidden)
                #expect(answer.json["code"].string == "cross_origin")
            }
            let own: [HTTPFields] = [
                [.origin: "http://localhost"], [.secFetchSite: "same-origin"], [:],
            ]
            for headers in own {
                #expect(try await api.post("/cart/lines", body, headers: headers).status == .ok)
            }
        }
    }

    @Test("guessing passwords is slowed down per account, and told when to come back")
    func flood() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let api = APIClient(client: client)
            let body = #"{"email":"ada@mail.example","password":"guess number one"}"#
            for _ in 1...10 {
                #expect(try await api.post("/sessions", body).status == .unauthorized)
            }
            let refused = try await api.post("/sessions", body)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.json["code"].string == "too_many_attempts")
            #expect(refused.headers[.retryAfter] != nil)
            let other = body.replacing("ada@", with: "bob@")
            #expect(try await api.post("/sessions", other).status == .unauthorized)
        }
    }

    @Test("cookies carry the flags that protect them")
    func cookies() async throws {
        let shop = try await TestShop.make(publicURL: "https://shop.example")
        try await shop.application.test(.router) { client in
            let answer = try await APIClient(client: client).post(
                "/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let cookies = answer.headers[values: .setCookie]
            let session = try #require(cookies.first { $0.hasPrefix("__Host-session=") })
            for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                #expect(session.contains(flag))
            }
            #expect(!session.contains("Domain"))
        }
    }
}
