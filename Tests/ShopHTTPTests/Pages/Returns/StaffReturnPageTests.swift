import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Goods and money that go back, at the order desk")
struct StaffReturnPageTests {
    /// A customer with three mugs that have arrived, and the page of staff.
    private func delivered(
        _ story: @escaping @Sendable (TestShop, PageClient, PageClient, String) async throws -> Void
    ) async throws {
        try await TestShop.visited { shop, customer in
            try await customer.register()
            try await customer.add("MUG-1", of: "mug", 3)
            let number = try await customer.order().orderNumber
            for action in [OrderAction.confirm, .pay, .ship, .deliver] {
                try await shop.take(action, on: number)
            }
            try await story(shop, customer, try await shop.staff(customer), number)
        }
    }

    private func withdraw(_ pieces: String, _ customer: PageClient, _ number: String) async throws {
        let path = "/de/orders/\(number)/withdrawal"
        let form = try await customer.get(path).form(to: path)
        _ = try await customer.submit(form.filled(["pieces.MUG-1": pieces]))
    }

    @Test("a return is received, its price is proposed and goes back, and there is a credit note")
    func whole() async throws {
        try await delivered { shop, customer, staff, number in
            try await withdraw("2", customer, number)
            var desk = try await staff.get("/de/staff/orders/\(number)")
            #expect(desk.texts(test: "open-refund") == ["Erstatten"], "nothing is due yet")
            desk = try await staff.submit(
                try desk.form(to: "/de/staff/orders/\(number)/return-receipt"))
            #expect(try await shop.onHand("MUG-1") == 9)
            #expect(desk.texts(test: "open-refund").isEmpty, "the form is open")
            let form = try desk.form(to: "/de/staff/orders/\(number)/refunds")
            #expect(form["amount"] == "25,98")
            for _ in 1...2 {
                desk = try await staff.submit(
                    form.filled(["amount": "25.98", "reason": "Rückgabe"]))
            }
            let order = try await shop.orders()[0]
            #expect(order.refunds.map(\.amount.minorUnits) == [2598])
            #expect(order.status.payment == .partiallyRefunded)
            #expect(desk.texts(test: "refund").contains { $0.contains("Rückgabe") })
            let note = try await customer.get("/de/orders/\(number)/credit-note?note=1")
            #expect(note.texts(test: "invoice-number") == ["G-\(number)-1"])
            #expect(note.texts(test: "invoice-total") == ["−25,98\u{A0}€"])
            #expect(note.text.contains("−4,15\u{A0}€"), "the tax")
            #expect(note.texts(test: "returned-pieces") == ["2 × mug deutsch (MUG-1)"])
            #expect(
                try await customer.get("/de/orders/\(number)/credit-note?note=2").status
                    == .notFound)
            let page = try await customer.get("/de/orders/\(number)")
            #expect(page.texts(test: "credit-note-link") == ["Rechnungskorrektur 1"])
        }
    }

    @Test("staff announce a return themselves, and what did not come stays with the customer")
    func announced() async throws {
        try await delivered { shop, _, staff, number in
            shop.clock.advance(by: .days(100))
            _ = try await staff.signIn("staff@shop.example")
            var desk = try await staff.get("/de/staff/orders/\(number)")
            let announcement = try desk.form(to: "/de/staff/orders/\(number)/returns")
            desk = try await staff.submit(announcement.filled(["pieces.MUG-1": "2"]))
            let receipt = try desk.form(to: "/de/staff/orders/\(number)/return-receipt")
            desk = try await staff.submit(receipt.filled(["pieces.MUG-1": "1"]))
            let order = try await shop.orders()[0]
            #expect(order.returnable.map(\.quantity) == [2])
            #expect(order.status.fulfilment == .delivered)
            #expect(try await shop.onHand("MUG-1") == 8)
            #expect(
                order.timeline.suffix(2).map(\.kind) == [.returnRequested, .partiallyReturned])
        }
    }

    @Test("an amount that cannot be is refused, and stays in the form")
    func wrongAmount() async throws {
        try await delivered { shop, _, staff, number in
            let path = "/de/staff/orders/\(number)/refunds"
            let form = try await staff.get("/de/staff/orders/\(number)").form(to: path)
            for (amount, status) in [
                ("100.00", HTTPResponse.Status.conflict), ("0", .unprocessableContent),
                ("-1", .unprocessableContent), ("viel", .unprocessableContent),
            ] {
                let answer = try await staff.send(form.filled(["amount": amount]))
                #expect(answer.status == status, "\(amount)")
                #expect(try answer.form(to: path)["amount"] == amount)
            }
            #expect(try await shop.orders()[0].refunds.isEmpty)
        }
    }

    @Test("returns on their way are a task on the dashboard, and lead to their orders")
    func task() async throws {
        try await delivered { _, customer, staff, number in
            try await withdraw("1", customer, number)
            let dashboard = try await staff.get("/de/staff")
            #expect(dashboard.texts(test: "task-take_back") == ["Rückgaben 1"])
            let list = try await staff.get("/de/staff/orders?fulfilment=return_requested")
            #expect(list.texts(test: "order-number") == [number])
        }
    }

    @Test("a step about goods or money is none without its form")
    func noPlainStep() async throws {
        try await delivered { shop, _, staff, number in
            for action in ["requestReturn", "takeBack", "takeBackPart", "refundPart", "withdraw"] {
                let answer = try await staff.post(
                    "/de/staff/orders/\(number)/transitions", "action=\(action)")
                #expect(answer.status == .unprocessableContent)
            }
            #expect(try await shop.orders()[0].version == 5)
        }
    }
}
