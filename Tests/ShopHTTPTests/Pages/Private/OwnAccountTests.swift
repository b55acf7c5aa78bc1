import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Looking after one's own account")
struct OwnAccountTests {
    private let password = "correct horse battery"

    /// Sends the form to `action` with these fields.
    private func send(
        _ action: String, _ fields: KeyValuePairs<String, String> = [:], by person: PageClient
    ) async throws -> Page {
        let form = try await person.get("/de/account").form(to: "/de/account/\(action)")
        return try await person.send(form.filled(fields))
    }

    @Test("strangers and guests are sent to sign in, and their forms change nothing")
    func strangers() async throws {
        try await TestShop.visited { _, visitor in
            for _ in 1...2 {
                let location = try await visitor.get("/de/account").location
                #expect(location == "/de/login?next=%2Fde%2Faccount")
                #expect(try await visitor.get("/de/account/data").status == .unauthorized)
                for action in ["name", "password", "sessions", "deletion"] {
                    let answer = try await visitor.post("/de/account/\(action)", "name=Eve")
                    #expect(answer.status == .unauthorized)
                }
                try await visitor.add()
            }
        }
    }

    @Test("a new name is there at once; one that is none is explained and changes nothing")
    func name() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            #expect(
                try await send("name", ["name": " Ada <b>King</b> "], by: ada).location
                    == "/de/account?changed=1")
            let page = try await ada.get("/de/account?changed=1")
            #expect(page.notices == ["Die Änderung ist gespeichert."])
            #expect(try page.form(to: "/de/account/name")["name"] == "Ada <b>King</b>")
            let empty = try await send("name", ["name": " "], by: ada)
            #expect(empty.status == .unprocessableContent)
            #expect(empty.error(beside: "name") == "Bitte ausfüllen.")
            let after = try await ada.get("/de/account").form(to: "/de/account/name")
            #expect(after["name"] == "Ada <b>King</b>")
        }
    }

    @Test("a new password ends every other session, and the old one opens nothing any more")
    func passwordChange() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let phone = ada.stranger()
            _ = try await phone.signIn()
            let before = ada.session
            let answer = try await send(
                "password", ["current_password": password, "new_password": "three new words"],
                by: ada)
            #expect(answer.location == "/de/account?changed=1")
            #expect(ada.session != before)
            #expect(try await ada.get("/de/account").texts(test: "session").count == 1)
            #expect(try await phone.get("/de/account").status == .seeOther)
            #expect(try await phone.signIn().status == .unauthorized)
            #expect(
                try await phone.signIn("ada@mail.example", "three new words").status == .seeOther)
        }
    }

    @Test(
        "a password is not changed without the old one, nor to a bad one",
        arguments: [
            ("wrong horse", "three new words", "current_password", "Das ist nicht Ihr Passwort."),
            ("", "three new words", "current_password", "Das ist nicht Ihr Passwort."),
            ("correct horse battery", "short", "new_password", "Mindestens 8 Zeichen."),
        ])
    func refusedPassword(
        current: String, new: String, field: String, message: String
    ) async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let answer = try await send(
                "password", ["current_password": current, "new_password": new], by: ada)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: field) == message)
            #expect(answer.values(of: "value").allSatisfy { $0 != new && $0 != password })
            #expect(try await ada.stranger().signIn().status == .seeOther)
        }
    }

    @Test("guesses at the password from an open session are limited")
    func guesses() async throws {
        try await TestShop.visited(limitsRates: true) { _, ada in
            try await ada.register()
            for _ in 1...10 {
                let wrong = try await send("deletion", ["password": "guess"], by: ada)
                #expect(wrong.status == .unprocessableContent)
            }
            let refused = try await send("deletion", ["password": password], by: ada)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.notices.count == 1)
        }
    }

    @Test("signing out everywhere ends all sessions of this account, and no other's")
    func everywhere() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let phone = ada.stranger()
            _ = try await phone.signIn()
            let eve = ada.stranger()
            try await eve.register("eve@mail.example")
            #expect(try await phone.get("/de/account").texts(test: "session").count == 2)
            #expect(try await send("sessions", by: ada).location == "/de")
            #expect(ada.session == nil)
            #expect(try await phone.get("/de/account").status == .seeOther)
            #expect(try await eve.get("/de/account").status == .ok)
        }
    }

    @Test("all that is known can be taken along")
    func export() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let session = try #require(ada.session)
            let answer = try await shop.application.test(.router) { client in
                try await client.execute(
                    uri: "/de/account/data", method: .get,
                    headers: [.cookie: "session=\(session)"])
            }
            #expect(answer.headers[.contentType] == "application/json")
            #expect(
                answer.headers[.contentDisposition] == "attachment; filename=\"meine-daten.json\"")
            #expect(answer.headers[.cacheControl] == "no-store")
            for part in ["ada@mail.example", number, "Weg 1", "last_used_at"] {
                #expect(String(buffer: answer.body).contains(part))
            }
        }
    }

    @Test("a deleted account is gone for everybody; its orders stay with the shop")
    func deletion() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let wrong = try await send("deletion", ["password": "wrong horse"], by: ada)
            #expect(wrong.error(beside: "password") == "Das ist nicht Ihr Passwort.")
            #expect(try await send("deletion", ["password": password], by: ada).location == "/de")
            #expect(ada.session == nil)
            #expect(try await ada.signIn().status == .unauthorized)
            let order = try #require(try await shop.orders().first)
            #expect(order.number.text == number)
            guard case .user(let id) = order.terms.owner else {
                Issue.record("the order is a user's")
                return
            }
            let user = try #require(try await shop.storage.users.find(id))
            #expect(user.email.text == "\(id)@erased.invalid")
            #expect(user.name.text == "–")
            // The address is free again, and its new owner sees nothing of the old orders.
            try await ada.register()
            #expect(try await ada.get("/de/orders").texts(test: "order-number").isEmpty)
        }
    }

    @Test("staff accounts are not deleted by a form")
    func staff() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await send("deletion", ["password": password], by: staff)
            #expect(answer.status == .conflict)
            #expect(try await staff.get("/de/staff/orders").status == .ok)
        }
    }
}
