import ShopDomain
import ShopStorage

enum OrderListChecks {
    static let all = [ofOwner, ofStranger, inState, ofEveryState, filtered]

    static let ofOwner = ConformanceCheck(
        "An owner's orders are listed newest first, each once, page by page, and no one else's"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        for owner in [Unique.user(), Unique.guest()] {
            let orders = try await placeOrders(5, product, by: owner, storage)
            _ = try await storage.newOrder([1], of: product)
            var pages: [[Order]] = []
            while pages.count < 4 {
                pages.append(
                    try await storage.orders.list(
                        of: owner, before: pages.last?.last?.id, limit: 2))
            }
            try requireEqual(pages.map(\.count), [2, 2, 1, 0], "the sizes of the pages")
            try requireEqual(pages.flatMap { $0 }, orders, "the orders")
            let all = try await storage.orders.list(of: owner, before: nil, limit: 100)
            try requireEqual(all, orders, "the orders on one page")
        }
    }

    static let ofStranger = ConformanceCheck("Who never ordered has no orders") { servers in
        let orders = try await servers.first.orders.list(
            of: Unique.user(), before: nil, limit: 10)
        try requireEqual(orders, [], "the orders")
    }

    static let inState = ConformanceCheck(
        "Orders are listed by state, as it is now, newest first and each once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        let orders = try await placeOrders(6, product, by: Unique.user(), storage)
        var expected: [OrderState: [Order]] = [:]
        let ways: [[OrderAction]] = [[], [.confirm], [.cancel]]
        for (number, order) in orders.enumerated() {
            let moved = try await storage.carry(out: ways[number % 3], on: order)
            expected[moved.status.state, default: []].append(moved)
        }
        for state in OrderState.allCases {
            let listed = try await walk(state, over: orders, storage)
            try requireEqual(listed, expected[state] ?? [], "the orders \(state)")
        }
    }

    static let ofEveryState = ConformanceCheck(
        "Orders of all states are listed together"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        var orders = try await placeOrders(4, product, by: Unique.guest(), storage)
        orders[1] = try await storage.carry(out: [.cancel], on: orders[1])
        orders[3] = try await storage.carry(out: [.confirm, .ship], on: orders[3])
        try requireEqual(await walk(nil, over: orders, storage), orders, "the orders")
    }

    static let filtered = ConformanceCheck(
        "Orders are listed and counted by customer and by all three states together"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        let ways: [[OrderAction]] = [
            [], [.confirm], [.confirm, .ship], [.confirm, .pay], [.confirm, .ship, .deliver, .pay],
            [.pay, .cancel], [.pay, .cancel, .refund],
            [.confirm, .pay, .ship, .deliver, .refund],
        ]
        let expected: [[OrderTask]] = [
            [.confirm], [.ship, .collect], [.collect], [.ship], [.complete], [.refund], [],
            [.complete],
        ]
        for (actions, tasks) in zip(ways, expected) {
            let placed = try await storage.newOrder([1], of: product)
            let order = try await storage.carry(out: actions, on: placed)
            for task in OrderTask.allCases {
                try await storage.requireListed(
                    order, tasks.contains(task), for: task, "after \(actions)")
            }
        }
        let all = try await storage.orders.count(OrderFilter(), upTo: 3)
        try requireEqual(all, 3, "how many there are, counted up to 3")
    }

    /// - Returns: the orders, newest first.
    private static func placeOrders(
        _ count: Int, _ product: Product, by owner: Owner, _ storage: ShopStorage
    ) async throws -> [Order] {
        var orders: [Order] = []
        for _ in 0..<count {
            orders.append(try await storage.newOrder([1], of: product, by: owner))
        }
        return orders.sorted { $0.id > $1.id }
    }

    /// Turns the pages from the newest of `orders` to the oldest and picks them out of everybody's.
    private static func walk(
        _ state: OrderState?, over orders: [Order], _ storage: ShopStorage
    ) async throws -> [Order] {
        let own = Set(orders.map(\.id))
        var found: [Order] = []
        var last = orders[0].id.successor
        for _ in 0..<10_000 {
            let page = try await storage.orders.list(
                OrderFilter(state: state), before: last, limit: 50)
            try requireEqual(page.map(\.id), page.map(\.id).sorted(by: >), "the order of a page")
            try require(page.allSatisfy { $0.id < last }, "a page goes on where the last one ended")
            found += page.filter { own.contains($0.id) }
            guard let next = page.last?.id, let oldest = own.min(), next > oldest else {
                return found
            }
            last = next
        }
        throw ConformanceFailure("the list never ends", #fileID, #line)
    }
}
