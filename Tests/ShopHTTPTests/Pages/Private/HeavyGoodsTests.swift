import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Delivery by weight")
struct HeavyGoodsTests {
    private let pricing = Pricing(
        tariff: ShippingTariff([
            .standard: [
                ShippingTariff.Band(weightUpTo: 1000, fee: Money(minorUnits: 490)),
                ShippingTariff.Band(weightUpTo: 3000, fee: Money(minorUnits: 990)),
            ],
            .express: [ShippingTariff.Band(weightUpTo: 1000, fee: Money(minorUnits: 1290))],
        ]))

    /// A shop whose mugs weigh 600 g.
    private func visited(
        _ story: @escaping @Sendable (TestShop, PageClient) async throws -> Void
    ) async throws {
        try await TestShop.visited(pricing: pricing) { shop, guest in
            try await shop.change("mug") { $0.variants[0].weight = 600 }
            try await shop.refresh()
            try await story(shop, guest)
        }
    }

    @Test("the fee is that of the weight, and only ways that carry the goods are offered")
    func fees() async throws {
        try await visited { shop, guest in
            #expect(try await guest.get("/de/p/mug").text.contains("zzgl. 4,90\u{A0}€ Versand"))
            try await guest.add()
            let light = try await guest.get("/de/checkout").form(to: "/de/checkout")
            #expect(light["agreed_total_standard"] == "17.89")
            #expect(light["agreed_total_express"] == "25.89")
            try await guest.add()
            let heavy = try await guest.checkoutForm("guest@mail.example")
            #expect(heavy["agreed_total_standard"] == "35.88")
            #expect(heavy["agreed_total_express"] == nil)
            let answer = try await guest.send(heavy.filled(["shipping": "express"]))
            #expect(answer.status == .conflict)
            #expect(answer.notices[0].contains("Standard"))
            #expect(try answer.form(to: "/de/checkout")["shipping"] == "standard")
            _ = try await guest.submit(heavy)
            #expect(try await shop.orders()[0].terms.totals.shipping.minorUnits == 990)
        }
    }

    @Test("what is too heavy for every way cannot be ordered, and the cart says so")
    func tooHeavy() async throws {
        try await visited { shop, guest in
            try await guest.add("MUG-1", of: "mug", 5)
            let form = try await guest.checkoutForm("guest@mail.example")
            try await guest.add()
            let cart = try await guest.get("/de/cart")
            #expect(cart.texts(test: "not-delivered") == [VoucherTexts.german.tooHeavy])
            #expect(cart.texts(test: "to-checkout").isEmpty)
            #expect(cart.texts(test: "cart-total") == ["77,94\u{A0}€"])
            let answer = try await guest.send(form)
            #expect(answer.status == .conflict)
            #expect(answer.notices == [VoucherTexts.german.tooHeavy])
            #expect(answer.texts(test: "cart-line").count == 1)
            #expect(try await shop.orders().isEmpty)
        }
    }

    @Test("staff write weights behind the tax, with options or without, and read them back")
    func staffForm() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let path = "/de/staff/products/mug"
            for (line, weight) in [
                ("MUG-1 | 12.99 | 19 | 450 g", 450), ("MUG-1 | 12.99 | 19", nil),
                ("MUG-1 | 12.99 | 19 | 7 | Farbe | Colour | Blau | Blue", 7),
                ("MUG-1 | 12.99 | 19 | Farbe | Colour | Blau | Blue", nil),
            ] as [(String, Int?)] {
                let form = try await staff.get(path).form(to: path)
                let page = try await staff.submit(form.filled(["variants": line]))
                let stored = try await shop.storage.catalogue.product(try Slug("mug"))
                #expect(stored?.variants[0].weight == weight)
                let shown = try page.form(to: path)["variants"]
                #expect(shown?.contains(" g") == (weight != nil))
                _ = try await staff.submit(try page.form(to: path))
                let again = try await shop.storage.catalogue.product(try Slug("mug"))
                #expect(again?.variants == stored?.variants)
            }
            for wrong in ["0 g", "heavy", "1000001", "-5 g", "1.5"] {
                let form = try await staff.get(path).form(to: path)
                let line = "MUG-1 | 12.99 | 19 | \(wrong)"
                let answer = try await staff.send(form.filled(["variants": line]))
                #expect(answer.status == .unprocessableContent)
                #expect(answer.error(beside: "variants")?.hasPrefix("Zeile 1: ") == true)
            }
        }
    }
}
