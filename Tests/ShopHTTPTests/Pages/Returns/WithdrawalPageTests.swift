import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Withdrawing from one's own order")
struct WithdrawalPageTests {
    @Test(
        "before the goods leave: the link, the button, the receipt; a second click changes nothing")
    func notShipped() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let order = try await customer.get("/de/orders/\(number)")
            #expect(order.texts(test: "withdraw-order") == [ReturnTexts.german.withdrawHere])
            let page = try await customer.get("/de/orders/\(number)/withdrawal")
            #expect(page.texts(test: "withdrawal-confirm") == ["Widerruf bestätigen"])
            let form = try page.form(to: "/de/orders/\(number)/withdrawal")
            var times: Set<[String]> = []
            for _ in 1...2 {
                let receipt = try await customer.submit(form)
                #expect(receipt.text.contains(number))
                #expect(receipt.text.contains("1 × mug deutsch"))
                times.insert(receipt.texts(test: "withdrawal-time"))
                shop.clock.advance(by: .minutes(5))
            }
            #expect(times.count == 1)
            let found = try await shop.orders()[0]
            #expect(found.timeline.map(\.kind) == [.placed, .withdrawn])
            #expect(try await shop.storage.catalogue.stock([try SKU("MUG-1")])[0].reserved == 0)
            let after = try await customer.get("/de/orders/\(number)")
            #expect(after.texts(test: "withdraw-order").isEmpty)
            #expect(
                try await customer.get("/de/orders/\(number)/withdrawal").location
                    == "/de/orders/\(number)/withdrawal-receipt")
        }
    }

    @Test("one of three pieces that have arrived, then the rest, each with its receipt")
    func pieces() async throws {
        try await TestShop.visited { shop, customer in
            try await customer.register()
            try await customer.add("MUG-1", of: "mug", 3)
            let number = try await customer.order().orderNumber
            for action in [OrderAction.confirm, .pay, .ship, .deliver] {
                try await shop.take(action, on: number)
            }
            for count in ["1", "2"] {
                let form = try await customer.get("/de/orders/\(number)/withdrawal")
                    .form(to: "/de/orders/\(number)/withdrawal")
                let receipt = try await customer.submit(form.filled(["pieces.MUG-1": count]))
                #expect(receipt.text.contains("\(count) × mug deutsch"))
            }
            let found = try await shop.orders()[0]
            #expect(found.returns.map { $0.lines.map(\.quantity) } == [[1], [2]])
            #expect(found.status.fulfilment == .returnRequested)
            let page = try await customer.get("/de/orders/\(number)")
            #expect(page.texts(test: "return").count == 2)
        }
    }

    @Test("more than there is, nothing, and what is no number are refused, and nothing happens")
    func wrongPieces() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            for action in [OrderAction.confirm, .ship] {
                try await shop.take(action, on: number)
            }
            let path = "/de/orders/\(number)/withdrawal"
            let form = try await customer.get(path).form(to: path)
            for (count, status) in [
                ("2", HTTPResponse.Status.conflict), ("0", .conflict), ("x", .unprocessableContent),
                ("-1", .unprocessableContent),
            ] {
                let answer = try await customer.send(form.filled(["pieces.MUG-1": count]))
                #expect(answer.status == status, "\(count)")
                #expect(answer.notices.count == 1)
                #expect(answer.texts(test: "withdrawal-confirm").count == 1)
            }
            #expect(try await shop.orders()[0].returns.isEmpty)
        }
    }

    @Test("after the time is over there is no link, and the page says so")
    func tooLate() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            for action in [OrderAction.confirm, .ship, .deliver] {
                try await shop.take(action, on: number)
            }
            let path = "/de/orders/\(number)/withdrawal"
            let form = try await customer.get(path).form(to: path)
            shop.clock.advance(by: .days(20))
            _ = try await customer.signIn()
            #expect(
                try await customer.get("/de/orders/\(number)").texts(test: "withdraw-order").isEmpty
            )
            #expect(try await customer.get(path).status == .conflict)
            #expect(try await customer.send(form).status == .conflict)
            #expect(try await shop.orders()[0].returns.isEmpty)
        }
    }

    @Test("nobody else can")
    func strangers() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let path = "/de/orders/\(number)/withdrawal"
            let form = try await customer.get(path).form(to: path)
            let other = customer.stranger()
            try await other.register("eve@mail.example")
            for path in [path, path + "-receipt", "/de/orders/\(number)/invoice"] {
                #expect(try await other.get(path).status == .notFound)
                #expect(try await customer.stranger().get(path).status == .unauthorized)
            }
            #expect(try await other.send(form).status == .notFound)
            #expect(try await shop.orders()[0].status == .placed)
        }
    }
}

extension TestShop {
    /// Takes a step as the shop.
    func take(_ action: OrderAction, on number: String) async throws {
        _ = try await storage.orders.carryOut(
            action, on: try #require(OrderNumber(number)), by: .system, at: clock.now)
    }
}
