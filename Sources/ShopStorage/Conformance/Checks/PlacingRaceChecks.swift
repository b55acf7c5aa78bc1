import ShopDomain
import ShopStorage

enum PlacingRaceChecks {
    static let all = [
        lastPiece, hotProduct, sameKey, sameCart, overlappingLines, cartInUse, priceChange,
    ]

    static let lastPiece = ConformanceCheck(
        "The last piece, bought by 20 at once, is sold once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [1])
        let placements = try await storage.newPlacements(20, [1], of: product)
        let outcomes = try await race(20) { try await servers[$0].orders.place(placements[$0]) }
        let orders = outcomes.compactMap(\.placedOrder)
        try requireEqual(orders.count, 1, "the number of orders")
        let soldOut = PlacementOutcome.insufficientStock([
            Shortage(sku: product.variants[0].sku, available: 0)
        ])
        try requireEqual(outcomes.count { $0 == soldOut }, 19, "the number of those sold out")
        try await storage.requireStock(of: product, onHand: [1], reserved: [1])
        try await storage.requireBalance(of: product, orders)
        for placement in placements where placement.order.id != orders[0].id {
            try await storage.requireRefused(placement, of: product, reserved: [1])
        }
    }

    static let hotProduct = ConformanceCheck(
        "Of 10 pieces, wanted by 40 at once, exactly 10 are sold"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [10])
        let placements = try await storage.newPlacements(40, [1], of: product)
        let orders = try await race(40) { try await servers[$0].buy(placements[$0]) }
        try requireEqual(orders.compactMap { $0 }.count, 10, "the number of orders")
        try await storage.requireStock(of: product, onHand: [10], reserved: [10])
        try await storage.requireBalance(of: product, orders.compactMap { $0 })
    }

    static let sameKey = ConformanceCheck(
        "The same purchase, asked for 20 times at once, is one order and 20 equal answers"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [100])
        let placement = try await storage.newPlacement([2], of: product)
        // Every server makes an order of its own of it.
        let placements = (0..<20).map { _ in
            let order = Order(
                id: ID(at: Unique.moment()), number: Unique.orderNumber(),
                cart: placement.order.cart, terms: placement.order.terms, at: Unique.moment())
            return OrderPlacement(
                order: order, cartVersion: placement.cartVersion, key: placement.key,
                fingerprint: placement.fingerprint)
        }
        let outcomes = try await race(20) { try await servers[$0].orders.place(placements[$0]) }
        let placed = outcomes.compactMap(\.placedOrder)
        try requireEqual(placed.count, 1, "the number placed in \(outcomes.map(\.kind))")
        try requireEqual(
            outcomes.compactMap(\.replayedOrder), Array(repeating: placed[0], count: 19),
            "the replayed orders")
        for other in placements where other.order.id != placed[0].id {
            try requireEqual(await storage.orders.find(other.order.number), nil, "another order")
        }
        try await storage.requireStock(of: product, onHand: [100], reserved: [2])
        try await storage.requireBalance(of: product, placed)
    }

    static let sameCart = ConformanceCheck(
        "One cart, ordered with 20 keys at once, is one order"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [100])
        let owner = Unique.user()
        let cart = try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 2)])
        let placements = try (0..<20).map { _ in
            try OrderPlacementBuilder(cart, of: product).build()
        }
        let outcomes = try await race(20) { try await servers[$0].orders.place(placements[$0]) }
        let placed = outcomes.compactMap(\.placedOrder)
        try requireEqual(placed.count, 1, "the number placed")
        try requireEqual(outcomes.count { $0 == .cartChanged }, 19, "the number refused")
        let listed = try await storage.orders.list(of: owner, before: nil, limit: 50)
        try requireEqual(listed, placed, "the owner's orders")
        try await storage.requireStock(of: product, onHand: [100], reserved: [2])
        try await storage.requireBalance(of: product, placed)
    }

    /// Locks taken in the order of the carts' lines would wait for each other in a circle.
    static let overlappingLines = ConformanceCheck(
        "20 carts with the same goods in different orders are sold as far as they go, without error"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [11, 12, 13, 14, 15])
        let skus = product.variants.map(\.sku)
        var placements: [OrderPlacement] = []
        for number in 0..<20 {
            let order = (0..<4).map { skus[(number + $0) % 5] }
            let lines = (number.isMultiple(of: 2) ? order : order.reversed()).map { ($0, 1) }
            let cart = try await storage.fillCart(of: Unique.guest(), with: lines)
            placements.append(try OrderPlacementBuilder(cart, of: product).build())
        }
        let candidates = placements
        let orders = try await race(20) { try await servers[$0].buy(candidates[$0]) }
            .compactMap { $0 }
        let sold = skus.map { sku in orders.count { $0.terms.lines.contains { $0.sku == sku } } }
        try require(sold.contains { $0 >= 11 }, "something is sold out: \(sold)")
        try await storage.requireStock(of: product, onHand: [11, 12, 13, 14, 15], reserved: sold)
        try await storage.requireBalance(of: product, orders)
    }

    static let cartInUse = ConformanceCheck(
        "What is put into a cart while it is ordered is in the order or in a cart"
    ) { servers in
        let storage = servers.first
        for buyer in [0, 1, 5] {
            let product = try await storage.newProduct(onHand: [100])
            let sku = product.variants[0].sku
            let placement = try await storage.newPlacement([3], of: product)
            let owner = placement.order.terms.owner
            let outcomes = try await race(16) { number -> PlacementOutcome? in
                if number == buyer { return try await servers[number].orders.place(placement) }
                try await servers[number].carts.addOne(sku, owner)
                return nil
            }
            let orders = outcomes.compactMap { $0?.placedOrder }
            let ordered = orders.flatMap(\.terms.lines).reduce(0) { $0 + $1.quantity.count }
            let inCart = try await storage.carts.find(owner)?.pieces ?? 0
            try requireEqual(ordered + inCart, 18, "the pieces ordered and in the cart")
            try await storage.requireStock(of: product, onHand: [100], reserved: [ordered])
            try await storage.requireBalance(of: product, orders)
        }
    }

    static let priceChange = ConformanceCheck(
        "Of 20 purchases while the price is changed each is at a price of its moment, or refused"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [100])
        let placements = try await storage.newPlacements(20, [1], of: product)
        let outcomes = try await race(21) { number -> PlacementOutcome? in
            guard number != 10 else {
                var dearer = product
                dearer.variants[0].price = Money(minorUnits: 9999)
                _ = try await servers[number].catalogue.update(dearer)
                return nil
            }
            return try await servers[number].orders.place(placements[min(number, 19)])
        }
        let orders = Set(outcomes.compactMap { $0?.placedOrder })
        let refused = PlacementOutcome.offerChanged([product.variants[0].sku])
        for case let outcome? in outcomes where outcome != refused {
            try require(outcome.order != nil, "an order or a refusal: \(outcome)")
        }
        try await storage.requireStock(of: product, onHand: [100], reserved: [orders.count])
        try await storage.requireBalance(of: product, Array(orders))
        let late = try await storage.newPlacement([1], of: product)
        try requireEqual(await storage.orders.place(late), refused, "a purchase afterwards")
    }
}

extension PlacementOutcome {
    var placedOrder: Order? { if case .placed(let order) = self { order } else { nil } }
    var replayedOrder: Order? { if case .replayed(let order) = self { order } else { nil } }
    var order: Order? { placedOrder ?? replayedOrder }

    /// The name of the case.
    var kind: String { "\(self)".prefix { $0 != "(" }.description }
}

extension CartStore {
    func addOne(_ sku: SKU, _ owner: Owner) async throws {
        _ = try await apply(.add(sku, .one), id: nil, owner: owner, at: Unique.moment()).get()
    }
}
