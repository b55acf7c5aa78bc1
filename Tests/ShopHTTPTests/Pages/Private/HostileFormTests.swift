import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

/// Texts that would be markup if they were not escaped, some with a quote that Swift sees as one
/// character together with a combining mark.
private let hostileTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\u{301} onload='x",
    "\"\u{301} autofocus onfocus=alert(1) \"", "</textarea><script>", "&quot;&#34;&lt;",
]

/// The pages are read strictly: markup that the shop does not write fails the test, and what comes
/// back as a value is compared scalar by scalar.
@Suite("Hostile words in forms stay words")
struct HostileFormTests {
    private func expectHarmless(_ page: Page) {
        #expect(page.values(of: "onerror").isEmpty)
        #expect(page.values(of: "onload").isEmpty)
        #expect(page.values(of: "onfocus").isEmpty)
        #expect(page.texts("script").allSatisfy { $0.isEmpty })
        #expect(!page.values(of: "src").contains("x"))
    }

    private func expectKept(_ text: String, in form: PageForm, _ fields: [String]) {
        for field in fields {
            #expect(form[field].map(Scalars.init) == Scalars(text), "\(field)")
        }
    }

    @Test("at registration and sign-in", arguments: hostileTexts)
    func account(text: String) async throws {
        try await TestShop.visited { _, visitor in
            let form = try await visitor.get("/de/register").form(to: "/de/register")
            let answer = try await visitor.send(form.filled(["name": text, "email": text]))
            expectHarmless(answer)
            expectKept(text, in: try answer.form(to: "/de/register"), ["name", "email"])
            let refused = try await visitor.signIn(text, "x")
            expectHarmless(refused)
            expectKept(text, in: try refused.form(to: "/de/login"), ["email"])
        }
    }

    @Test("at the checkout, on the order's page, and at the order desk", arguments: hostileTexts)
    func order(text: String) async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let fields = ["name", "street", "city"]
            var form = try await guest.checkoutForm(text)
            for field in fields + ["postcode"] { form[field] = text }
            let refused = try await guest.send(form)
            #expect(refused.status == .unprocessableContent)
            expectHarmless(refused)
            expectKept(
                text, in: try refused.form(to: "/de/checkout"), fields + ["email", "postcode"])

            form["email"] = "guest@mail.example"
            form["postcode"] = "10115"
            let order = try await guest.submit(form)
            expectHarmless(order)
            #expect(order.text.contains(text))
            let staff = try await shop.staff(guest)
            let desk = try await staff.get("/en/staff/orders/\(try order.orderNumber)")
            expectHarmless(desk)
            #expect(desk.text.contains(text))
        }
    }

    @Test("in a product's form, refused and saved", arguments: hostileTexts)
    func product(text: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let fields = ["name_de", "name_en", "description_de", "description_en"]
            let path = "/de/staff/products/mug"
            var form = try await staff.get(path).form(to: path)
            for field in fields { form[field] = text }
            form["slug"] = text
            let refused = try await staff.send(form)
            #expect(refused.status == .unprocessableContent)
            expectHarmless(refused)
            expectKept(text, in: try refused.form(to: path), fields + ["slug"])

            form["slug"] = "mug"
            let saved = try await staff.submit(form)
            expectHarmless(saved)
            expectKept(text, in: try saved.form(to: path), fields)
            expectHarmless(try await staff.get("/de/staff/products"))
            expectHarmless(try await visitor.add())
            expectHarmless(try await visitor.get("/de/checkout"))
        }
    }

    @Test("in addresses", arguments: hostileTexts)
    func addresses(text: String) async throws {
        try await TestShop.visited { _, visitor in
            let escaped = text.utf8.map { byte in
                "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }.joined()
            for path in [
                "/de/cart?added=\(escaped)&reduced=\(escaped)&dropped=\(escaped)",
                "/de/login?next=\(escaped)", "/de/orders/\(escaped)", "/de/cart/lines/\(escaped)",
                "/de/staff/orders?state=\(escaped)",
            ] {
                let page = try await visitor.get(path)
                expectHarmless(page)
                #expect(!page.text.contains(text))
            }
        }
    }
}
