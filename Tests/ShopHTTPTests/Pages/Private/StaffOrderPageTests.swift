import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("The order desk")
struct StaffOrderPageTests {
    @Test("an order goes from hand to hand by buttons, and the customer follows")
    func life() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer)
            let list = try await staff.get("/de/staff/orders?state=placed")
            #expect(list.texts(test: "order-number") == [number])

            var desk = try await staff.get("/de/staff/orders/\(number)")
            #expect(desk.text.contains("ada@mail.example"))
            for (action, state) in [
                ("confirm", "Bestätigt"), ("ship", "Versandt"), ("deliver", "Zugestellt"),
                ("pay", "Zugestellt"), ("complete", "Abgeschlossen"),
            ] {
                desk = try await staff.submit(try desk.step(action, of: number))
                #expect(desk.texts(test: "order-state") == [state])
            }
            #expect(desk.forms.allSatisfy { $0["action"] == nil })
            let order = try await customer.get("/de/orders/\(number)")
            #expect(order.texts(test: "order-state") == ["Abgeschlossen"])
            for event in [
                "Bestellung eingegangen", "Bestellung bestätigt", "Ware versandt",
                "Ware zugestellt", "Zahlung erhalten", "Bestellung abgeschlossen",
            ] {
                #expect(order.texts("li").contains { $0.hasPrefix(event) })
            }
            #expect(try await shop.onHand("MUG-1") == 9)
            let emptied = try await staff.get("/de/staff/orders?state=placed")
            #expect(emptied.text.contains(StaffTexts.german.noOrders))
        }
    }

    @Test("a paid order is cancelled and refunded")
    func refund() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer)
            var desk = try await staff.get("/de/staff/orders/\(number)")
            for action in ["pay", "cancel"] {
                desk = try await staff.submit(try desk.step(action, of: number))
            }
            let form = try desk.form(to: "/de/staff/orders/\(number)/refunds")
            #expect(form["amount"] == "17,89")
            desk = try await staff.submit(form)
            #expect(desk.texts(test: "order-state") == ["Storniert"])
            let status = try await shop.orders()[0].status
            #expect(status.payment == .refunded)
            #expect(try await shop.storage.catalogue.stock([try SKU("MUG-1")])[0].reserved == 0)
        }
    }

    @Test("a double click takes one step")
    func twice() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer)
            let desk = try await staff.get("/de/staff/orders/\(number)")
            for _ in 1...2 { _ = try await staff.submit(try desk.step("confirm", of: number)) }
            #expect(try await shop.orders()[0].timeline.map(\.kind) == [.placed, .confirmed])
        }
    }

    @Test(
        "a step that is not possible now is refused on the order's page, which shows how it stands",
        arguments: Language.allCases)
    func illegal(language: Language) async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer)
            for action in ["ship", "deliver", "complete", "refund"] {
                let answer = try await staff.post(
                    "/\(language.rawValue)/staff/orders/\(number)/transitions", "action=\(action)")
                #expect(answer.status == .conflict)
                #expect(answer.notices == [StaffTexts[language].illegalStep])
                #expect(
                    answer.texts(test: "order-state") == [OrderTexts[language].stateName(.placed)])
            }
            #expect(try await shop.orders()[0].status == .placed)
        }
    }

    @Test("a step there is not is refused", arguments: ["", "expire", "explode", "Confirm"])
    func unknown(action: String) async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let staff = try await shop.staff(customer)
            let path = "/de/staff/orders/\(number)/transitions"
            #expect(
                try await staff.post(path, "action=\(action)").status == .unprocessableContent)
            #expect(try await shop.orders()[0].status == .placed)
        }
    }

    @Test("an order there is not is not found")
    func missing() async throws {
        try await TestShop.visited { shop, visitor in
            let staff = try await shop.staff(visitor)
            #expect(try await staff.get("/de/staff/orders/99999-99999").status == .notFound)
            let path = "/de/staff/orders/99999-99999/transitions"
            #expect(try await staff.post(path, "action=confirm").status == .notFound)
            #expect(try await staff.get("/de/staff/orders?after=x").status == .notFound)
            #expect(
                try await staff.get("/de/staff/orders?state=x").status == .unprocessableContent)
        }
    }
}
