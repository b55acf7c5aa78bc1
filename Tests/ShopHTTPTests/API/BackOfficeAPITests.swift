import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The back office through the API")
struct BackOfficeAPITests {
    private func visit(
        _ story: @escaping @Sendable (TestShop, APIClient) async throws -> Void
    ) async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let token = try await shop.token("boss@shop.example", .admin)
        try await shop.application.test(.router) { client in
            try await story(shop, APIClient(client: client).signedIn(as: token))
        }
    }

    @Test("adds, names, places and removes categories")
    func categories() async throws {
        try await visit { _, boss in
            let body = #"{"slug":"pots","name":{"de":"Töpfe","en":"Pots"},"parent":"home"}"#
            let added = try await boss.post("/staff/categories", body)
            #expect(added.status == .created)
            #expect(
                added.json["categories"].array.map { $0["slug"].string } == [
                    "home", "pots", "books",
                ])
            #expect(added.json["categories"][0]["products"].int == 3)
            #expect(added.json["categories"][1]["parent"].string == "home")
            let again = try await boss.post("/staff/categories", body)
            #expect(again.json["code"].string == "taken")
            let name = #"{"name":{"de":"Kannen","en":"Jugs"}}"#
            let renamed = try await boss.put("/staff/categories/pots", name)
            #expect(renamed.json["categories"][1]["name"]["en"].string == "Jugs")
            let placed = try await boss.put("/staff/categories/pots/place", #"{"before":"books"}"#)
            #expect(placed.json["categories"][1]["slug"].string == "pots")
            #expect(placed.json["categories"][1]["parent"].isMissing)
            let circle = try await boss.put("/staff/categories/home/place", #"{"parent":"home"}"#)
            #expect(circle.json["code"].string == "circle")
            #expect(
                try await boss.delete("/staff/categories/home").json["code"].string == "not_empty")
            for _ in 1...2 {
                #expect(try await boss.delete("/staff/categories/pots").status == .noContent)
            }
            #expect(try await boss.get("/categories").json["categories"].array.count == 2)
        }
    }

    @Test("lists customers, shows one and ends their sessions")
    func customers() async throws {
        try await visit { shop, boss in
            let ada = try await shop.open("ada@mail.example", .customer, name: "Ada")
            let token = try await shop.shop.sessions.open(for: ada).token.text
            let found = try await boss.get("/staff/customers?q=ad&limit=1")
            #expect(found.json["customers"][0]["email"].string == "ada@mail.example")
            #expect(found.json["next"].string == ada.id.description)
            let next = try await boss.get("/staff/customers?q=ad&after=\(ada.id)")
            #expect(next.json["customers"].array.isEmpty)
            #expect(next.json["next"].isNull)
            let profile = try await boss.get("/staff/customers/\(ada.id)")
            #expect(profile.json["sessions"].int == 1)
            #expect(profile.json["customer"]["role"].string == "customer")
            #expect(!profile.json.description.contains("password"))
            let path = "/staff/customers/\(ada.id)/sessions"
            for _ in 1...2 { #expect(try await boss.delete(path).status == .noContent) }
            #expect(
                try await boss.signedIn(as: token).get("/users/me").status == .unauthorized)
        }
    }

    @Test("gives roles to others, and to nobody who is no admin")
    func roles() async throws {
        try await visit { shop, boss in
            try await shop.open("ada@mail.example", .customer)
            let body = #"{"email":"ada@mail.example","role":"staff"}"#
            #expect(try await boss.post("/staff/people", body).json["role"].string == "staff")
            #expect(try await boss.get("/staff/people").json["customers"].array.count == 2)
            let own = #"{"email":"boss@shop.example","role":"customer"}"#
            #expect(try await boss.post("/staff/people", own).json["code"].string == "own_account")
            let staff = boss.signedIn(as: try await shop.token("eve@shop.example", .staff))
            #expect(try await staff.get("/staff/people").status == .forbidden)
            #expect(
                try await staff.post("/staff/people", body).json["code"].string == "admins_only")
        }
    }

    @Test("notes on orders and reads the log of it")
    func notes() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let token = try await shop.token("boss@shop.example", .admin)
            try await shop.application.test(.router) { client in
                let boss = APIClient(client: client).signedIn(as: token)
                let path = "/staff/orders/\(number)/notes"
                let body = """
                    {"text":"Later","note_id":"01940000-0000-7000-8000-000000000001"}
                    """
                for _ in 1...2 { #expect(try await boss.post(path, body).status == .created) }
                shop.clock.advance(by: .milliseconds(1))
                #expect(try await boss.post(path, #"{"text":" "}"#).status == .unprocessableContent)
                let notes = try await boss.get(path)
                #expect(notes.json["notes"].array.map { $0["text"].string } == ["Later"])
                let log = try await boss.get("/staff/log?subject=\(number)&limit=2")
                #expect(log.json["entries"].array.map { $0["outcome"].int } == [422, 201])
                #expect(log.json["entries"][0]["member"]["email"].string == "boss@shop.example")
                let next = try #require(log.json["next"].string)
                let rest = try await boss.get("/staff/log?subject=\(number)&after=\(next)")
                #expect(rest.json["entries"].array.count == 1)
                let refused = try await boss.get("/staff/log?refused=true")
                #expect(refused.json["entries"].array.count == 1)
                let customer = APIClient(client: client, token: ada.session)
                #expect(try await customer.get("/staff/log").status == .forbidden)
                let order = try await customer.get("/orders/\(number)")
                #expect(!order.json.description.contains("Later"))
            }
        }
    }
}
