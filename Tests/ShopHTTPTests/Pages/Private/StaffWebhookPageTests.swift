import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The staff's page of webhooks")
struct StaffWebhookPageTests {
    private let path = "/de/staff/webhooks"
    private let texts = WebhookTexts.german

    @Test("registers one, shows its secret once, pauses, resumes and removes it")
    func story() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try await staff.get(path).form(to: path)
            let made = try await staff.send(form.filled(["url": "https://erp.example/hook"]))
            #expect(made.status == .ok)
            let endpoint = try #require(try await shop.storage.webhooks.list().first)
            #expect(endpoint.events == Set(OrderEvent.Kind.allCases))
            #expect(made.texts(test: "webhook-secret") == [endpoint.secret.text])
            let again = try await staff.send(form.filled(["url": "https://erp.example/hook"]))
            #expect(again.location == path)
            let page = try await staff.get(path)
            #expect(page.texts(test: "webhook").count == 1)
            #expect(page.texts(test: "webhook-secret").isEmpty)
            #expect(!page.text.contains("whsec_"))
            for isActive in [false, true] {
                let toggle = try await staff.get(path).form(to: "\(path)/\(endpoint.id)/activity")
                _ = try await staff.submit(toggle)
                #expect(
                    try await shop.storage.webhooks.find(endpoint.id)?.isActive == isActive)
            }
            let removal = try await staff.get(path).form(to: "\(path)/\(endpoint.id)/remove")
            #expect(try await staff.submit(removal).text.contains(texts.none))
            let late = try await staff.post("\(path)/\(endpoint.id)/activity", "active=1")
            #expect(late.status == .notFound)
        }
    }

    @Test("says what is wrong with an address, and keeps what was typed")
    func mistakes() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try await staff.get(path).form(to: path)
            for (url, error) in [
                ("http://erp.example/", texts.notEncrypted), ("https://10.0.0.1/", texts.notPublic),
            ] {
                let page = try await staff.send(form.filled(["url": url]))
                #expect(page.status == .unprocessableContent)
                #expect(page.error(beside: "url") == error)
                #expect(try page.form(to: path)["url"] == url)
            }
            let id = try #require(form["webhook_id"])
            let none = try await staff.post(path, "webhook_id=\(id)&url=https%3A%2F%2Fa.example%2F")
            #expect(none.fieldErrors == [texts.noEvents])
            #expect(try await staff.post(path, "url=x").status == .unprocessableContent)
        }
    }

    @Test("shows what did not arrive, and why")
    func troubles() async throws {
        let shop = try await WebhookShop.make()
        let endpoint = try await shop.register()
        let order = try await shop.test.order()
        shop.receiver.answer("erp.example", .failure(.failed("no <route>")))
        try await shop.sendAll()
        let token = try await shop.test.test.staffToken()
        try await shop.test.test.application.test(.router) { client in
            let staff = PageClient(client, cookies: ["__Host-session": token])
            let page = try await staff.get("/en/staff/webhooks")
            #expect(
                page.texts(test: "webhook-trouble") == [
                    "\(order.number) Order received 1 no <route>"
                ])
            #expect(
                page.texts(test: "webhook-counts") == [WebhookTexts.english.counts(1, 0, 0)])
            #expect(!page.text.contains(endpoint.secret.text))
        }
    }

    @Test("is closed to customers")
    func closed() async throws {
        try await TestShop.visited { _, ada in
            #expect(try await ada.get(path).status == .seeOther)
            try await ada.register()
            #expect(try await ada.get(path).status == .forbidden)
            #expect(try await ada.post(path, "url=x").status == .forbidden)
        }
    }
}
