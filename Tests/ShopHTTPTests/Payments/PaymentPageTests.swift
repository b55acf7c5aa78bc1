import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Paying in the browser")
struct PaymentPageTests {
    private func visited(
        _ shop: PayingShop, _ story: @escaping @Sendable (PageClient) async throws -> Void
    ) async throws {
        try await shop.test.application.test(.router) { client in
            try await story(PageClient(client))
        }
    }

    /// Chooses to pay online and orders; answers where the browser is led to.
    private func checkOut(_ browser: PageClient) async throws -> (number: String, answer: Page) {
        try await browser.register()
        try await browser.add()
        let form = try await browser.checkoutForm()
        #expect(form["payment"] == "invoice", "the usual way is chosen at first")
        let answer = try await browser.send(form.filled(["payment": "online"]))
        #expect(answer.status == .seeOther)
        return (try await browser.get("/de/orders").orderNumber, answer)
    }

    @Test("ordering leads to the provider's page, and coming back shows what it says")
    func story() async throws {
        let shop = try await PayingShop.make()
        try await visited(shop) { browser in
            let (number, answer) = try await checkOut(browser)
            #expect(answer.location == "https://pay.example/p/pay_\(number)")
            let order = try #require(try await shop.test.orders().first)
            let path = "/de/orders/\(number)"

            let lied = try await browser.get("\(path)/payment?state=paid&result=success")
            #expect(lied.location == "\(path)?payment=back")
            let waiting = try await browser.get("\(path)?payment=back")
            #expect(waiting.notices.count == 1 && waiting.notices[0].contains("noch nicht"))
            #expect(try await shop.now(order).status.payment == .pending)

            shop.provider.set(.paid, of: order.id)
            _ = try await browser.get("\(path)/payment")
            let paid = try await browser.get("\(path)?payment=back")
            #expect(paid.notices == [PaymentTexts.german.received])
            #expect(!paid.forms.contains { $0.action == "\(path)/payment" })
            let again = try await browser.post("\(path)/payment")
            #expect(again.location == path, "what is paid leads nowhere")
        }
    }

    @Test("who was refused tries again from the order's page")
    func retry() async throws {
        let shop = try await PayingShop.make()
        try await visited(shop) { browser in
            let (number, _) = try await checkOut(browser)
            let order = try #require(try await shop.test.orders().first)
            shop.provider.set(.failed, of: order.id)
            _ = try await browser.get("/de/orders/\(number)/payment")
            let failed = try await browser.get("/de/orders/\(number)")
            #expect(failed.texts(test: "pay-now") == [PaymentTexts.german.tryAgain])
            let answer = try await browser.send(
                try failed.form(to: "/de/orders/\(number)/payment"))
            #expect(answer.location == "https://pay.example/p/pay_\(number)")
            #expect(try await shop.now(order).status.payment == .pending)
        }
    }

    @Test("a provider that is away is explained, and the order stands")
    func away() async throws {
        let shop = try await PayingShop.make()
        shop.provider.fail(.unavailable("away"))
        try await visited(shop) { browser in
            let (number, answer) = try await checkOut(browser)
            #expect(answer.location == "/de/orders/\(number)?placed=1&payment=away")
            let page = try await browser.get(try #require(answer.location))
            #expect(page.notices == [OrderTexts.german.thanks, PaymentTexts.german.away])
            #expect(page.texts(test: "pay-now") == [PaymentTexts.german.payNow])
        }
    }

    @Test("nobody pays, comes back to or sees the code of another's order")
    func strangers() async throws {
        let shop = try await PayingShop.make()
        try await visited(shop) { browser in
            let (number, _) = try await checkOut(browser)
            let path = "/de/orders/\(number)/payment"
            let visitor = browser.stranger()
            #expect(try await visitor.get(path).location?.hasPrefix("/de/login?next=") == true)
            #expect(try await visitor.post(path).status == .unauthorized)
            let eve = browser.stranger()
            try await eve.register("eve@mail.example")
            #expect(try await eve.get(path).status == .notFound)
            #expect(try await eve.post(path).status == .notFound)
            #expect(try await eve.get("/de/orders/\(number)/payment-code.svg").status == .notFound)
        }
    }

    @Test("staff see what the provider calls the payment")
    func staff() async throws {
        let shop = try await PayingShop.make()
        try await visited(shop) { browser in
            let (number, _) = try await checkOut(browser)
            let staff = try await shop.test.staff(browser)
            let page = try await staff.get("/de/staff/orders/\(number)")
            let facts = page.texts(test: "payment-reference")
            #expect(facts == ["Zahlung bei scripted: pay_\(number)"])
        }
    }

    @Test("forms lead to the shop and the provider, and nowhere else")
    func contentSecurity() async throws {
        let shop = try await PayingShop.make()
        try await visited(shop) { browser in
            let policy = try await browser.get("/de").headers[.contentSecurityPolicy]
            #expect(policy?.contains("form-action 'self' https://pay.example;") == true)
        }
        try await TestShop.visited { _, browser in
            let policy = try await browser.get("/de").headers[.contentSecurityPolicy]
            #expect(policy?.contains("form-action 'self';") == true)
        }
    }

    @Test("without a provider there is nothing to choose")
    func withoutProvider() async throws {
        try await TestShop.visited { shop, browser in
            try await browser.register()
            try await browser.add()
            let form = try await browser.checkoutForm()
            #expect(form["payment"] == nil)
            let refused = try await browser.send(form.filled(["payment": "online"]))
            #expect(refused.status == .unprocessableContent)
            #expect(refused.fieldErrors.count == 1)
            let placed = try await browser.submit(form)
            #expect(placed.texts(test: "pay-now").isEmpty)
            #expect(try await shop.orders().map(\.terms.payment) == [.invoice])
        }
    }
}
