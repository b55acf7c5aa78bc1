import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("A forgotten password and a new address by the API")
struct RecoveryAPITests {
    private let new = "three wholly new words"

    private func token(_ mail: Mail) throws -> String {
        String(try #require(try mail.link.split(separator: "=").last))
    }

    @Test("the token in the mail sets a new password, once, and ends all sessions")
    func password() async throws {
        try await TestShop.mailed { _, client, mailbox in
            let stranger = APIClient(client: client)
            let ada = try await register(stranger)
            let body = #"{"email":"ada@mail.example"}"#
            #expect(try await stranger.post("/password-resets", body).status == .accepted)
            let mail = try await mailbox.mail(1)
            let reset = { (password: String) in
                try await stranger.put(
                    "/password-resets",
                    #"{"token":"\#(try token(mail))","new_password":"\#(password)"}"#)
            }
            let weak = try await reset("12345678")
            #expect(weak.status == .unprocessableContent)
            #expect(weak.json["errors"][0]["field"].string == "new_password")
            #expect(try await reset(new).status == .noContent)
            #expect(try await ada.get("/users/me").status == .unauthorized)
            let again = try await reset(new)
            #expect(again.status == .notFound)
            #expect(again.json["code"].string == "link_expired")
            let signIn = try await stranger.post(
                "/sessions", #"{"email":"ada@mail.example","password":"\#(new)"}"#)
            #expect(signIn.status == .created)
        }
    }

    @Test("nobody learns who has an account, and nobody's mailbox is flooded")
    func unknown() async throws {
        try await TestShop.mailed(limitsRates: true) { _, client, _ in
            let eve = APIClient(client: client)
            _ = try await register(eve)
            for email in ["ada@mail.example", "nobody@mail.example"] {
                let body = #"{"email":"\#(email)"}"#
                for _ in 1...3 {
                    let answer = try await eve.post("/password-resets", body)
                    #expect(answer.status == .accepted)
                    #expect(answer.json.isMissing)
                }
                #expect(
                    try await eve.post("/password-resets", body).status == .tooManyRequests)
            }
            let wrong = try await eve.post("/password-resets", #"{"email":"none"}"#)
            #expect(wrong.status == .unprocessableContent)
        }
    }

    @Test("a new address is the account's once its mail was read")
    func email() async throws {
        try await TestShop.mailed { _, client, mailbox in
            let stranger = APIClient(client: client)
            let ada = try await register(stranger)
            let ask = { (email: String, password: String) in
                try await ada.post(
                    "/users/me/email-change",
                    #"{"email":"\#(email)","password":"\#(password)"}"#)
            }
            #expect(try await ask("ada@new.example", "not mine").status == .forbidden)
            #expect(
                try await ask("none", "correct horse battery").status == .unprocessableContent)
            #expect(
                try await ask("ada@new.example", "correct horse battery").status == .accepted)
            let mail = try await mailbox.mail(1)
            #expect(mail.to.address.text == "ada@new.example")
            #expect(
                try await ada.get("/users/me").json["email"].string == "ada@mail.example")
            let body = #"{"token":"\#(try token(mail))"}"#
            #expect(try await stranger.put("/email-changes", body).status == .noContent)
            #expect(try await stranger.put("/email-changes", body).status == .notFound)
            let signIn = try await stranger.post(
                "/sessions", #"{"email":"ada@new.example","password":"correct horse battery"}"#)
            #expect(signIn.status == .created)
        }
    }

    @Test("a shop that sends no mail says so")
    func noMail() async throws {
        let shop = try await TestShop.make()
        try await shop.application.test(.router) { client in
            let stranger = APIClient(client: client)
            let reset = try await stranger.post(
                "/password-resets", #"{"email":"ada@mail.example"}"#)
            #expect(reset.status == .conflict)
            #expect(reset.json["code"].string == "no_mail")
            let ada = try await register(stranger)
            let change = try await ada.post(
                "/users/me/email-change", #"{"email":"ada@new.example","password":"x"}"#)
            #expect(change.status == .conflict)
        }
    }
}
