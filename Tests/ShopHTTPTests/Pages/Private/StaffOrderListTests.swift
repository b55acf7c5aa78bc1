import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("The list of the order desk")
struct StaffOrderListTests {
    @Test("orders are found by their number, in small letters too, and by the customer's email")
    func search() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let guest = customer.stranger()
            try await guest.add()
            let other = try await guest.order("bob@mail.example").orderNumber
            let staff = try await shop.staff(customer.stranger())
            let found = try await staff.get("/de/staff/orders?q=+\(number.lowercased())+")
            #expect(found.location == "/de/staff/orders/\(number)")
            for (email, number) in [("ADA@mail.example", number), ("bob@mail.example", other)] {
                let list = try await staff.get("/de/staff/orders?q=\(email)")
                #expect(list.texts(test: "order-number") == [number])
            }
            let nobody = try await staff.get("/de/staff/orders?q=eve@mail.example")
            #expect(nobody.texts(test: "order-number").isEmpty)
            let unclear = try await staff.get("/de/staff/orders?q=ada")
            #expect(unclear.status == .unprocessableContent)
            #expect(unclear.notices == [StaffTexts.german.neitherNumberNorEmail])
        }
    }

    @Test("each task tells how many orders wait for it, the list how many it has, on every page")
    func counts() async throws {
        try await TestShop.visited { shop, customer in
            let staff = try await shop.staff(customer.stranger())
            let empty = try await staff.get("/de/staff/orders")
            #expect(empty.texts(test: "order-count").isEmpty)
            #expect(empty.text.contains(StaffTexts.german.noOrdersYet))
            let number = try await customer.orderAsCustomer()
            // Orders of one moment stand in any order.
            shop.clock.advance(by: .milliseconds(1))
            let second = try await customer.stranger().orderAsCustomer("bob@mail.example")
            let first = try await staff.get("/de/staff/orders/\(number)")
            _ = try await staff.submit(try first.step("confirm", of: number))
            for (query, count, numbers) in [
                ("", "2 Aufträge", [second, number]), ("?state=placed", "1 Auftrag", [second]),
                ("?state=confirmed&fulfilment=open", "1 Auftrag", [number]),
                ("?q=bob@mail.example", "1 Auftrag", [second]),
            ] {
                let list = try await staff.get("/de/staff/orders\(query)")
                #expect(list.texts(test: "order-count") == [count])
                #expect(list.texts(test: "order-number") == numbers)
                #expect(list.texts(test: "task-confirm") == ["Zu bestätigen 1"])
                #expect(list.texts(test: "task-ship") == ["Zu versenden 1"])
                #expect(list.texts(test: "task-complete").isEmpty, "there is nothing to do")
            }
            let nothing = try await staff.get("/de/staff/orders?state=expired")
            #expect(nothing.text.contains(StaffTexts.german.noOrders))
            let newest = try #require(try await shop.orders().map(\.id).max())
            let page = try await staff.get("/de/staff/orders?after=\(newest)")
            #expect(page.texts(test: "order-number") == [number])
            #expect(page.texts(test: "order-count") == ["2 Aufträge"])
            #expect(page.text.contains(LayoutTexts.german.toFirstPage))
            let oldest = try #require(try await shop.orders().map(\.id).min())
            let end = try await staff.get("/de/staff/orders?after=\(oldest)")
            #expect(!end.text.contains(StaffTexts.german.noOrdersYet))
        }
    }

    @Test("the back office leads to the shop and has neither a cart nor own orders above its pages")
    func bars() async throws {
        try await TestShop.visited { shop, customer in
            let staff = try await shop.staff(customer)
            // Those at the end of the page stand on every one.
            for (path, carts, orders, shops) in [
                ("/de/account", 1, 2, 0), ("/de/staff", 0, 1, 1),
            ] {
                let page = try await staff.get(path)
                let links = page.texts("a")
                #expect(page.texts(test: "cart-count").count == carts)
                #expect(links.filter { $0 == LayoutTexts.german.orders }.count == orders)
                #expect(links.filter { $0 == BackOfficeTexts.german.shop }.count == shops)
            }
        }
    }

    @Test("orders are counted up to a limit, which says that there may be more")
    func limit() {
        #expect(OrderCount.text(OrderCount.limit - 1) == "999")
        #expect(OrderCount.text(OrderCount.limit) == "≥ 1000")
    }

    @Test("what becomes of the goods of an order that has not left depends on the order")
    func delivery() {
        for (state, words) in [
            (OrderState.placed, "Noch nicht begonnen"), (.confirmed, "In Vorbereitung"),
            (.cancelled, "Entfällt"), (.expired, "Entfällt"),
        ] {
            var status = OrderStatus(state: state, payment: .pending, fulfilment: .open)
            #expect(OrderTexts.german.delivery(status) == words)
            status.fulfilment = .shipped
            #expect(OrderTexts.german.delivery(status) == "Versandt")
        }
    }

    @Test("several orders are confirmed at once; what cannot be is named, and the rest is done")
    func confirmation() async throws {
        try await TestShop.visited { shop, customer in
            let numbers = [
                try await customer.orderAsCustomer(),
                try await customer.stranger().orderAsCustomer("bob@mail.example"),
                try await customer.stranger().orderAsCustomer("eve@mail.example"),
            ]
            let staff = try await shop.staff(customer.stranger())
            let list = try await staff.get("/de/staff/orders?state=placed")
            #expect(Set(list.texts(test: "order-number")) == Set(numbers))
            let path = "/de/staff/order-confirmations"
            let form = try list.form(to: path)
            #expect(form["number"] == nil, "nothing is chosen for staff")
            let first = try await staff.post(path, "number=\(numbers[0])")
            #expect(first.location == "/de/staff/orders?state=placed")

            let gone = try await customer.get("/de/orders/\(numbers[0])")
            #expect(gone.texts(test: "order-state") == ["Bestätigt"])
            let other = try await staff.get("/de/staff/orders/\(numbers[1])")
            _ = try await staff.submit(try other.step("cancel", of: numbers[1]))
            var generator = SystemRandomNumberGenerator()
            let missing = OrderNumber(using: &generator).text
            let chosen = [numbers[1], missing, numbers[2]].map { "number=\($0)" }
            let second = try await staff.post(path, chosen.joined(separator: "&"))
            #expect(second.status == .conflict)
            #expect(second.notices == [StaffTexts.german.notConfirmed([numbers[1], missing])])
            #expect(second.texts(test: "order-number").isEmpty)
            let states = try await shop.orders().map(\.status.state)
            #expect(states.filter { $0 == .confirmed }.count == 2)
            #expect(try await staff.post(path, "number=nonsense").status == .notFound)
            #expect(try await staff.post(path, "").location != nil)
        }
    }
}
