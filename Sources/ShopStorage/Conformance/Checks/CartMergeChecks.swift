import ShopDomain
import ShopStorage

enum CartMergeChecks {
    static let all = [
        sumWithNotices, withoutGuestCart, withoutUserCart, repeated, fullCart, racingLogins,
        racingUserAdditions, racingGuestAdditions,
    ]

    static let sumWithNotices = ConformanceCheck(
        "A merge adds the guest's pieces, says what had to give way, and closes the guest's cart"
    ) { servers in
        let scene = try Scene()
        let skus = try (0..<4).map { _ in try Unique.sku() }
        let guestCart = try await servers.first.fillCart(
            of: .guest(scene.guest), with: [(skus[0], 3), (skus[1], 5), (skus[2], 2), (skus[3], 1)])
        var expected = try await servers.first.fillCart(
            of: .user(scene.user), with: [(skus[0], 4), (skus[1], 2)])
        let stock = [skus[0]: 100, skus[1]: 6, skus[3]: 1]
        let available = { @Sendable (sku: SKU) in stock[sku, default: 0] }
        let (operations, notices) = expected.merging(guestCart, available: available)
        for operation in operations { try expected.apply(operation) }
        let merged = try await scene.merge(servers.first, available: available)
        try requireEqual(merged.cart, expected, "the merged cart")
        try requireEqual(merged.notices, notices, "the notices")
        try requireEqual(
            notices, [.reduced(skus[1], kept: 6), .dropped(skus[2])], "the notices by the rules")
        try requireEqual(
            await servers.first.carts.find(.user(scene.user)), expected, "the cart found")
        try requireEqual(
            await servers.first.carts.find(.guest(scene.guest)), nil, "the guest's cart")
    }

    static let withoutGuestCart = ConformanceCheck(
        "A merge without a guest's cart changes nothing"
    ) { servers in
        let scene = try Scene()
        let nothing = try await scene.merge(servers.first)
        try requireEqual(nothing, CartMergeResult(cart: nil, notices: []), "the merge of nothing")
        let cart = try await servers.first.fillCart(of: .user(scene.user), with: [(scene.sku, 2)])
        let merged = try await scene.merge(servers.first)
        try requireEqual(merged, CartMergeResult(cart: cart, notices: []), "the merge")
        try requireEqual(await servers.first.carts.find(.user(scene.user)), cart, "the cart")
    }

    static let withoutUserCart = ConformanceCheck(
        "A user without a cart gets one with the guest's lines"
    ) { servers in
        let scene = try Scene()
        try await servers.first.fillCart(of: .guest(scene.guest), with: [(scene.sku, 2)])
        let merged = try await scene.merge(servers.first)
        try requireEqual(merged.cart?.owner, .user(scene.user), "the owner")
        try requireEqual(merged.cart?.count(of: scene.sku), 2, "the pieces")
        try requireEqual(await servers.first.carts.find(.user(scene.user)), merged.cart, "the cart")
    }

    static let repeated = ConformanceCheck(
        "A merge that is repeated changes nothing more"
    ) { servers in
        let scene = try Scene()
        try await servers.first.fillCart(of: .guest(scene.guest), with: [(scene.sku, 2)])
        let first = try await scene.merge(servers.first)
        let second = try await scene.merge(servers.last)
        try requireEqual(second.cart, first.cart, "the cart after the second merge")
    }

    static let fullCart = ConformanceCheck(
        "A merge into a full cart drops lines and never fails"
    ) { servers in
        let scene = try Scene()
        let skus = try (0..<Cart.mostLines).map { _ in try Unique.sku() }
        try await servers.first.fillCart(
            of: .guest(scene.guest), with: [(scene.sku, 1), (skus[0], 1)])
        try await servers.first.fillCart(of: .user(scene.user), with: skus.map { ($0, 1) })
        let merged = try await scene.merge(servers.first)
        try requireEqual(merged.notices, [.dropped(scene.sku)], "the notices")
        try requireEqual(merged.cart?.lines.count, Cart.mostLines, "the lines")
        try requireEqual(merged.cart?.count(of: skus[0]), 2, "the pieces both had")
    }

    static let racingLogins = ConformanceCheck(
        "A guest who signs in 5 times at once is merged once"
    ) { servers in
        let scene = try Scene()
        try await servers.first.fillCart(of: .guest(scene.guest), with: [(scene.sku, 3)])
        try await servers.first.fillCart(of: .user(scene.user), with: [(scene.sku, 4)])
        let merged = try await race(5) { try await scene.merge(servers[$0]) }
        for result in merged {
            try requireEqual(result.cart?.count(of: scene.sku), 7, "the pieces answered")
        }
        let cart = try await servers.first.carts.find(.user(scene.user))
        try requireEqual(cart?.count(of: scene.sku), 7, "the pieces")
    }

    static let racingUserAdditions = ConformanceCheck(
        "Nothing is lost that is put into the account's cart during a merge"
    ) { servers in
        let scene = try Scene()
        try await servers.first.fillCart(of: .guest(scene.guest), with: [(scene.sku, 3)])
        _ = try await race(16) { number in
            guard number != 8 else { _ = try await scene.merge(servers[number]); return }
            try await scene.add(to: .user(scene.user), servers[number])
        }
        let cart = try await servers.first.carts.find(.user(scene.user))
        try requireEqual(cart?.count(of: scene.sku), 18, "the pieces")
    }

    static let racingGuestAdditions = ConformanceCheck(
        "What a guest adds during a merge is merged or in a new cart of the guest"
    ) { servers in
        let scene = try Scene()
        try await servers.first.fillCart(of: .guest(scene.guest), with: [(scene.sku, 3)])
        _ = try await race(16) { number in
            guard number != 8 else { _ = try await scene.merge(servers[number]); return }
            try await scene.add(to: .guest(scene.guest), servers[number])
        }
        let merged = try await servers.first.carts.find(.user(scene.user))
        let left = try await servers.first.carts.find(.guest(scene.guest))
        let pieces = (merged?.pieces ?? 0) + (left?.pieces ?? 0)
        try requireEqual(pieces, 18, "the pieces in both carts")
    }
}

private struct Scene: Sendable {
    let guest = ID<Guest>(at: Unique.moment())
    let user = ID<User>(at: Unique.moment())
    let sku: SKU

    init() throws {
        sku = try Unique.sku()
    }

    func merge(
        _ storage: ShopStorage, available: @escaping @Sendable (SKU) -> Int = { _ in 500 }
    ) async throws -> CartMergeResult {
        try await storage.carts.merge(
            guest, into: user, at: Unique.moment(), available: available)
    }

    func add(to owner: Owner, _ storage: ShopStorage) async throws {
        try await storage.carts.addOne(sku, owner)
    }
}
