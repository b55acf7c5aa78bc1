import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The dashboard")
struct DashboardTests {
    @Test("tells what is to be done, what was sold when, and what runs out")
    func figures() async throws {
        try await TestShop.visited { shop, customer in
            let ada = try await customer.orderAsCustomer()
            try await shop.carryOut(.confirm, on: ada)
            let adas = try await shop.orders()[0].terms.totals.total
            shop.clock.advance(by: .seconds(86_400))
            let guest = customer.stranger()
            try await guest.add("MUG-1", of: "mug", 2)
            try await guest.order("bob@mail.example")
            let bobs = try await shop.orders()[0].terms.totals.total
            try await guest.add()
            let cancelled = try await guest.order("eve@mail.example").orderNumber
            try await shop.carryOut(.cancel, on: cancelled)

            let page = try await shop.staff(customer.stranger()).get("/de/staff")
            let both = try adas.adding(bobs)
            #expect(
                page.texts(test: "sales") == [
                    "Heute 1 \(bobs.text(.german))", "Gestern 1 \(adas.text(.german))",
                    "Die letzten 7 Tage 2 \(both.text(.german))",
                    "Die letzten 30 Tage 2 \(both.text(.german))",
                ])
            for (task, count) in [
                ("confirm", 1), ("ship", 1), ("collect", 1), ("complete", 0), ("refund", 0),
                ("take_back", 0), ("pay_back", 0), ("refund_late", 0),
            ] {
                #expect(page.texts(test: "task-\(task)").first?.hasSuffix(" \(count)") == true)
            }
            let scarce = page.texts(test: "scarce")
            #expect(scarce.count == 2)
            #expect(scarce.first?.contains("BOOK") == true)
        }
    }

    @Test("warns when a message to a customer has waited for more than a quarter of an hour")
    func mail() async throws {
        try await TestShop.visited { shop, customer in
            _ = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer.stranger())
            #expect(try await staff.get("/de/staff").notices.isEmpty)
            let placed = shop.clock.now
            shop.clock.advance(by: .seconds(15 * 60 + 1))
            let notice = DashboardTexts.german.mailWaits(placed.text(.german))
            #expect(try await staff.get("/de/staff").notices == [notice])
        }
    }
}

extension TestShop {
    fileprivate func carryOut(_ action: OrderAction, on number: String) async throws {
        let number = try #require(OrderNumber(number))
        _ = try await storage.orders.carryOut(action, on: number, by: .system, at: clock.now)
    }
}
