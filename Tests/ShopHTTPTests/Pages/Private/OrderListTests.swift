import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Lists of orders")
struct OrderListTests {
    @Test("go on for as long as there are orders, and no further", arguments: [20, 21])
    func pages(count: Int) async throws {
        try await TestShop.visited(catalogue: .many(products: 5)) { shop, customer in
            try await customer.register()
            for number in 0..<count {
                shop.clock.advance(by: .seconds(1))
                try await customer.add("ITEM-\(number % 5)", of: "item-\(number % 5)")
                try await customer.order()
            }
            var path: String? = "/de/orders"
            var numbers: [String] = []
            while let page = path, numbers.count < 100 {
                let list = try await customer.get(page)
                let shown = list.texts(test: "order-number")
                #expect(!shown.isEmpty)
                numbers += shown
                path = list.values(of: "href").first { $0.hasPrefix("/de/orders?after=") }
            }
            #expect(numbers == (try await shop.orders().map(\.number.text)))
            #expect(numbers.count == count)
        }
    }
}
