import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The form of a product")
struct StaffProductPageTests {
    /// A new product, filled in.
    private func vase(_ staff: PageClient) async throws -> PageForm {
        try await staff.get("/de/staff/new-product").form(to: "/de/staff/products").filled([
            "slug": "vase", "category": "home", "name_de": "Vase", "name_en": "Vase, tall",
            "description_de": "Hoch.\r\n\r\nUnd schön.", "description_en": "Tall.",
            "attributes": "Farbe | Colour | Blau | Blue\r\n",
            "variants": "VASE-1 | 24.50 | 19 | Größe | Size | Klein | Small",
        ])
    }

    @Test("a product is created, shown, changed and hidden; customers follow at once")
    func life() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            var page = try await staff.submit(try await vase(staff))
            #expect(page.notices == [StaffTexts.german.saved])
            #expect(page.texts("h1") == ["Vase"])
            #expect(try await visitor.get("/de/p/vase").status == .notFound)

            page = try await staff.submit(try page.form(to: "/de/staff/products/vase/publication"))
            let shown = try await visitor.get("/en/p/vase")
            #expect(shown.text.contains("€24.50"))

            let path = "/de/staff/products/vase"
            var form = try page.form(to: path)
            #expect(form["description_de"] == "Hoch.\r\n\r\nUnd schön.")
            #expect(form["attributes"] == "Farbe | Colour | Blau | Blue")
            #expect(form["published"] == "1")
            form["variants"] = form["variants"]?.replacing("24,50", with: "19,90")
            page = try await staff.submit(form)
            #expect(try await visitor.get("/en/p/vase").text.contains("€19.90"))

