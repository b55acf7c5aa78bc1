import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Who works in the shop")
struct StaffPeopleTests {
    private let path = "/de/staff/people"

    private func give(
        _ role: Role, to email: String, by member: PageClient
    ) async throws -> Page {
        let form = try #require(try await member.get(path).forms.last)
        return try await member.send(form.filled(["email": email, "role": role.rawValue]))
    }

    @Test("is decided by admins: a role is given by address and taken away again, and sessions end")
    func roles() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            let boss = try await shop.member("boss@shop.example", .admin, ada)
            #expect(
                try await give(.staff, to: "Ada@mail.example ", by: boss).location
                    == "\(path)?saved=1")
            #expect(try await ada.get("/de/orders").location?.hasPrefix("/de/login") == true)
            #expect(try await ada.signIn().location == "/de/staff")
            #expect(try await ada.get("/de/staff").status == .ok)
            let people = try await boss.get(path)
            #expect(people.texts(test: "person").count == 2)
            let form = try people.form(to: path) { $0["email"] == "ada@mail.example" }
            #expect(form["role"] == "staff")
            _ = try await boss.submit(form.filled(["role": "customer"]))
            #expect(try await ada.get("/de/staff").location?.hasPrefix("/de/login") == true)
            #expect(try await boss.get(path).texts(test: "person").count == 1)
        }
    }

    @Test("a role that somebody has already is given without ending a session")
    func sameRole() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            let boss = try await shop.member("boss@shop.example", .admin, ada)
            _ = try await give(.customer, to: "ada@mail.example", by: boss)
            #expect(try await ada.get("/de/orders").status == .ok)
        }
    }

    @Test("nobody changes their own role, and an unknown address is told beside its field")
    func refused() async throws {
        try await TestShop.visited { shop, ada in
            let boss = try await shop.member("boss@shop.example", .admin, ada)
            let own = try await give(.customer, to: "boss@shop.example", by: boss)
            #expect(own.status == .conflict)
            #expect(own.notices == [Problem.ownAccount.detail.german])
            #expect(try await boss.get(path).status == .ok)
            let unknown = try await give(.staff, to: "who@mail.example", by: boss)
            #expect(unknown.status == .conflict)
            #expect(unknown.error(beside: "email") == CustomerTexts.german.unknownEmail)
            let body = "email=boss%40shop.example&role=king"
            #expect(try await boss.post(path, body).status == .unprocessableContent)
        }
    }

    @Test("two admins who take each other's role at once leave one")
    func lastAdmin() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let tokens = [
            try await shop.token("a@shop.example", .admin),
            try await shop.token("b@shop.example", .admin),
        ]
        try await shop.application.test(.router) { client in
            let everybody = APIClient(client: client)
            async let first = everybody.signedIn(as: tokens[0]).post(
                "/staff/people", #"{"email":"b@shop.example","role":"customer"}"#)
            async let second = everybody.signedIn(as: tokens[1]).post(
                "/staff/people", #"{"email":"a@shop.example","role":"staff"}"#)
            let statuses = Set(try await [first.status, second.status])
            #expect(statuses.contains(.ok))
            #expect(!statuses.isDisjoint(with: [.conflict, .forbidden, .unauthorized]))
        }
        let admins = try await shop.storage.users.list(.staff, after: nil, limit: 9)
        #expect(admins.filter { $0.role == .admin }.count == 1)
    }

    @Test("the store refuses to take the last admin's role, and says so")
    func lastOne() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        let boss = try await shop.open("boss@shop.example", .admin)
        let other = try await shop.open("other@shop.example", .staff)
        await #expect(throws: Problem.self) {
            try await People(shop.shop).give(.staff, to: boss, by: other)
        }
        #expect(try await shop.storage.users.find(boss.id)?.role == .admin)
    }

    @Test("staff who are no admins neither see the way nor may go it")
    func staffOnly() async throws {
        try await TestShop.visited { shop, ada in
            let boss = try await shop.member("boss@shop.example", .admin, ada)
            let staff = try await shop.staff(ada)
            #expect(try await staff.get(path).status == .forbidden)
            #expect(try await staff.post(path, "email=a&role=admin").status == .forbidden)
            for page in ["/de/staff", "/de/staff/orders", "/de/staff/new-product", "/de/staff/log"]
            {
                #expect(try await !staff.get(page).values(of: "href").contains(path), "\(page)")
                #expect(try await boss.get(page).values(of: "href").contains(path), "\(page)")
            }
        }
    }

    /// A session that was opened while the role was taken away carries the old one.
    @Test("a session that says staff opens nothing where the account does not say it")
    func staleSession() async throws {
        let shop = try await TestShop.make(limitsRates: false)
        var user = try await shop.open("ada@mail.example", .customer)
        user.role = .admin
        let token = try await shop.shop.sessions.open(for: user).token.text
        try await shop.application.test(.router) { client in
            let ada = APIClient(client: client).signedIn(as: token)
            for path in ["/staff/products", "/staff/people", "/staff/log"] {
                let seen = try await ada.get(path)
                #expect(seen.status == .forbidden)
            }
            let done = try await ada.post("/staff/people", "{}")
            #expect(done.status == .forbidden)
        }
        #expect(try await shop.log().isEmpty)
    }
}
