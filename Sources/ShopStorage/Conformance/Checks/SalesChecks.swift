import ShopDomain
import ShopStorage

enum SalesChecks {
    static let all = [periods, calledOff]

    static let periods = ConformanceCheck(
        "Sales are the orders placed from the first moment of a period until before its last"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let moment = Unique.moment()
        let before = try await storage.orders.sales(placed: moment..<moment.next)
        let order = try await place(4, of: product, at: moment, storage)
        _ = try await place(2, of: product, at: moment.next, storage)
        let after = try await storage.orders.sales(placed: moment..<moment.next)
        try requireEqual(after.orders, before.orders + 1, "the number of orders")
        try requireEqual(
            after.revenue, try before.revenue.adding(order.terms.totals.total), "the revenue")
    }

    static let calledOff = ConformanceCheck("What was called off is no sale") { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let moment = Unique.moment()
        let before = try await storage.orders.sales(placed: moment..<moment.next)
        for actions: [OrderAction] in [[.cancel], [.expire]] {
            let order = try await place(1, of: product, at: moment, storage)
            try await storage.carry(out: actions, on: order)
        }
        let after = try await storage.orders.sales(placed: moment..<moment.next)
        try requireEqual(after, before, "the sales")
    }

    private static func place(
        _ count: Int, of product: Product, at now: Timestamp, _ storage: ShopStorage
    ) async throws -> Order {
        let cart = try await storage.fillCart(
            of: Unique.guest(), with: [(product.variants[0].sku, count)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.now = now
        return try requireValue(await storage.buy(try builder.build()), "the order")
    }
}

extension Timestamp {
    fileprivate var next: Timestamp { Timestamp(milliseconds: milliseconds + 1) }
}