            page = try await staff.submit(try page.form(to: "\(path)/publication"))
            #expect(try await visitor.get("/de/p/vase").status == .notFound)
            #expect(try page.form(to: path)["published"] == nil)
            #expect(try await staff.get("/de/staff/products").text.contains("VASE-1"))
        }
    }

    @Test("the list tells price, stock and state of each product, and finds those looked for")
    func list() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try await vase(staff)
            _ = try await staff.submit(
                form.filled(["variants": "VASE-1 | 24.50 | 19\r\nVASE-2 | 30.00 | 19"]))
            func rows(_ query: String) async throws -> [String] {
                try await staff.get("/de/staff/products?\(query)").texts(test: "staff-product")
            }
            #expect(
                try await rows("q=Vase+tall") == [
                    "Vase vase Verborgen VASE-1 VASE-2 24,50\u{A0}€ – 30,00\u{A0}€ 0"
                ])
            let mug = try await rows("q=mug-1").first
            #expect(mug?.hasSuffix(" mug MUG-1 12,99\u{A0}€ 10") == true)
            let scarce = { (query: String) in
                try await staff.get("/de/staff/products?\(query)").texts(test: "scarce")
            }
            #expect(try await scarce("q=mug-1").isEmpty)
            #expect(try await scarce("q=vase-2") == ["0"])
            #expect(try await rows("q=vase-2&visibility=hidden").count == 1)
            #expect(try await rows("q=vase-2&visibility=published").isEmpty)
            let nothing = try await staff.get("/de/staff/products?q=%3Cb%3E&visibility=hidden")
            #expect(nothing.text.contains(StaffTexts.german.noProducts))
            #expect(nothing.values(of: "value").contains("<b>"))
            let later = try await staff.get("/de/staff/products?q=vas&visibility=hidden&after=a")
            for path in [
                "/de/staff/products?q=vas&visibility=hidden",
                "/en/staff/products?q=vas&visibility=hidden&after=a",
            ] {
                #expect(later.values(of: "href").contains(path), "\(path)")
            }
        }
    }

    @Test("every mistake stands beside its field, and all that was typed is kept")
    func mistakes() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try await vase(staff).filled([
                "slug": "Not A Slug", "name_de": "", "name_en": String(repeating: "x", count: 201),
                "description_de": String(repeating: "x", count: 10_001),
                "attributes": "Farbe | | Blau | Blue",
                "variants": "VASE-1 | 24;50 | 19\r\nVASE 2 | 1.00 | 19", "published": "1",
            ])
            let answer = try await staff.send(form)
            #expect(answer.status == .unprocessableContent)
            for field in ["slug", "name_de", "name_en", "description_de", "attributes", "variants"]
            {
                #expect(answer.error(beside: field) != nil, "\(field)")
            }
            #expect(answer.error(beside: "description_en") == nil)
            #expect(answer.error(beside: "attributes")?.hasPrefix("Zeile 1") == true)
            #expect(answer.error(beside: "variants")?.hasPrefix("Zeile 1") == true)
            let again = try answer.form(to: "/de/staff/products")
            for (name, value) in form.fields { #expect(again[name] == value, "\(name)") }
        }
    }

    @Test(
        "a line that cannot be read is named, and all that was typed is kept",
        arguments: [
            ("variants", "VASE-1", 1), ("variants", "VASE-1 | 1.00", 1),
            ("variants", "VASE-1 | 1.00 | 19\r\n\r\nVASE-2 | 1.00 | much", 3),
            ("variants", "VASE-1 | 1.00 | 19 | Größe", 1),
            ("variants", "VASE-1 | 1.00 | 19\r\nVASE-2 | -1.00 | 19", 2),
            ("variants", "VASE-1 | 1.00 | 19\r\nVASE-2 | 99999999999999999999 | 19", 2),
            ("attributes", "Farbe | Colour | Blau", 1),
            ("attributes", "a | b | c | d\r\ne | f | g | h | i", 2),
        ])
    func lines(field: String, text: String, line: Int) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await staff.send(try await vase(staff).filled([field: text]))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.error(beside: field)?.hasPrefix("Zeile \(line):") == true)
            #expect(answer.fieldErrors.count == 1)
            let again = try answer.form(to: "/de/staff/products")
            #expect(again[field] == text)
            #expect(again["name_en"] == "Vase, tall")
        }
    }

    @Test("a product without variants is asked for one", arguments: ["", " \r\n "])
    func withoutVariants(text: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await staff.send(try await vase(staff).filled(["variants": text]))
            #expect(answer.error(beside: "variants") == "Bitte ausfüllen.")
        }
    }

    @Test(
        "a name or number that another product has is refused beside its field",
        arguments: [("slug", "mug"), ("variants", "MUG-1 | 1.00 | 19")])
    func taken(field: String, value: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await staff.send(try await vase(staff).filled([field: value]))
            #expect(answer.status == .conflict)
            #expect(answer.notices == ["Einige Angaben stimmen noch nicht."])
            #expect(
                answer.error(beside: field) == "Das gibt es schon bei einem anderen Artikel.")
            #expect(try answer.form(to: "/de/staff/products")["name_en"] == "Vase, tall")
        }
    }

    @Test("a category there is not is refused beside its field")
    func category() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let answer = try await staff.send(try await vase(staff).filled(["category": "moon"]))
            #expect(answer.status == .conflict)
            #expect(answer.error(beside: "category") != nil)
        }
    }

    @Test("of two who change a product at once, the second is told and keeps what was typed")
    func stale() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let path = "/en/staff/products/mug"
            let first = try await staff.get(path).form(to: path)
            let second = first.filled(["name_en": "Better mug"])
            _ = try await staff.submit(first.filled(["name_en": "Good mug"]))
            let refused = try await staff.send(second)
            #expect(refused.status == .conflict)
            #expect(refused.notices == [StaffTexts.english.conflict])
            #expect(try refused.form(to: path)["name_en"] == "Better mug")
            #expect(try await visitor.get("/en/p/mug").texts("h1") == ["Good mug"])
        }
    }

    @Test("a form whose version was lost changes nothing", arguments: ["", "x"])
    func withoutVersion(version: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let path = "/de/staff/products/mug"
            let form = try await staff.get(path).form(to: path)
            _ = try await staff.submit(form)
            let answer = try await staff.send(form.filled(["version": version, "name_de": "X"]))
            #expect(answer.status == .conflict)
            #expect(try await visitor.get("/de/p/mug").texts("h1") == ["mug deutsch"])
        }
    }

    @Test("the list goes on for as long as there are products", arguments: [50, 51])
    func list(count: Int) async throws {
        try await TestShop.visited(catalogue: .many(products: count)) { shop, visitor in
            let staff = try await shop.staff(visitor)
            let start = "/de/staff/products"
            let first = try await staff.get(start)
            #expect(first.texts(test: "staff-product").count == 50)
            let next = first.values(of: "href").first { $0.hasPrefix("\(start)?after=") }
            #expect((next != nil) == (count > 50))
            if let next {
                let second = try await staff.get(next)
                #expect(second.texts(test: "staff-product").count == count - 50)
            }
        }
    }

    @Test("a product there is not is not found")
    func missing() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            #expect(try await staff.get("/de/staff/products/none").status == .notFound)
            for path in ["none", "none/publication", "none/stock"] {
                let movement = ID<StockMovement>(at: shop.clock.now)
                let body = "sku=MUG-1&quantity=1&movement_id=\(movement)"
                #expect(
                    try await staff.post("/de/staff/products/\(path)", body).status == .notFound)
            }
            #expect(try await shop.onHand("MUG-1") == 10)
        }
    }
}
