import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Withdrawing without a session")
struct PublicWithdrawalTests {
    private func start(
        _ visitor: PageClient, _ number: String, _ email: String, name: String = "Ada"
    ) async throws -> Page {
        let form = try await visitor.get("/de/withdrawal").form(to: "/de/withdrawal")
        return try await visitor.send(
            form.filled(["name": name, "number": number, "email": email]))
    }

    /// A guest's order.
    private func order(_ guest: PageClient) async throws -> String {
        try await guest.add()
        return try await guest.order("ada@mail.example").orderNumber
    }

    @Test(
        "every public page leads there",
        arguments: ["/de", "/de/p/mug", "/de/c/home", "/de/search"])
    func footer(path: String) async throws {
        try await TestShop.visited { _, visitor in
            let page = try await visitor.get(path)
            #expect(page.texts(test: "withdraw-link") == ["Vertrag widerrufen"])
            #expect(page.values(of: "href").contains("/de/withdrawal"))
        }
    }

    @Test("number and address lead to the button, and the button to the receipt, however often")
    func guest() async throws {
        try await TestShop.visited { shop, guest in
            let number = try await order(guest)
            let visitor = guest.stranger()
            let second = try await start(visitor, number.lowercased(), "ada@mail.example")
            #expect(second.status == .ok)
            #expect(second.headers[.cacheControl] == "no-store")
            #expect(second.headers[.setCookie] == nil)
            let form = try second.form(to: "/de/withdrawal/confirmation")
            var receipts: Set<String> = []
            for _ in 1...2 {
                let receipt = try await visitor.send(form)
                #expect(receipt.status == .ok)
                #expect(receipt.texts(test: "withdrawal-receipt").count == 1)
                receipts.insert(receipt.text)
                shop.clock.advance(by: .minutes(5))
            }
            #expect(receipts.count == 1)
            #expect(try await shop.orders()[0].timeline.map(\.kind) == [.placed, .withdrawn])
            let again = try await start(visitor, number, "ada@mail.example")
            #expect(again.texts(test: "withdrawal-receipt").count == 1)
        }
    }

    @Test("a wrong address, a wrong number and both get the same answer")
    func unknown() async throws {
        try await TestShop.visited { shop, guest in
            let number = try await order(guest)
            let visitor = guest.stranger()
            var answers: Set<String> = []
            for (number, email) in [
                (number, "eve@mail.example"), ("99999-9999N", "ada@mail.example"),
                ("99999-9999N", "eve@mail.example"),
            ] {
                let answer = try await start(visitor, number, email)
                #expect(answer.status == .unprocessableContent)
                answers.insert(answer.text)
                let confirmation = try await visitor.post(
                    "/de/withdrawal/confirmation",
                    "name=Ada&number=\(number)&email=\(email)&withdrawal_id=\(newID)")
                #expect(confirmation.status == .unprocessableContent)
                answers.insert(confirmation.text)
            }
            #expect(answers.count == 1, "\(answers)")
            #expect(try await shop.orders()[0].status == .placed)
        }
    }

    private var newID: ID<Return> { ID(at: Timestamp(milliseconds: 1)) }

    @Test("what cannot be a number or an address is explained beside its field")
    func malformed() async throws {
        try await TestShop.visited { _, visitor in
            let answer = try await start(visitor, "12345", "nobody", name: "")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.fieldErrors.count == 3)
            let form = try answer.form(to: "/de/withdrawal")
            #expect(form["number"] == "12345")
        }
    }

    @Test("guesses are limited")
    func limited() async throws {
        try await TestShop.visited(limitsRates: true) { _, visitor in
            var statuses: [HTTPResponse.Status] = []
            for _ in 1...25 {
                statuses.append(
                    try await start(visitor, "99999-9999N", "ada@mail.example").status)
            }
            #expect(statuses.last == .tooManyRequests)
            #expect(statuses.first == .unprocessableContent)
        }
    }

    @Test("an order that was cancelled otherwise cannot be withdrawn, and gets no receipt")
    func cancelled() async throws {
        try await TestShop.visited { shop, guest in
            let number = try await order(guest)
            let visitor = guest.stranger()
            let form = try await start(visitor, number, "ada@mail.example")
                .form(to: "/de/withdrawal/confirmation")
            try await shop.take(.cancel, on: number)
            for answer in [
                try await start(visitor, number, "ada@mail.example"), try await visitor.send(form),
            ] {
                #expect(answer.status == .conflict)
                #expect(answer.notices == [ReturnTexts.german.notPossible])
            }
        }
    }

    @Test("a form of another site is refused")
    func foreign() async throws {
        try await TestShop.visited { shop, guest in
            let number = try await order(guest)
            let answer = try await guest.post(
                "/de/withdrawal/confirmation",
                "name=Ada&number=\(number)&email=ada@mail.example&withdrawal_id=\(newID)",
                headers: [.origin: "https://evil.example", .secFetchSite: "cross-site"])
            #expect(answer.status == .forbidden)
            #expect(try await shop.orders()[0].status == .placed)
        }
    }
}
