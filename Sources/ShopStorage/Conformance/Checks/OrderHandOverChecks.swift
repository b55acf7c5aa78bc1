import ShopDomain
import ShopStorage

enum OrderHandOverChecks {
    static let all = [toUser, sameKey, whileChanged]

    static let toUser = ConformanceCheck(
        "What a guest ordered becomes the user's, once, and nobody else's order does"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        let (guest, user) = (ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment()))
        let placement = try await storage.newPlacement([1], of: product, by: .guest(guest))
        _ = try await storage.buy(placement)
        let second = try await storage.newOrder([2], of: product, by: .guest(guest))
        let own = try await storage.newOrder([3], of: product, by: .user(user))
        let stranger = try await storage.newOrder([4], of: product)

        for _ in 0..<2 { try await storage.orders.handOver(from: guest, to: user) }

        let expected = [placement.order, second, own].map { $0.handedOver(to: .user(user)) }
        let listed = try await servers.last.orders.list(
            of: .user(user), before: nil, limit: 9)
        try requireEqual(listed, expected.sorted { $0.id > $1.id }, "the user's orders")
        let left = try await storage.orders.list(of: .guest(guest), before: nil, limit: 9)
        try requireEqual(left, [], "the guest's orders")
        let found = try await storage.orders.find(key: placement.key, owner: .user(user))
        try requireEqual(found?.order, expected[0], "the order of the key")
        try requireEqual(await storage.orders.find(stranger.number), stranger, "a stranger's order")
        try await storage.requireBalance(of: product, expected + [stranger])
    }

    static let sameKey = ConformanceCheck(
        "An order whose key the user has used for another purchase stays the guest's"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        let (guest, user) = (ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment()))
        let own = try await storage.newPlacement([1], of: product, by: .user(user))
        _ = try await storage.buy(own)
        let cart = try await storage.fillCart(
            of: .guest(guest), with: [(product.variants[0].sku, 2)])
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.key = own.key
        let guests = try builder.build()
        _ = try await storage.buy(guests)
        let other = try await storage.newOrder([3], of: product, by: .guest(guest))

        try await storage.orders.handOver(from: guest, to: user)

        for placement in [own, guests] {
            let found = try await storage.orders.find(
                key: placement.key, owner: placement.order.terms.owner)
            try requireEqual(found?.order, placement.order, "the order of the key")
        }
        let moved = try await storage.orders.find(other.number)
        try requireEqual(moved?.terms.owner, .user(user), "whose the other order is")
    }

    static let whileChanged = ConformanceCheck(
        "A step that was made from an order before it became the user's leaves it the user's"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let (guest, user) = (ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment()))
        let order = try await storage.newOrder([1], of: product, by: .guest(guest))
        let change = try requireValue(
            order.applying(.confirm, by: .system, at: Unique.moment()), "a change of the order")
        try await storage.orders.handOver(from: guest, to: user)
        try await storage.orders.update(change)
        let found = try await storage.orders.find(order.number)
        try requireEqual(found, change.after.handedOver(to: .user(user)), "the order")
    }
}
