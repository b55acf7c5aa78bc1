import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The forms for stock")
struct StaffStockPageTests {
    private let path = "/de/staff/products/lamp"

    private func row(_ page: Page, _ sku: String, _ quantity: String) throws -> PageForm {
        try page.form(to: "\(path)/stock") { $0["sku"] == sku }.filled(["quantity": quantity])
    }

    @Test("goods are received and counts put right; customers can buy at once")
    func book() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            var page = try await staff.get(path)
            page = try await staff.submit(try row(page, "LAMP-L", "7"))
            #expect(page.notices == [StaffTexts.german.saved])
            #expect(try await shop.onHand("LAMP-L") == 8)
            page = try await staff.submit(try row(page, "LAMP-L", "-3"))
            #expect(try await shop.onHand("LAMP-L") == 5)
            try await visitor.add("LAMP-L", of: "lamp", 5)
        }
    }

    @Test("a double click books once")
    func twice() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try row(try await staff.get(path), "LAMP-S", "10")
            for _ in 1...2 { _ = try await staff.submit(form) }
            #expect(try await shop.onHand("LAMP-S") == 15)
        }
    }

    @Test("a form that was booked with another number says so, and can book the rest")
    func changed() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try row(try await staff.get(path), "LAMP-S", "10")
            _ = try await staff.submit(form)
            let answer = try await staff.send(form.filled(["quantity": "20"]))
            #expect(answer.status == .conflict)
            #expect(answer.notices == [StaffTexts.german.bookedBefore])
            #expect(try await shop.onHand("LAMP-S") == 15)
            _ = try await staff.submit(try row(answer, "LAMP-S", "20"))
            #expect(try await shop.onHand("LAMP-S") == 35)
        }
    }

    @Test("two rows of one page are two bookings")
    func rows() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let page = try await staff.get(path)
            _ = try await staff.submit(try row(page, "LAMP-S", "10"))
            _ = try await staff.submit(try row(page, "LAMP-L", "20"))
            #expect(try await shop.onHand("LAMP-S") == 15)
            #expect(try await shop.onHand("LAMP-L") == 21)
        }
    }

    @Test(
        "a number that is none is refused beside its field, and what was typed is kept",
        arguments: [
            "0", "", "many", "99999999999999999999", "-99999999999999999999", "1.5", "2000000",
        ])
    func numbers(text: String) async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try row(try await staff.get(path), "LAMP-S", text)
            let answer = try await staff.send(form)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.fieldErrors.count == 1)
            #expect(answer.texts("tr").contains { $0.contains("LAMP-S") && $0.contains("Von ") })
            let kept = try answer.form(to: "\(path)/stock") { $0["sku"] == "LAMP-S" }
            #expect(kept["quantity"] == text)
            let other = try answer.form(to: "\(path)/stock") { $0["sku"] == "LAMP-L" }
            #expect(other["quantity"] == "")
            #expect(try await shop.onHand("LAMP-S") == 5)
        }
    }

    @Test("no more can be taken away than is there and not promised to customers")
    func reserved() async throws {
        try await TestShop.visited { shop, visitor in
            try await visitor.add("LAMP-S", of: "lamp", 3)
            try await visitor.order("guest@mail.example")
            let staff = try await shop.staff(visitor)
            let answer = try await staff.send(try row(try await staff.get(path), "LAMP-S", "-3"))
            #expect(answer.status == .conflict)
            #expect(answer.notices == [StaffTexts.german.tooFewLeft])
            let kept = try answer.form(to: "\(path)/stock") { $0["sku"] == "LAMP-S" }
            #expect(kept["quantity"] == "-3")
            #expect(try await shop.onHand("LAMP-S") == 5)
        }
    }

    @Test("only what belongs to the product can be booked on its page")
    func foreign() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try row(try await staff.get(path), "LAMP-S", "1")
            for sku in ["MUG-1", "NONE", ""] {
                #expect(try await staff.send(form.filled(["sku": sku])).status == .notFound)
            }
            #expect(try await shop.onHand("MUG-1") == 10)
        }
    }

    @Test("a form whose name for the booking was spoilt books nothing and can be sent again")
    func spoilt() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            let form = try row(try await staff.get(path), "LAMP-S", "4")
            let answer = try await staff.send(form.filled(["movement_id": "x"]))
            #expect(answer.status == .unprocessableContent)
            #expect(try await shop.onHand("LAMP-S") == 5)
            let again = try answer.form(to: "\(path)/stock") { $0["sku"] == "LAMP-S" }
            _ = try await staff.submit(again)
            #expect(try await shop.onHand("LAMP-S") == 9)
        }
    }
}
