import HTTPTypes
import HummingbirdTesting
import Logging
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("A forgotten password and a new address")
struct RecoveryTests {
    private let new = "three wholly new words"

    @Test("the link in the mail sets a new password, once, and ends all sessions")
    func password() async throws {
        try await visited { shop, ada, mailbox in
            try await ada.register()
            let page = try await ada.stranger().askForPassword("ADA@mail.example")
            #expect(page.notices == [RecoveryTexts.german.sent])
            let mail = try await mailbox.mail(1)
            #expect(mail.to.address.text == "ada@mail.example")
            #expect(mail.html.contains("/de/new-password?token="))
            let link = try mail.link
            let eve = ada.stranger()
            let form = try await eve.get(link).form(to: link)
            let weak = try await eve.send(form.filled(["new_password": "12345678"]))
            #expect(weak.status == .unprocessableContent)
            #expect(weak.error(beside: "new_password") != nil)
            let answer = try await eve.send(form.filled(["new_password": new]))
            #expect(answer.location == "/de/login?changed=password")
            let greeting = try await eve.get("/de/login?changed=password")
            #expect(greeting.notices == [RecoveryTexts.german.passwordChanged])
            #expect(try await ada.get("/de/account").status == .seeOther)
            #expect(try await eve.signIn().status == .unauthorized)
            #expect(try await eve.signIn("ada@mail.example", new).status == .seeOther)
            #expect(try await eve.send(form.filled(["new_password": new])).status == .notFound)
            #expect(try await eve.get(link).status == .notFound)
        }
    }

