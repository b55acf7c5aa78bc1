import ShopDomain
import ShopStorage

enum AuditChecks {
    static let all = [stockAccounts, orderAccounts]

    static let stockAccounts = ConformanceCheck(
        "Stock accounts are listed by number with all their movements, page by page"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5, 0, 7])
        let order = try await storage.newOrder([2, 0, 1], of: product)
        let before = try SKU(String(product.variants[0].sku.text.dropLast(2)))
        let all = try await storage.audit.listStockAccounts(after: before, limit: 3)
        try requireEqual(all.map(\.level), await storage.levels(of: product), "the levels")
        let moved = all.map { Set($0.movements.map { [$0.onHandChange, $0.reservedChange] }) }
        try requireEqual(moved, [[[5, 0], [0, 2]], [], [[7, 0], [0, 1]]], "the movements")
        let orders = all[0].movements.map(\.order)
        try requireEqual(Set(orders), [nil, order.id], "whose movements they are")
        var last = before
        for account in all {
            let page = try await storage.audit.listStockAccounts(after: last, limit: 1)
            try requireEqual(page, [account], "the page after \(last)")
            last = account.level.sku
        }
        try requireEqual(all.flatMap { $0.findings() }, [], "the findings")
    }

    static let orderAccounts = ConformanceCheck(
        "Order accounts are listed oldest first with their ledgers, page by page"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        var orders: [Order] = []
        for actions in [[], [.cancel], [.confirm, .ship, .pay]] as [[OrderAction]] {
            let order = try await storage.newOrder([2], of: product)
            orders.append(try await storage.carry(out: actions, on: order))
        }
        orders.sort { $0.id < $1.id }
        let own = Set(orders.map(\.id))
        var found: [OrderAccount] = []
        var last = orders[0].id.predecessor
        for _ in 0..<10_000 where last < orders[2].id {
            let page = try await storage.audit.listOrderAccounts(after: last, limit: 20)
            let ids = page.map(\.order.id)
            try requireEqual(ids, ids.sorted(), "the order of a page")
            found += page.filter { own.contains($0.order.id) }
            last = try requireValue(ids.last, "the rest of the orders")
        }
        try requireEqual(found.map(\.order), orders, "the orders")
        try requireEqual(found.flatMap { $0.findings() }, [], "the findings")
    }
}
