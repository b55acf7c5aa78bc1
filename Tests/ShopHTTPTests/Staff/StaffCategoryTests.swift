import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Categories in the back office")
struct StaffCategoryTests {
    private let path = "/de/staff/categories"

    private func add(
        _ slug: String, _ name: String, in parent: String = "", by staff: PageClient
    ) async throws -> Page {
        let form = try await staff.get(path).form(to: path)
        return try await staff.send(
            form.filled([
                "slug": slug, "name_de": name, "name_en": "\(name) en", "parent": parent,
            ]))
    }

    private func names(_ staff: PageClient) async throws -> [String] {
        try await staff.get(path).texts(test: "category").map { row in
            String(
                row.split(separator: " ").prefix { $0 != "↑" && $0 != "↓" }.joined(separator: " "))
        }
    }

    @Test("are added last, ordered by arrows, renamed and moved; customers follow at once")
    func story() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            #expect(try await add("pots", "Töpfe", by: staff).location == path)
            #expect(
                try await names(staff) == ["Wohnen home 3", "Bücher books 1", "Töpfe pots 0"])
            let list = try await staff.get(path)
            let up = try list.form(to: "\(path)/pots/place")
            for _ in 1...2 { #expect(try await staff.send(up).location == path) }
            #expect(
                try await names(staff) == ["Wohnen home 3", "Töpfe pots 0", "Bücher books 1"])
            let down = try await staff.get(path).forms.filter { $0.action == "\(path)/home/place" }
            _ = try await staff.submit(try #require(down.last))
            #expect(
                try await names(staff) == ["Töpfe pots 0", "Wohnen home 3", "Bücher books 1"])

            let page = try await staff.get("\(path)/pots")
            let renamed = try await staff.submit(
                try page.form(to: "\(path)/pots").filled(["name_de": "Kannen"]))
            #expect(renamed.notices == [StaffTexts.german.saved])
            let move = try page.form(to: "\(path)/pots/place").filled(["parent": "home"])
            _ = try await staff.submit(move)
            #expect(
                try await names(staff) == ["Wohnen home 3", "– Kannen pots 0", "Bücher books 1"])
            let shelf = try await visitor.stranger().get("/de/c/home")
            #expect(shelf.values(of: "href").contains("/de/c/pots"))
            #expect(try await visitor.stranger().get("/en/c/pots").texts("h1") == ["Töpfe en"])
        }
    }

    @Test("go when nothing stands in them, and not before")
    func removed() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            _ = try await add("pots", "Töpfe", in: "books", by: staff)
            for slug in ["home", "books"] {
                let page = try await staff.get("\(path)/\(slug)")
                let answer = try await staff.send(try page.form(to: "\(path)/\(slug)/remove"))
                #expect(answer.status == .conflict)
                #expect(answer.notices == [CategoryTexts.german.notEmpty])
            }
            let removal = try await staff.get("\(path)/pots").form(to: "\(path)/pots/remove")
            for _ in 1...2 { #expect(try await staff.send(removal).location == path) }
            #expect(try await names(staff).count == 2)
            #expect(try await visitor.stranger().get("/de/c/pots").status == .notFound)
            #expect(try await staff.get("\(path)/pots").status == .notFound)
        }
    }

    @Test("stand in no circle, and mistakes stand beside their fields")
    func refused() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            _ = try await add("pots", "Töpfe", in: "home", by: staff)
            let move = try await staff.get("\(path)/home").form(to: "\(path)/home/place")
            let circle = try await staff.send(move.filled(["parent": "pots"]))
            #expect(circle.status == .conflict)
            #expect(circle.notices == [CategoryTexts.german.circle])
            let taken = try await add("home", "Noch einmal", by: staff)
            #expect(taken.status == .conflict)
            #expect(taken.error(beside: "slug") == CategoryTexts.german.taken)
            #expect(try taken.form(to: path)["name_de"] == "Noch einmal")
            let wrong = try await add("Not a slug", "", by: staff)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.error(beside: "name_de") == "Bitte ausfüllen.")
            #expect(wrong.error(beside: "slug") != nil)
            #expect(
                try await add("vases", "Vasen", in: "moon", by: staff).status == .conflict)
            #expect(try await staff.post("\(path)/moon", "name_de=a&name_en=b").status == .notFound)
            let page = try await staff.get("\(path)/home")
            #expect(page.texts("option") == [CategoryTexts.german.top, "Bücher"])
        }
    }
}
