import ShopDomain
import ShopStorage

enum PlacingChecks {
    static let all = [
        placed, roundTrip, replayed, replayedWhateverHappened, replayedWithAnotherCart,
        keysAreOfOneOwner, numberInUse, next,
    ]

    static let placed = ConformanceCheck(
        "Placing writes the order and its ledgers, reserves the stock and closes the cart"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5, 9, 2])
        let placement = try await storage.newPlacement([2, 0, 2], of: product)
        let order = placement.order
        try requireEqual(await storage.orders.place(placement), .placed(order), "the outcome")
        try requireEqual(await storage.orders.find(order.number), order, "the order by number")
        let purchase = try await storage.orders.find(key: placement.key, owner: order.terms.owner)
        try requireEqual(
            purchase, PlacedOrder(order: order, fingerprint: placement.fingerprint),
            "the order by key")
        try requireEqual(await storage.carts.find(order.terms.owner), nil, "the cart")
        try await storage.requireStock(of: product, onHand: [5, 9, 2], reserved: [2, 0, 2])
        let account = try await storage.orderAccount(order)
        try requireEqual(account.entries, [order.claim], "the money ledger")
        try requireEqual(Set(account.movements), Set(order.reservations), "the stock ledger")
        try await storage.requireBalance(of: product, [order])
    }

    static let roundTrip = ConformanceCheck(
        "An order is read as it was placed, whoever ordered what"
    ) { servers in
        let storage = servers.first
        let dear = try await storage.newProduct(onHand: [9, 9]) { $0.vatRate = .reduced }
        let cheap = try await storage.newProduct(onHand: [20]) { $0.prices = [1] }
        for owner in [Unique.user(), Unique.guest()] {
            let lines = [
                (dear.variants[1].sku, 3), (cheap.variants[0].sku, 7), (dear.variants[0].sku, 1),
            ]
            let cart = try await storage.fillCart(of: owner, with: lines)
            var builder = try OrderPlacementBuilder(cart, of: dear, cheap)
            builder.shipping = .express
            builder.language = .english
            builder.discounts = [.percentage(basisPoints: 333)]
            let placement = try builder.build()
            let order = placement.order
            try requireEqual(
                await storage.orders.place(placement), .placed(order), "the outcome")
            try requireEqual(await storage.orders.find(order.number), order, "the order")
            try requireEqual(await storage.orders.find(order.id), order, "the order by identity")
            try await storage.requireBalance(of: dear, [order])
        }
    }

    static let replayed = ConformanceCheck(
        "The same purchase again is answered by its order"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let placement = try await storage.newPlacement([2], of: product)
        let order = placement.order
        _ = try await storage.orders.place(placement)
        // As a server makes it that knows nothing of the first one.
        let again = OrderPlacement(
            order: Order(
                id: ID(at: Unique.moment()), number: Unique.orderNumber(), cart: order.cart,
                terms: order.terms, at: Unique.moment()),
            cartVersion: placement.cartVersion, key: placement.key,
            fingerprint: placement.fingerprint)
        for placement in [placement, again] {
            try requireEqual(
                await servers.last.orders.place(placement), .replayed(order), "the outcome")
        }
        try requireEqual(await storage.orders.find(again.order.number), nil, "a second order")
        try await storage.requireStock(of: product, onHand: [5], reserved: [2])
        try await storage.requireBalance(of: product, [order])
    }

    static let replayedWhateverHappened = ConformanceCheck(
        "The same purchase is answered by its order as it is now, whatever happened since"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [2])
        let placement = try await storage.newPlacement([2], of: product)
        _ = try await storage.orders.place(placement)
        let order = try await storage.carry(out: [.confirm, .ship], on: placement.order)
        var hidden = product
        hidden.isPublished = false
        _ = try await storage.catalogue.update(hidden)
        try requireEqual(
            await servers.last.orders.place(placement), .replayed(order), "the outcome")
        try await storage.requireStock(of: product, onHand: [0], reserved: [0])
        try await storage.requireBalance(of: product, [order])
    }

    static let replayedWithAnotherCart = ConformanceCheck(
        "A key that was used replays its order and leaves a cart that was filled since"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let owner = Unique.user()
        let first = try await storage.newPlacement([2], of: product, by: owner)
        _ = try await storage.orders.place(first)
        let cart = try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 2)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.key = first.key
        builder.fingerprint = first.fingerprint
        let outcome = try await storage.orders.place(try builder.build())
        try requireEqual(outcome, .replayed(first.order), "the outcome")
        try requireEqual(await storage.carts.find(owner), cart, "the new cart")
        try await storage.requireStock(of: product, onHand: [5], reserved: [2])
    }

    static let keysAreOfOneOwner = ConformanceCheck(
        "A key means something else with another owner"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let key = try Unique.key()
        for owner in [Unique.user(), Unique.guest()] {
            let cart = try await storage.fillCart(of: owner, with: [(product.variants[0].sku, 1)])
            var builder = try OrderPlacementBuilder(cart, of: product)
            builder.key = key
            let placement = try builder.build()
            try requireEqual(
                await storage.orders.place(placement), .placed(placement.order), "the outcome")
        }
        let stranger = try await storage.orders.find(key: key, owner: Unique.user())
        try requireEqual(stranger, nil, "a stranger's purchase")
        try await storage.requireStock(of: product, onHand: [5], reserved: [2])
    }

    static let numberInUse = ConformanceCheck(
        "An order with a number in use is refused as a duplicate, and can be placed with another"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let order = try await storage.newOrder([1], of: product)
        let cart = try await storage.fillCart(
            of: Unique.guest(), with: [(product.variants[0].sku, 1)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.number = order.number
        let placement = try builder.build()
        try await requireError(.duplicate(.id), "the order") { () async throws(StorageError) in
            try await storage.orders.place(placement)
        }
        try requireEqual(await storage.orders.find(order.number), order, "the first order")
        try requireEqual(await storage.carts.find(cart.owner), cart, "the cart")
        try await storage.requireStock(of: product, onHand: [5], reserved: [1])
        builder.number = Unique.orderNumber()
        let second = try builder.build()
        try requireEqual(await storage.orders.place(second), .placed(second.order), "the outcome")
        try await storage.requireBalance(of: product, [order, second.order])
    }

    static let next = ConformanceCheck("After an order its owner begins a new cart") { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let owner = Unique.user()
        let first = try await storage.newOrder([1], of: product, by: owner)
        let second = try await storage.newOrder([2], of: product, by: owner)
        try require(first.cart != second.cart, "the second cart is another one")
        try await storage.requireStock(of: product, onHand: [5], reserved: [3])
        try await storage.requireBalance(of: product, [first, second])
    }
}
