import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("What changes between looking and ordering")
struct CheckoutChangesTests {
    @Test("a new price is shown and has to be agreed to")
    func price() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            try await shop.change("mug") { $0.variants[0].price = Money(minorUnits: 1499) }
            let asked = try await guest.send(form)
            #expect(asked.status == .conflict)
            #expect(asked.notices == [CheckoutTexts.german.priceChanged])
            #expect(asked.text.contains("19,89\u{A0}€"))
            #expect(try await shop.orders().isEmpty)

            let again = try asked.form(to: "/de/checkout")
            #expect(again["agreed_total_standard"] == "19.89")
            #expect(again["street"] == "Weg 1")
            _ = try await guest.submit(again)
            #expect(try await shop.orders()[0].terms.totals.total.minorUnits == 1989)
        }
    }

    @Test("a form without the total it showed orders nothing", arguments: ["", "many", "-1"])
    func withoutTotal(total: String) async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            let answer = try await guest.send(form.filled(["agreed_total_standard": total]))
            #expect(answer.status == .conflict)
            #expect(answer.notices == [CheckoutTexts.german.priceChanged])
            #expect(try await shop.orders().isEmpty)
        }
    }

    @Test(
        "what somebody else bought meanwhile is named with what is left, and the cart is kept",
        arguments: [
            (3, "Von „lamp deutsch“ sind nur noch 2 da."), (5, "„lamp deutsch“ ist ausverkauft."),
        ])
    func shortage(lost: Int, notice: String) async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add("LAMP-S", of: "lamp", 4)
            let form = try await guest.checkoutForm("guest@mail.example")
            try await shop.lose(lost, of: "LAMP-S")
            let refused = try await guest.send(form)
            #expect(refused.status == .conflict)
            #expect(refused.notices == [notice])
            #expect(refused.texts(test: "cart-line").count == 1)
            #expect(try await shop.orders().isEmpty)
            let cart = try await guest.get("/de/cart")
            #expect(try cart.form(to: "/de/cart/lines/LAMP-S")["quantity"] == "4")
        }
    }

    @Test("what is no longer offered is named, and the cart is kept")
    func unpublished() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            try await guest.add("LAMP-S", of: "lamp")
            let form = try await guest.checkoutForm("guest@mail.example")
            try await shop.change("mug") { $0.isPublished = false }
            let refused = try await guest.send(form)
            #expect(refused.status == .conflict)
            #expect(refused.notices == ["Nicht mehr im Angebot: MUG-1."])
            #expect(refused.texts(test: "cart-line").count == 2)
            #expect(refused.fieldErrors == [CartTexts.german.notOffered])
        }
    }

    @Test("who was signed out meanwhile loses nothing of the cart")
    func signedOut() async throws {
        try await TestShop.visited { shop, customer in
            try await customer.register()
            try await customer.add()
            let form = try await customer.checkoutForm()
            let stale = customer.copy()
            _ = try await customer.post("/de/logout")
            let answer = try await stale.send(form)
            #expect(answer.location == "/de/login?next=%2Fde%2Fcheckout")
            #expect(try await shop.orders().isEmpty)
            #expect(try await customer.signIn(next: "/de/checkout").location == "/de/checkout")
            _ = try await customer.order()
            #expect(try await shop.orders().count == 1)
        }
    }
}
