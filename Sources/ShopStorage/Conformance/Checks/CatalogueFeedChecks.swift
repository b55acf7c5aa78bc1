import ShopDomain
import ShopStorage

enum CatalogueFeedChecks {
    static let all = [fromTheBeginning, productChanges, stockChanges, nothingIsMissed]

    static let fromTheBeginning = ConformanceCheck(
        "Everything there is comes to a server that knows nothing"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [4, 0])
        let hidden = try await servers.first.newProduct(onHand: [1]) { $0.isPublished = false }
        let changes = try await servers.last.catalogue.changes(since: nil).changes
        try requireEqual(changes.products.filter { $0.id == product.id }, [product], "the product")
        try requireEqual(changes.products.filter { $0.id == hidden.id }, [hidden], "the hidden one")
        let slugs = changes.categories?.map(\.slug) ?? []
        try require(slugs.contains(product.category), "the category is there")
        let levels = changes.stock.filter { $0.sku == product.variants[0].sku }
        try requireEqual(levels.map(\.onHand), [4], "the stock")
    }

    static let productChanges = ConformanceCheck(
        "What was added, changed or taken from the shop comes with the next changes"
    ) { servers in
        let catalogue = servers.first.catalogue
        var product = try await servers.first.newProduct(onHand: [4])
        var cursor = try await catalogue.changes(since: nil).cursor
        for isPublished in [false, true] {
            product.isPublished = isPublished
            product = try await catalogue.update(product)
            let update = try await servers.last.catalogue.changes(since: cursor)
            try require(update.changes.products.contains(product), "the change came")
            try require(update.cursor >= cursor, "the place moves on")
            cursor = update.cursor
        }
        let slug = try await servers.first.newCategory()
        let changes = try await servers.last.catalogue.changes(since: cursor).changes
        let slugs = changes.categories?.map(\.slug) ?? []
        try require(slugs.contains(slug), "the new category came")
        try require(slugs.contains(product.category), "all categories came with it")
    }

    static let stockChanges = ConformanceCheck(
        "Every step of stock comes with the next changes: received, reserved, released, shipped"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [4])
        let sku = product.variants[0].sku
        var cursor = try await storage.catalogue.changes(since: nil).cursor
        func requireNext(onHand: Int, reserved: Int) async throws {
            let update = try await servers.last.catalogue.changes(since: cursor)
            let levels = update.changes.stock.filter { $0.sku == sku }
            let latest = levels.max { $0.version < $1.version }
            try requireEqual(latest?.onHand, onHand, "on hand")
            try requireEqual(latest?.reserved, reserved, "reserved")
            cursor = update.cursor
        }
        try await storage.receive(1, of: sku)
        try await requireNext(onHand: 5, reserved: 0)
        let (shipped, cancelled) = (
            try await storage.newOrder([2], of: product),
            try await storage.newOrder([1], of: product)
        )
        try await requireNext(onHand: 5, reserved: 3)
        try await storage.carry(out: [.cancel], on: cancelled)
        try await requireNext(onHand: 5, reserved: 2)
        try await storage.carry(out: [.confirm, .ship], on: shipped)
        try await requireNext(onHand: 3, reserved: 0)
    }

    static let nothingIsMissed = ConformanceCheck(
        "A server that asks again and again while 20 write misses nothing"
    ) { servers in
        let storage = servers.first
        let start = try await storage.catalogue.changes(since: nil).cursor
        let category = try await storage.newCategory()
        var follower = Follower(cursor: start)
        let products = try (0..<20).map { _ in try ProductBuilder(in: category).build() }
        async let writing = race(20) { number -> Product in
            let catalogue = servers[number].catalogue
            try await catalogue.insert(products[number])
            try await servers[number].receive(number + 1, of: products[number].variants[0].sku)
            return try await catalogue.update(products[number])
        }
        for _ in 0..<40 { try await follower.ask(servers.last) }
        let written = try await writing
        try await follower.ask(servers.last)
        for (number, product) in written.enumerated() {
            try requireEqual(follower.products[product.id], product, "product \(number)")
            let level = follower.stock[product.variants[0].sku]
            try requireEqual(level?.onHand, number + 1, "the stock of product \(number)")
        }
    }
}

/// A server that follows the catalogue, keeping the newest version of everything.
private struct Follower {
    var cursor: CatalogueCursor
    var products: [ID<Product>: Product] = [:]
    var stock: [SKU: StockLevel] = [:]

    mutating func ask(_ storage: ShopStorage) async throws {
        let update = try await storage.catalogue.changes(since: cursor)
        for product in update.changes.products
        where product.version > products[product.id]?.version ?? 0 {
            products[product.id] = product
        }
        for level in update.changes.stock where level.version > stock[level.sku]?.version ?? 0 {
            stock[level.sku] = level
        }
        cursor = update.cursor
    }
}
