import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The cart's page")
struct CartPageTests {
    @Test("lines are added, changed and removed by forms")
    func lines() async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.add("MUG-1", of: "mug", 2)
            let both = try await visitor.add("LAMP-L", of: "lamp")
            #expect(both.texts(test: "cart-line").count == 2)
            #expect(both.texts(test: "cart-total") == ["114,98\u{A0}€"])

            let more = try await visitor.submit(try both.quantity(of: "MUG-1", "3"))
            #expect(try more.form(to: "/de/cart/lines/MUG-1")["quantity"] == "3")
            #expect(visitor.cartCount == "4")

            let less = try await visitor.submit(try more.removal(of: "MUG-1"))
            #expect(less.texts(test: "cart-line").count == 1)
            let empty = try await visitor.submit(try less.quantity(of: "LAMP-L", "0"))
            #expect(empty.text.contains(CartTexts.german.empty))
            #expect(visitor.cartCount == "0")
        }
    }

    @Test("a repeated add with the same operation counts once")
    func operation() async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.add("LAMP-S", of: "lamp")
            let form = try await visitor.get("/de/p/mug").form(to: "/de/cart")
                .filled(["operation_id": "one-click"])
            _ = try await visitor.submit(form)
            let cart = try await visitor.submit(form)
            #expect(try cart.form(to: "/de/cart/lines/MUG-1")["quantity"] == "1")
        }
    }

    @Test(
        "a quantity that is none is refused in words, and the cart stays as it was",
        arguments: ["-1", "1000", "99999999999999999999999", "two", "", "1.5", "٣"],
        Language.allCases)
    func quantities(text: String, language: Language) async throws {
        try await TestShop.visited { _, visitor in
            try await visitor.add("MUG-1", of: "mug", 2)
            let prefix = "/\(language.rawValue)/cart"
            let form = try await visitor.get(prefix).form(to: "\(prefix)/lines/MUG-1")
            let add = try await visitor.get("/\(language.rawValue)/p/mug").form(to: prefix)
            for form in [form, add] {
                let answer = try await visitor.send(form.filled(["quantity": text]))
                #expect(answer.status == .unprocessableContent)
                #expect(answer.notices == [CartTexts[language].quantityRange])
                let kept = try answer.form(to: "\(prefix)/lines/MUG-1")
                #expect(kept["quantity"] == "2")
            }
        }
    }

    @Test("none of something cannot be put in")
    func zero() async throws {
        try await TestShop.visited { _, visitor in
            let form = try await visitor.get("/de/p/mug").form(to: "/de/cart")
            let answer = try await visitor.send(form.filled(["quantity": "0"]))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.notices == [CartTexts.german.quantityRange])
            #expect(visitor.session == nil)
        }
    }

    @Test("more than there is is refused by the product's name, with what is left")
    func shortage() async throws {
        try await TestShop.visited { _, visitor in
            let cart = try await visitor.add("LAMP-S", of: "lamp", 2)
            let answer = try await visitor.send(try cart.quantity(of: "LAMP-S", "6"))
            #expect(answer.status == .conflict)
            #expect(answer.notices == ["Von „lamp deutsch“ sind nur noch 5 da."])
            #expect(try answer.form(to: "/de/cart/lines/LAMP-S")["quantity"] == "2")
        }
    }

    @Test(
        "an item the shop does not have is not found, in the page's language",
        arguments: [("de", "Artikel unbekannt"), ("en", "Unknown item")],
        ["NONE", "CHAIR-1", "<script>", ""])
    func unknown(language: (code: String, title: String), sku: String) async throws {
        try await TestShop.visited { _, visitor in
            let path = "/\(language.code)/p/mug"
            let form = try await visitor.get(path).form(to: "/\(language.code)/cart")
            let answer = try await visitor.send(form.filled(["sku": sku]))
            #expect(answer.status == .notFound)
            #expect(answer.texts("h1") == [language.title])
            #expect(visitor.session == nil)
        }
    }

    @Test("what is not sold any more is marked, and can be removed")
    func vanished() async throws {
        try await TestShop.visited { shop, visitor in
            try await visitor.add()
            try await shop.change("mug") { $0.isPublished = false }
            try await shop.refresh()
            let cart = try await visitor.get("/de/cart")
            #expect(cart.fieldErrors == [CartTexts.german.notOffered])
            #expect(cart.texts(test: "to-checkout").isEmpty)
            let empty = try await visitor.submit(try cart.removal(of: "MUG-1"))
            #expect(empty.text.contains(CartTexts.german.empty))
        }
    }

    @Test("a line that was never there is removed without a word, and opens no session")
    func strangersRemoval() async throws {
        try await TestShop.visited { _, visitor in
            let answer = try await visitor.post("/de/cart/lines/MUG-1/remove")
            #expect(answer.location == "/de/cart")
            #expect(visitor.session == nil)
        }
    }
}
