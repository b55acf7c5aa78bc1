import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The address at the checkout")
struct CheckoutAddressTests {
    @Test("every mistake stands beside its field, and all that was typed is kept")
    func mistakes() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("not an address").filled([
                "name": "", "street": "  ", "postcode": "123", "city": "Graz \"Süd\"",
                "country": "AT", "shipping": "express",
            ])
            let answer = try await guest.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.notices == ["Einige Angaben stimmen noch nicht."])
            for field in ["email", "name", "street", "postcode"] {
                #expect(answer.error(beside: field) != nil, "\(field)")
            }
            #expect(answer.error(beside: "city") == nil)
            let again = try answer.form(to: "/de/checkout")
            for field in ["email", "street", "postcode", "city", "country", "shipping"] {
                #expect(again[field] == form[field], "\(field)")
            }
            #expect(again["idempotency_key"] == form["idempotency_key"])
            #expect(try await shop.orders().isEmpty)

            let right = again.filled([
                "email": "guest@mail.example", "name": "Ada", "street": "Weg 1", "postcode": "8010",
            ])
            let order = try await guest.submit(right)
            #expect(order.notices == [OrderTexts.german.thanks])
        }
    }

    @Test(
        "a field that is too long is refused beside it",
        arguments: ["name", "street", "postcode", "city"])
    func tooLong(field: String) async throws {
        try await TestShop.visited { _, guest in
            try await guest.add()
            let text = String(repeating: "x", count: 5000)
            let form = try await guest.checkoutForm("guest@mail.example").filled([field: text])
            let answer = try await guest.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: field)?.hasPrefix("Höchstens") == true)
            #expect(answer.fieldErrors.count == 1)
            #expect(try answer.form(to: "/de/checkout")[field] == text)
        }
    }

    @Test("a country the shop does not deliver to is refused beside its field")
    func country() async throws {
        try await TestShop.visited { _, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example").filled(["country": "FR"])
            let answer = try await guest.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "country") != nil)
        }
    }

    @Test("a way of delivery there is not is refused", arguments: ["drone", ""])
    func shipping(method: String) async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
                .filled(["shipping": method])
            let answer = try await guest.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(try await shop.orders().isEmpty)
        }
    }
}
