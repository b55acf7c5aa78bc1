import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Paying by transfer")
struct TransferTests {
    private static let account = try? BankAccount(
        name: "Kontor Übersee", iban: "DE02120300000000202051", bic: "BYLADEM1001")

    /// Paints what it is to paint as it is.
    private struct PlainPainter: CodePainter {
        var isAway = false

        func qrCode(of text: String) async -> [UInt8]? { isAway ? nil : Array(text.utf8) }
    }

    private func shop(_ painter: PlainPainter? = PlainPainter()) async throws -> TestShop {
        try await .make(limitsRates: false, bank: Self.account, codePainter: painter)
    }

    @Test("an unpaid invoice shows where to, how much and what for, with a code to scan")
    func page() async throws {
        let shop = try await shop()
        try await shop.application.test(.router) { client in
            let browser = PageClient(client)
            let number = try await browser.orderAsCustomer()
            let page = try await browser.get("/de/orders/\(number)")
            #expect(
                page.texts(test: "transfer") == [
                    "Kontor Übersee", "DE02 1203 0000 0000 2020 51", "BYLADEM1001",
                    "17,89\u{A0}€", number,
                ])
            let address = "/de/orders/\(number)/payment-code.svg"
            #expect(page.values(of: "src").contains(address))
            let cookie = "session=\(try #require(browser.session))"
            try await client.execute(uri: address, method: .get, headers: [.cookie: cookie]) {
                answer in
                #expect(answer.headers[.contentType] == "image/svg+xml")
                #expect(answer.headers[.cacheControl] == "no-store")
                let lines = String(buffer: answer.body).split(separator: "\n")
                #expect(lines.contains("EUR17.89") && lines.last.map(String.init) == number)
            }
            let order = try #require(try await shop.orders().first)
            _ = try await shop.storage.orders.carryOut(
                .pay, on: order.number, by: .system, at: shop.clock.now)
            #expect(try await browser.get("/de/orders/\(number)").texts(test: "transfer").isEmpty)
            #expect(try await browser.get(address).status == .notFound)
        }
    }

    @Test("without the program that paints, the facts stand alone")
    func withoutPainter() async throws {
        let shop = try await shop(nil)
        try await shop.application.test(.router) { client in
            let browser = PageClient(client)
            let number = try await browser.orderAsCustomer()
            let page = try await browser.get("/de/orders/\(number)")
            #expect(page.texts(test: "transfer").count == 5)
            let address = "/de/orders/\(number)/payment-code.svg"
            #expect(!page.values(of: "src").contains(address))
            #expect(try await browser.get(address).status == .notFound)
        }
    }

    @Test("a program that fails is answered with try again")
    func failingPainter() async throws {
        let shop = try await shop(PlainPainter(isAway: true))
        try await shop.application.test(.router) { client in
            let browser = PageClient(client)
            let number = try await browser.orderAsCustomer()
            let answer = try await browser.get("/de/orders/\(number)/payment-code.svg")
            #expect(answer.status == .tooManyRequests)
        }
    }

    @Test("the mails of order and confirmation say it, others and those of paid orders do not")
    func mails() async throws {
        let shop = try await MailShop.make()
        let order = try await shop.order(.english)
        let mails = OrderMails(
            from: try Mailbox("orders@shop.example"), publicURL: "https://shop.example",
            bank: Self.account)
        let mail = { (event: OrderEvent.Kind, order: Order) in
            mails.mail(
                for: OutboxMessage(
                    id: ID(at: order.placedAt), order: order.id, event: event, at: order.placedAt),
                about: order)
        }
        for event in [OrderEvent.Kind.placed, .confirmed] {
            let told = try #require(mail(event, order))
            #expect(told.text.contains("IBAN: DE02 1203 0000 0000 2020 51\n"))
            #expect(told.text.contains("Reference: \(order.number)"))
            #expect(told.html.contains("DE02 1203 0000 0000 2020 51"))
        }
        #expect(mail(.shipped, order)?.text.contains("IBAN") == false)
        try await shop.carryOut(.pay, on: order)
        let paid = try #require(try await shop.test.storage.orders.find(order.id))
        #expect(mail(.confirmed, paid)?.text.contains("IBAN") == false)
    }
}
