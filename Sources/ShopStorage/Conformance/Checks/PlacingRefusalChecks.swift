import ShopDomain
import ShopStorage

enum PlacingRefusalChecks {
    static let all = [
        keyReused, cartChanged, foreignCart, insufficientStock, offerChanged, neverOffered,
        orderOfReasons,
    ]

    static let keyReused = ConformanceCheck(
        "A key that was used for something else is refused, and nothing happens"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let owner = Unique.user()
        let first = try await storage.newPlacement([1], of: product, by: owner)
        _ = try await storage.orders.place(first)
        var reused = first.with(fingerprint: Unique.digest())
        try requireEqual(await storage.orders.place(reused), .keyReused, "the same cart")
        let cart = try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 3)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.key = first.key
        reused = try builder.build()
        try requireEqual(await storage.orders.place(reused), .keyReused, "another cart")
        try await storage.requireRefused(reused, of: product, reserved: [1])
        try await storage.requireBalance(of: product, [first.order])
    }

    static let cartChanged = ConformanceCheck(
        "A cart that was changed since it was read is not ordered and stays open"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let placement = try await storage.newPlacement([1], of: product)
        let owner = placement.order.terms.owner
        let changed = try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 1)])
        try requireEqual(await storage.orders.place(placement), .cartChanged, "the outcome")
        try await storage.requireRefused(placement, of: product, reserved: [0])
        try requireEqual(await storage.carts.find(owner), changed, "the cart")
    }

    static let foreignCart = ConformanceCheck(
        "Nobody can order a cart that is not theirs, or none"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let placement = try await storage.newPlacement([1], of: product)
        let cart = try requireValue(
            await storage.carts.find(placement.order.terms.owner), "the cart")
        for owner in [Unique.guest(), Unique.user()] {
            let stolen = Cart(id: cart.id, owner: owner, lines: cart.lines, version: cart.version)
            let theft = try OrderPlacementBuilder(stolen, of: product).build()
            try requireEqual(await storage.orders.place(theft), .cartChanged, "the outcome")
            try requireEqual(await storage.orders.find(theft.order.number), nil, "the order")
        }
        try requireEqual(await storage.carts.find(cart.owner), cart, "the cart")
        try await storage.requireStock(of: product, onHand: [9], reserved: [0])
    }

    static let insufficientStock = ConformanceCheck(
        "An order of more than there is names all that is short, keeps the cart, reserves nothing"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5, 2, 9, 3])
        let earlier = try await storage.newOrder([0, 0, 0, 3], of: product)
        let placement = try await storage.newPlacement([5, 3, 9, 1], of: product)
        let outcome = try await storage.orders.place(placement)
        guard case .insufficientStock(let shortages) = outcome else {
            throw ConformanceFailure("the outcome is \(outcome)", #fileID, #line)
        }
        let expected = [
            Shortage(sku: product.variants[1].sku, available: 2),
            Shortage(sku: product.variants[3].sku, available: 0),
        ]
        try requireEqual(shortages.sorted { $0.sku < $1.sku }, expected, "the shortages")
        try await storage.requireRefused(placement, of: product, reserved: [0, 0, 0, 3])
        try await storage.requireBalance(of: product, [earlier])
        // The same request succeeds when goods have come.
        for shortage in expected { try await storage.receive(1, of: shortage.sku) }
        try requireEqual(
            await storage.orders.place(placement), .placed(placement.order), "the second outcome")
        try await storage.requireBalance(of: product, [earlier, placement.order])
    }

    static let offerChanged = ConformanceCheck(
        "An order at a price, tax or from an offer that is no more names it and keeps the cart"
    ) { servers in
        let storage = servers.first
        let changes: [@Sendable (inout Product) -> Void] = [
            { $0.variants[1].price = Money(minorUnits: 1) },
            { $0.variants[1].vatRate = .zero },
            { $0.variants.remove(at: 1) },
        ]
        for change in changes {
            let product = try await storage.newProduct(onHand: [5, 5])
            let placement = try await storage.newPlacement([1, 1], of: product)
            var changed = product
            change(&changed)
            _ = try await storage.catalogue.update(changed)
            try requireEqual(
                await storage.orders.place(placement), .offerChanged([product.variants[1].sku]),
                "the outcome")
            try await storage.requireRefused(placement, of: product, reserved: [0, 0])
        }
        let product = try await storage.newProduct(onHand: [5, 5])
        let placement = try await storage.newPlacement([1, 1], of: product)
        var hidden = product
        hidden.isPublished = false
        _ = try await storage.catalogue.update(hidden)
        try requireEqual(
            await storage.orders.place(placement), .offerChanged(product.variants.map(\.sku)),
            "the outcome with an unpublished product")
        try await storage.requireRefused(placement, of: product, reserved: [0, 0])
    }

    static let neverOffered = ConformanceCheck(
        "What was never offered cannot be ordered"
    ) { servers in
        let storage = servers.first
        let product = try ProductBuilder(in: try await storage.newCategory()).build()
        let placement = try await storage.newPlacement([1], of: product)
        try requireEqual(
            await storage.orders.place(placement), .offerChanged([product.variants[0].sku]),
            "the outcome")
        try requireEqual(await storage.orders.find(placement.order.number), nil, "the order")
    }

    static let orderOfReasons = ConformanceCheck(
        "Of several reasons the first counts: the key, then the cart, the offers, the stock"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [1])
        let owner = Unique.user()
        let placement = try await storage.newPlacement([1], of: product, by: owner)
        _ = try await storage.orders.place(placement)
        let tooMuch = try await storage.newPlacement([1], of: product, by: owner)
        try requireEqual(
            await storage.orders.place(tooMuch),
            .insufficientStock([Shortage(sku: product.variants[0].sku, available: 0)]), "stock")
        var dearer = product
        dearer.variants[0].price = Money(minorUnits: 9999)
        _ = try await storage.catalogue.update(dearer)
        try requireEqual(
            await storage.orders.place(tooMuch), .offerChanged([product.variants[0].sku]), "offer")
        try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 1)])
        try requireEqual(await storage.orders.place(tooMuch), .cartChanged, "cart")
        let reused = tooMuch.with(key: placement.key)
        try requireEqual(await storage.orders.place(reused), .keyReused, "key")
        try await storage.requireRefused(tooMuch, of: product, reserved: [1])
    }
}

extension OrderPlacement {
    func with(key: IdempotencyKey? = nil, fingerprint: Digest? = nil) -> OrderPlacement {
        OrderPlacement(
            order: order, cartVersion: cartVersion, key: key ?? self.key,
            fingerprint: fingerprint ?? self.fingerprint)
    }
}
