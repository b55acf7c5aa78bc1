import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Buying with nothing but forms")
struct PurchaseStoryTests {
    @Test("a customer registers, fills a cart, orders, and finds the order again")
    func purchase() async throws {
        try await TestShop.visited { shop, customer in
            let welcome = try await customer.register()
            #expect(welcome.texts("h1") == [OrderTexts.german.title])

            let cart = try await customer.add("MUG-1", of: "mug", 2)
            #expect(cart.notices == ["„mug deutsch“ liegt im Warenkorb."])
            #expect(cart.texts(test: "cart-line").count == 1)
            #expect(customer.cartCount == "2")

            let confirmation = try await customer.order()
            #expect(confirmation.notices == [OrderTexts.german.thanks])
            #expect(confirmation.texts(test: "order-state") == ["Eingegangen"])
            #expect(customer.cartCount == "0")
            let number = try confirmation.orderNumber

            let list = try await customer.get("/de/orders")
            #expect(list.texts(test: "order-number") == [number])
            let order = try await customer.get("/de/orders/\(number)")
            #expect(order.notices.isEmpty)
            #expect(order.texts("li").contains { $0.hasPrefix("Bestellung eingegangen") })
            #expect(order.text.contains("2 × mug deutsch"))
            #expect(order.text.contains("30,88\u{A0}€"))
            #expect(order.text.contains("10115 Berlin"))
            #expect(try await shop.orders().map(\.number.text) == [number])
        }
    }

    @Test("a guest orders with an email address, and sees the order")
    func guest() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let confirmation = try await guest.order("Guest@Mail.example")
            #expect(confirmation.notices == [OrderTexts.german.thanks])
            #expect(try await shop.orders().map(\.terms.email.text) == ["guest@mail.example"])
            let number = try confirmation.orderNumber
            let list = try await guest.get("/de/orders")
            #expect(list.texts(test: "order-number") == [number])
        }
    }

    @Test("who ordered as a guest keeps the order when they register or sign in")
    func guestBecomesCustomer() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let first = try await guest.order("guest@mail.example").orderNumber
            try await guest.register()
            #expect(try await guest.get("/de/orders").texts(test: "order-number") == [first])

            shop.clock.advance(by: .seconds(1))
            let again = guest.stranger()
            try await again.add()
            let second = try await again.order("guest@mail.example").orderNumber
            _ = try await again.signIn()
            let list = try await guest.get("/de/orders").texts(test: "order-number")
            #expect(list == [second, first])
            #expect(try await again.get("/de/orders/\(first)").status == .ok)
        }
    }

    @Test("a guest without an email address is asked for one")
    func guestWithoutEmail() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let answer = try await guest.send(try await guest.checkoutForm())
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: "email") == "Bitte ausfüllen.")
            #expect(answer.fieldErrors.count == 1)
            #expect(try await shop.orders().isEmpty)
        }
    }

    @Test("what was ordered last time need not be typed again")
    func prefilled() async throws {
        try await TestShop.visited { _, customer in
            _ = try await customer.orderAsCustomer()
            try await customer.add()
            let form = try await customer.get("/de/checkout").form(to: "/de/checkout")
            #expect(form["street"] == "Weg 1")
            #expect(form["country"] == "DE")
        }
    }

    @Test("express delivery costs what the page said")
    func express() async throws {
        try await TestShop.visited { shop, customer in
            try await customer.register()
            try await customer.add()
            let form = try await customer.checkoutForm().filled(["shipping": "express"])
            #expect(form["agreed_total_express"] == "22.89")
            let order = try await customer.submit(form)
            #expect(order.text.contains("22,89\u{A0}€"))
        }
    }

    @Test("who has nothing in the cart is told so at the checkout")
    func nothing() async throws {
        try await TestShop.visited { shop, visitor in
            #expect(try await visitor.get("/de/checkout").location == "/de/cart")
            #expect(try await visitor.get("/de/cart").text.contains(CartTexts.german.empty))
            try await visitor.register()
            let page = try await visitor.get("/de/checkout")
            #expect(page.text.contains(CartTexts.german.empty))
            #expect(page.forms.allSatisfy { $0.action != "/de/checkout" })
        }
    }
}
