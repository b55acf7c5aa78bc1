import ShopDomain
import ShopStorage

enum CartChecks {
    static let all = [
        beginning, asTheDomain, onceByID, idsAreOfOneCart, highestQuantity, fullCart, ownCarts,
        purged,
    ]

    static let beginning = ConformanceCheck(
        "A cart comes into being with the first thing put into it"
    ) { servers in
        let carts = servers.first.carts
        let (owner, sku) = (Unique.guest(), try Unique.sku())
        try requireEqual(await carts.find(owner), nil, "the cart before")
        let applied = try await carts.apply(
            .add(sku, .one), id: nil, owner: owner, at: Unique.moment()
        ).get()
        try requireEqual(applied.owner, owner, "the owner")
        try requireEqual(applied.lines, [Cart.Line(sku: sku, quantity: .one)], "the lines")
        try requireEqual(applied.version, 1, "the version")
        try requireEqual(await carts.find(owner), applied, "the cart found")
    }

    static let asTheDomain = ConformanceCheck(
        "Operations do to a stored cart what the rules of the shop do to a cart"
    ) { servers in
        let owner = Unique.user()
        let skus = try (0..<5).map { _ in try Unique.sku() }
        let now = Unique.moment()
        var expected: Cart?
        for step in 0..<60 {
            let sku = skus[Int.random(in: skus.indices)]
            let quantity = try Quantity(.random(in: 1...Quantity.highest))
            let operation: CartOperation =
                [.add(sku, quantity), .set(sku, quantity), .remove(sku)][Int.random(in: 0..<3)]
            let applied = try await servers[step].carts.apply(
                operation, id: step.isMultiple(of: 2) ? try Unique.operationID() : nil,
                owner: owner, at: now
            ).get()
            var cart = expected ?? Cart(id: applied.id, owner: owner)
            try cart.apply(operation)
            try requireEqual(applied, cart, "the cart after step \(step), \(operation)")
            expected = cart
        }
        try requireEqual(await servers.first.carts.find(owner), expected, "the cart in the end")
    }

    static let onceByID = ConformanceCheck(
        "An operation that is asked for again changes nothing and answers the cart as it is now"
    ) { servers in
        let carts = servers.first.carts
        let (owner, sku, now) = (Unique.guest(), try Unique.sku(), Unique.moment())
        let id = try Unique.operationID()
        let add = CartOperation.add(sku, try Quantity(3))
        _ = try await carts.apply(add, id: id, owner: owner, at: now)
        let second = try await carts.apply(add, id: nil, owner: owner, at: now).get()
        let repeated = try await carts.apply(add, id: id, owner: owner, at: now).get()
        try requireEqual(repeated, second, "the cart answered")
        try requireEqual(second.count(of: sku), 6, "the pieces")
    }

    static let idsAreOfOneCart = ConformanceCheck(
        "The name of an operation means something else in another cart"
    ) { servers in
        let (sku, id) = (try Unique.sku(), try Unique.operationID())
        for owner in [Unique.guest(), Unique.user()] {
            let cart = try await servers.first.carts.apply(
                .add(sku, .one), id: id, owner: owner, at: Unique.moment()
            ).get()
            try requireEqual(cart.pieces, 1, "the pieces")
        }
    }

    static let highestQuantity = ConformanceCheck(
        "Additions stop at the highest quantity"
    ) { servers in
        let (owner, sku) = (Unique.guest(), try Unique.sku())
        let cart = try await servers.first.fillCart(of: owner, with: [(sku, 700), (sku, 700)])
        try requireEqual(cart.count(of: sku), Quantity.highest, "the pieces")
    }

    static let fullCart = ConformanceCheck(
        "A full cart refuses another line, stays as it was, and takes the same request later"
    ) { servers in
        let carts = servers.first.carts
        let (owner, now) = (Unique.guest(), Unique.moment())
        let skus = try (0..<Cart.mostLines).map { _ in try Unique.sku() }
        let full = try await servers.first.fillCart(of: owner, with: skus.map { ($0, 1) })
        let (other, id) = (try Unique.sku(), try Unique.operationID())
        let refused = try await carts.apply(.add(other, .one), id: id, owner: owner, at: now)
        try requireEqual(refused, .failure(.full), "the answer of a full cart")
        try requireEqual(await carts.find(owner), full, "the full cart")
        _ = try await carts.apply(.remove(skus[50]), id: nil, owner: owner, at: now).get()
        let later = try await carts.apply(.add(other, .one), id: id, owner: owner, at: now).get()
        try requireEqual(later.lines.last?.sku, other, "the last line")
    }

    static let ownCarts = ConformanceCheck("Everybody has a cart of their own") { servers in
        let (guest, user) = (Unique.guest(), Unique.user())
        let skus = [try Unique.sku(), try Unique.sku()]
        let first = try await servers.first.fillCart(of: guest, with: [(skus[0], 1)])
        let second = try await servers.first.fillCart(of: user, with: [(skus[1], 2)])
        try require(first.id != second.id, "two carts have two identities")
        try requireEqual(await servers.first.carts.find(guest), first, "the guest's cart")
    }

    /// Nobody else's carts are of the nineties.
    static let purged = ConformanceCheck(
        "Open carts that nobody changed for long are removed, no more than asked for"
    ) { servers in
        let carts = servers.first.carts
        let day = Timestamp(milliseconds: 800_000_000_000)
        let owners = (0..<4).map { _ in Unique.guest() }
        for owner in owners {
            _ = try await carts.apply(
                .add(try Unique.sku(), .one), id: nil, owner: owner, at: day.advanced(by: .days(-9))
            ).get()
        }
        // Old, and changed since.
        _ = try await carts.apply(
            .add(try Unique.sku(), .one), id: nil, owner: owners[3], at: day
        ).get()
        let counts = try await countsOfPurges { () async throws(StorageError) in
            try await carts.purge(unchangedSince: day.advanced(by: .days(-7)), limit: 2)
        }
        try require(counts.allSatisfy { $0 <= 2 }, "at most 2 are removed at once: \(counts)")
        for owner in owners.prefix(3) {
            try requireEqual(await carts.find(owner), nil, "the old cart")
        }
        _ = try requireValue(await carts.find(owners[3]), "the cart in use")
    }
}