    @Test("nobody learns who has an account, and strangers get no mail")
    func unknown() async throws {
        try await visited { shop, visitor, mailbox in
            try await visitor.stranger().register()
            let page = try await visitor.askForPassword("eve@mail.example")
            #expect(page.notices == [RecoveryTexts.german.sent])
            let known = try await visitor.askForPassword("ada@mail.example")
            #expect(known.tokens == page.tokens)
            #expect(try await mailbox.mail(1).to.address.text == "ada@mail.example")
            let wrong = try await visitor.askForPassword("no address")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.error(beside: "email") != nil)
        }
    }

    @Test("only the last link is good, for an hour, until the password is changed otherwise")
    func ends() async throws {
        try await visited { shop, ada, mailbox in
            try await ada.register()
            try await ada.askForPassword("ada@mail.example")
            let first = try await mailbox.mail(1).link
            try await ada.askForPassword("ada@mail.example")
            let second = try await mailbox.mail(2).link
            #expect(try await ada.get(first).status == .notFound)
            #expect(try await ada.get(second).status == .ok)
            shop.clock.advance(by: Recovery.lifetime)
            #expect(try await ada.get(second).status == .notFound)
            try await ada.askForPassword("ada@mail.example")
            let third = try await mailbox.mail(3).link
            let form = try await ada.get("/de/account").form(to: "/de/account/password")
            _ = try await ada.send(
                form.filled(["current_password": "correct horse battery", "new_password": new]))
            #expect(try await ada.get(third).status == .notFound)
            for token in ["", "x", String(repeating: "A", count: 43)] {
                #expect(try await ada.get("/de/new-password?token=\(token)").status == .notFound)
                #expect(
                    try await ada.post("/de/new-email?token=\(token)", "").status == .notFound)
            }
        }
    }

    @Test("a new address is the account's once its mail was read, and the old one is told")
    func email() async throws {
        try await visited { shop, ada, mailbox in
            try await ada.register()
            let form = try await ada.get("/de/account").form(to: "/de/account/email")
            let wrong = try await ada.send(
                form.filled(["new_email": "ada@new.example", "email_password": "wrong words here"]))
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.error(beside: "email_password") != nil)
            let asked = try await ada.send(
                form.filled([
                    "new_email": "ada@new.example", "email_password": "correct horse battery",
                ]))
            #expect(
                asked.notices == [RecoveryTexts.german.confirmationSent("ada@new.example")])
            let mail = try await mailbox.mail(1)
            #expect(mail.to.address.text == "ada@new.example")
            let link = try mail.link
            let page = try await ada.stranger().get(link)
            #expect(page.text.contains("ada@new.example"))
            #expect(try await ada.stranger().signIn("ada@new.example").status == .unauthorized)
            #expect(
                try await ada.send(try page.form(to: link)).location == "/de/login?changed=email")
            #expect(try await mailbox.mail(2).to.address.text == "ada@mail.example")
            #expect(try await ada.stranger().signIn("ada@mail.example").status == .unauthorized)
            #expect(try await ada.stranger().signIn("ada@new.example").status == .seeOther)
            #expect(try await ada.post(link, "").status == .notFound)
        }
    }

    @Test(
        "an address that somebody else took meanwhile is refused, and a link for one is none for the other"
    )
    func taken() async throws {
        try await visited { shop, ada, mailbox in
            try await ada.register()
            let form = try await ada.get("/de/account").form(to: "/de/account/email")
            _ = try await ada.send(
                form.filled([
                    "new_email": "bob@mail.example", "email_password": "correct horse battery",
                ]))
            let link = try await mailbox.mail(1).link
            let other = link.replacing("new-email", with: "new-password")
            #expect(
                try await ada.post(other, "new_password=three+wholly+new+words").status
                    == .notFound)
            try await ada.stranger().register("bob@mail.example")
            #expect(try await ada.post(link, "").status == .conflict)
            #expect(try await ada.stranger().signIn().status == .seeOther)
        }
    }

    @Test("a mail server that is busy is asked again, one that refuses is not")
    func busy() async throws {
        try await visited { shop, ada, mailbox in
            try await ada.register()
            mailbox.fail(.rejected("no such mailbox"))
            try await ada.askForPassword("ada@mail.example")
            try await mailbox.attempted(1)
            mailbox.fail(.deferred("busy"), .unavailable("away"))
            try await ada.askForPassword("ada@mail.example")
            _ = try await mailbox.mail(1)
            #expect(mailbox.attempts == 4)
        }
    }

    @Test("nobody's mailbox is flooded, whether there is an account or not")
    func flood() async throws {
        try await visited(limitsRates: true) { shop, eve, mailbox in
            for email in ["ada@mail.example", "nobody@mail.example"] {
                for _ in 1...3 { #expect(try await eve.askForPassword(email).status == .ok) }
                let refused = try await eve.askForPassword(email)
                #expect(refused.status == .tooManyRequests)
                #expect(refused.headers[.retryAfter] == "601")
            }
            shop.clock.advance(by: .seconds(600))
            #expect(try await eve.askForPassword("ada@mail.example").status == .ok)
        }
    }

    @Test("a shop that sends no mail says so")
    func noMail() async throws {
        try await TestShop.visited { _, visitor in
            let page = try await visitor.get("/de/forgotten-password")
            #expect(page.text.contains(RecoveryTexts.german.impossible))
            #expect(page.forms.isEmpty)
            let answer = try await visitor.post(
                "/de/forgotten-password", "email=ada%40mail.example")
            #expect(answer.text.contains(RecoveryTexts.german.impossible))
            try await visitor.register()
            #expect(
                try await visitor.get("/de/account").forms.allSatisfy { $0["new_email"] == nil })
        }
    }

    /// A shop whose mails about accounts are seen by the test.
    private func visited(
        limitsRates: Bool = false,
        _ story: @escaping @Sendable (TestShop, PageClient, ScriptedTransport) async throws -> Void
    ) async throws {
        try await TestShop.mailed(limitsRates: limitsRates) { shop, client, transport in
            try await story(shop, PageClient(client), transport)
        }
    }
}

extension PageClient {
    @discardableResult
    fileprivate func askForPassword(_ email: String) async throws -> Page {
        let form = try await get("/de/forgotten-password").form(to: "/de/forgotten-password")
        return try await send(form.filled(["email": email]))
    }
}
