import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Calling an order off")
struct CancellationTests {
    @Test("a customer cancels in two steps; a second click changes nothing")
    func cancel() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let order = try await customer.get("/de/orders/\(number)")
            #expect(order.texts(test: "cancel-order") == [OrderTexts.german.cancel])
            #expect(order.texts("details")[0].contains(OrderTexts.german.cancelQuestion))
            let form = try order.form(to: "/de/orders/\(number)/cancel")
            for _ in 1...2 {
                let cancelled = try await customer.submit(form)
                #expect(cancelled.notices == [OrderTexts.german.cancelled])
                #expect(cancelled.texts(test: "order-state") == ["Storniert"])
                #expect(cancelled.texts(test: "cancel-order").isEmpty)
            }
            #expect(try await shop.orders()[0].timeline.map(\.kind) == [.placed, .cancelled])
            #expect(try await shop.storage.catalogue.stock([try SKU("MUG-1")])[0].reserved == 0)
        }
    }

    @Test(
        "when the goods have left it is too late, and the page says so and leads back",
        arguments: Language.allCases)
    func tooLate(language: Language) async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let page = PagePath.order(try #require(OrderNumber(number))).path(language)
            let form = try await customer.get(page).form(to: "\(page)/cancel")
            let staff = try await shop.staff(customer)
            for action in ["confirm", "ship"] {
                let desk = try await staff.get("/de/staff/orders/\(number)")
                _ = try await staff.submit(try desk.step(action, of: number))
            }
            let answer = try await customer.send(form)
            #expect(answer.status == .conflict)
            #expect(answer.notices == [OrderTexts[language].tooLate])
            #expect(
                answer.texts(test: "order-state")
                    == [OrderTexts[language].fulfilmentName(.shipped)])
            #expect(answer.texts(test: "cancel-order").isEmpty)
            #expect(try await shop.orders()[0].status.state == .confirmed)
        }
    }
}
