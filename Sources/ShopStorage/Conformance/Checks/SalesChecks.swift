import ShopDomain
import ShopStorage

enum SalesChecks {
    static let all = [periods, calledOff, bestSellers]

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

    static let bestSellers = ConformanceCheck(
        "Best sellers are what was ordered most in a period and not called off"
    ) { servers in
        let storage = servers.first
        let products = [
            try await storage.newProduct(onHand: [9]), try await storage.newProduct(onHand: [9]),
            try await storage.newProduct(onHand: [9]), try await storage.newProduct(onHand: [9]),
        ]
        let skus = products.map(\.variants[0].sku)
        let moment = Unique.moment()
        for (count, product) in [(1, 0), (3, 1), (2, 2), (2, 0), (9, 3)] {
            let order = try await place(count, of: products[product], at: moment, storage)
            if product == 3 { try await storage.carry(out: [.cancel], on: order) }
        }
        _ = try await place(7, of: products[2], at: moment.next, storage)
        let best = try await storage.orders.bestSellers(placed: moment..<moment.next, limit: 10_000)
        try requireEqual(
            best.filter { skus.contains($0.key) }, [skus[0]: 3, skus[1]: 3, skus[2]: 2],
            "the pieces sold")
        let most = try await storage.orders.bestSellers(placed: moment..<moment.next, limit: 2)
        try requireEqual(most.count, 2, "the number of best sellers")
        try requireEqual(
            Set(most.values), Set(best.values.sorted().suffix(2)), "the pieces of the best sellers")
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
