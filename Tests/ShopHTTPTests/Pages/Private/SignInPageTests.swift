import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Signing in and out by forms")
struct SignInPageTests {
    @Test(
        "a wrong password, a strange address and no address at all look the same",
        arguments: [
            ("ada@mail.example", "wrong horse"), ("eve@mail.example", "correct horse battery"),
            ("no address", "correct horse battery"), ("ada@mail.example", ""), ("", ""),
            ("ada@mail.example", String(repeating: "x", count: 5000)),
        ])
    func refused(email: String, password: String) async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let visitor = ada.stranger()
            let answer = try await visitor.signIn(email, password)
            #expect(answer.status == .unauthorized)
            #expect(answer.notices == ["E-Mail-Adresse oder Passwort stimmt nicht."])
            let form = try answer.form(to: "/de/login")
            #expect(form["email"] == email)
            #expect(form["password"]?.isEmpty == true)
            #expect(visitor.session == nil)
        }
    }

    @Test("guessing is slowed down; the page says for how long, and after that it goes on")
    func flood() async throws {
        try await TestShop.visited(limitsRates: true) { shop, visitor in
            try await visitor.stranger().register()
            for _ in 1...10 {
                let wrong = try await visitor.signIn("ada@mail.example", "guess")
                #expect(wrong.status == .unauthorized)
            }
            let refused = try await visitor.signIn(next: "/de/checkout")
            #expect(refused.status == .tooManyRequests)
            let seconds = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
            #expect((1...31).contains(seconds))
            #expect(refused.notices[0].contains("\(seconds) Sekunden"))
            let form = try refused.form(to: "/de/login?next=%2Fde%2Fcheckout")
            #expect(form["email"] == "ada@mail.example")
            #expect(visitor.session == nil)

            shop.clock.advance(by: .seconds(seconds))
            #expect(try await visitor.signIn().status == .seeOther)
        }
    }

    @Test("a guest's cart is merged into the account's; what had to give way is told")
    func merge() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            try await ada.add("LAMP-S", of: "lamp", 4)
            let guest = ada.stranger()
            try await guest.add("LAMP-S", of: "lamp", 4)
            try await guest.add("MUG-1", of: "mug", 2)
            try await guest.add("LAMP-L", of: "lamp")
            try await shop.lose(1, of: "LAMP-L")
            try await shop.refresh()
            let cart = try await guest.get(try #require(try await guest.signIn().location))
            #expect(
                cart.notices == [
                    CartTexts.german.reduced("lamp deutsch"),
                    CartTexts.german.dropped("lamp deutsch"),
                ])
            #expect(try cart.form(to: "/de/cart/lines/LAMP-S")["quantity"] == "5")
            #expect(try cart.form(to: "/de/cart/lines/MUG-1")["quantity"] == "2")
            #expect(cart.texts(test: "cart-line").count == 2)
            #expect(guest.cartCount == "7")
        }
    }

    @Test("an item that left the shop while a guest had it in the cart is not dropped in silence")
    func vanished() async throws {
        try await TestShop.visited { shop, ada in
            try await ada.register()
            let guest = ada.stranger()
            try await guest.add()
            try await shop.change("mug") { $0.isPublished = false }
            try await shop.refresh()
            let cart = try await guest.get(try #require(try await guest.signIn().location))
            #expect(cart.notices == [CartTexts.german.droppedUnknown])
        }
    }

    @Test("signing out ends the session in every browser that has it")
    func signOut() async throws {
        try await TestShop.visited { _, ada in
            let number = try await ada.orderAsCustomer()
            let elsewhere = ada.copy()
            let orders = try await ada.get("/de/orders")
            let home = try await ada.send(try orders.form(to: "/de/logout"))
            #expect(home.location == "/de")
            #expect(ada.session == nil)
            for browser in [ada, elsewhere] {
                for path in ["/de/orders", "/de/orders/\(number)"] {
                    let answer = try await browser.get(path)
                    #expect(answer.status == .seeOther)
                    #expect(answer.location?.hasPrefix("/de/login?next=") == true)
                }
            }
            #expect(try await ada.post("/de/logout").location == "/de")
        }
    }

    @Test("signing in opens a new session and ends the guest's")
    func fresh() async throws {
        try await TestShop.visited { _, ada in
            try await ada.register()
            let guest = ada.stranger()
            try await guest.add()
            let before = guest.copy()
            _ = try await guest.signIn()
            #expect(guest.session != before.session)
            #expect(try await before.get("/de/cart").text.contains(CartTexts.german.empty))
        }
    }
}
