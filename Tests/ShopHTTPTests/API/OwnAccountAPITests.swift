import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("One's own account by the API")
struct OwnAccountAPITests {
    private let password = "correct horse battery"
    private let new = "three wholly new words"

    private func signIn(
        _ client: APIClient, _ password: String
    ) async throws -> APIClient.Answer {
        try await client.post(
            "/sessions", #"{"email":"ada@mail.example","password":"\#(password)"}"#)
    }

    private func visited(
        _ story: @escaping @Sendable (TestShop, APIClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(limitsRates: false)
        try await shop.application.test(.router) { client in
            try await story(shop, APIClient(client: client))
        }
    }

    @Test("strangers are turned away from all of it")
    func strangers() async throws {
        try await visited { _, stranger in
            for (method, path, body) in [
                (HTTPRequest.Method.patch, "/users/me", #"{"name":"Eve"}"#),
                (.post, "/users/me/email-change", #"{"email":"e@mail.example","password":"x"}"#),
                (.put, "/users/me/password", #"{"current_password":"x","new_password":"y"}"#),
                (.get, "/users/me/sessions", nil), (.get, "/users/me/data", nil),
                (.delete, "/sessions", nil), (.delete, "/users/me", #"{"password":"x"}"#),
            ] {
                let answer = try await stranger.send(method, path, body)
                #expect(answer.status == .unauthorized, "\(method) \(path)")
            }
        }
    }

    @Test("a new name is answered and kept; one that is none is explained")
    func name() async throws {
        try await visited { _, stranger in
            let ada = try await register(stranger)
            let answer = try await ada.send(.patch, "/users/me", #"{"name":" Ada King "}"#)
            #expect(answer.status == .ok)
            #expect(answer.json["name"].string == "Ada King")
            #expect(try await ada.get("/users/me").json["name"].string == "Ada King")
            let empty = try await ada.send(.patch, "/users/me", #"{"name":" "}"#)
            #expect(empty.status == .unprocessableContent)
            #expect(empty.json["errors"][0]["field"].string == "name")
        }
    }

    @Test("a new password takes the old one, ends all sessions and opens one")
    func passwordChange() async throws {
        try await visited { _, stranger in
            let ada = try await register(stranger)
            let other = stranger.signedIn(
                as: try #require(try await signIn(stranger, password).json["token"].string))
            let change = { (current: String, new: String) in
                try await ada.put(
                    "/users/me/password",
                    #"{"current_password":"\#(current)","new_password":"\#(new)"}"#)
            }
            let wrong = try await change("not my password", new)
            #expect(wrong.status == .forbidden)
            #expect(wrong.json["code"].string == "wrong_password")
            let weak = try await change(password, "12345678")
            #expect(weak.status == .unprocessableContent)
            #expect(weak.json["errors"][0]["field"].string == "new_password")
            #expect(try await other.get("/users/me").status == .ok)
            let done = try await change(password, new)
            #expect(done.status == .ok)
            for old in [ada, other] {
                #expect(try await old.get("/users/me").status == .unauthorized)
            }
            let fresh = ada.signedIn(as: try #require(done.json["token"].string))
            #expect(try await fresh.get("/users/me").status == .ok)
            #expect(try await signIn(stranger, password).status == .unauthorized)
            #expect(try await signIn(stranger, new).status == .created)
        }
    }

    @Test("sessions are listed, the own one marked, and end all at once")
    func sessions() async throws {
        try await visited { shop, stranger in
            let ada = try await register(stranger)
            shop.clock.advance(by: .seconds(60))
            let other = stranger.signedIn(
                as: try #require(try await signIn(stranger, password).json["token"].string))
            for person in [ada, other] {
                let list = try await person.get("/users/me/sessions").json["sessions"].array
                #expect(list.count == 2)
                #expect(list.filter { $0["current"].bool == true }.count == 1)
            }
            let mine = try await other.get("/users/me/sessions").json["sessions"].array
                .first { $0["current"].bool == true }
            #expect(mine?["created_at"].string == shop.clock.now.description)
            #expect(try await other.delete("/sessions").status == .noContent)
            for person in [ada, other] {
                #expect(try await person.get("/users/me").status == .unauthorized)
            }
        }
    }

    @Test("all that is known can be taken along, and the account deleted with its password")
    func erasure() async throws {
        try await visited { shop, stranger in
            let ada = try await register(stranger)
            _ = try await ada.post("/cart/lines", #"{"sku":"MUG-1","quantity":1}"#)
            let order = try await ada.post(
                "/orders",
                """
                {"address":{"name":"Ada","street":"Ring 1","postcode":"1010","city":"Wien",\
                "country":"AT"},"shipping":"standard","payment":"invoice"}
                """, headers: [.idempotencyKey: "one"])
            #expect(order.status == .created)
            let data = try await ada.get("/users/me/data")
            #expect(data.json["account"]["email"].string == "ada@mail.example")
            #expect(data.json["orders"][0]["number"].string == order.json["number"].string)
            let wrong = try await ada.send(.delete, "/users/me", #"{"password":"not mine"}"#)
            #expect(wrong.status == .forbidden)
            #expect(try await ada.get("/users/me").status == .ok)
            let done = try await ada.send(.delete, "/users/me", #"{"password":"\#(password)"}"#)
            #expect(done.status == .noContent)
            #expect(try await ada.get("/users/me").status == .unauthorized)
            #expect(try await signIn(stranger, password).status == .unauthorized)
            #expect(try await shop.orders().count == 1)
            _ = try await register(stranger)
        }
    }

    @Test("staff do not delete themselves")
    func staff() async throws {
        try await visited { shop, stranger in
            let staff = stranger.signedIn(as: try await shop.staffToken())
            let answer = try await staff.send(
                .delete, "/users/me", #"{"password":"\#(password)"}"#)
            #expect(answer.status == .conflict)
            #expect(answer.json["code"].string == "staff_account")
        }
    }
}
