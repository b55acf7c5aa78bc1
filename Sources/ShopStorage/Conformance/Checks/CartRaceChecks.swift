import ShopDomain
import ShopStorage

enum CartRaceChecks {
    static let all = [
        additionsAreKept, firstAdditionsAreKept, strangersDoNotMeet, differentLinesAreKept,
        onceByID, neverTorn,
    ]

    static let additionsAreKept = ConformanceCheck(
        "Of 20 additions at once none is lost"
    ) { servers in
        let (owner, sku) = (Unique.guest(), try Unique.sku())
        try await servers.first.fillCart(of: owner, with: [(sku, 1)])
        try await add(20, of: sku, owner, servers)
        let cart = try await servers.first.carts.find(owner)
        try requireEqual(cart?.count(of: sku), 21, "the pieces")
        try requireEqual(cart?.version, 21, "the version")
    }

    static let firstAdditionsAreKept = ConformanceCheck(
        "Of 20 additions at once into a cart that none of them found none is lost"
    ) { servers in
        let (owner, sku) = (Unique.user(), try Unique.sku())
        try await add(20, of: sku, owner, servers)
        let cart = try await servers.first.carts.find(owner)
        try requireEqual(cart?.count(of: sku), 20, "the pieces")
    }

    static let strangersDoNotMeet = ConformanceCheck(
        "40 strangers who put the first thing into a cart at once each have their own"
    ) { servers in
        let sku = try Unique.sku()
        let owners = (0..<40).map { _ in Unique.guest() }
        _ = try await race(40) { number in
            try await servers[number].carts.addOne(sku, owners[number])
        }
        for owner in owners {
            let cart = try await servers.last.carts.find(owner)
            try requireEqual(cart?.count(of: sku), 1, "the pieces")
        }
    }

    static let differentLinesAreKept = ConformanceCheck(
        "Of 20 different things put into one cart at once none is lost"
    ) { servers in
        let owner = Unique.guest()
        let skus = try (0..<20).map { _ in try Unique.sku() }
        _ = try await race(20) { number in
            try await servers[number].carts.apply(
                .set(skus[number], .one), id: nil, owner: owner, at: Unique.moment()
            ).get()
        }
        let cart = try await servers.first.carts.find(owner)
        try requireEqual(cart?.lines.map(\.sku).sorted(), skus.sorted(), "the lines")
    }

    static let onceByID = ConformanceCheck(
        "An operation that is asked for 20 times at once is carried out once"
    ) { servers in
        let (owner, sku, id) = (Unique.guest(), try Unique.sku(), try Unique.operationID())
        let now = Unique.moment()
        let answers = try await race(20) { number in
            try await servers[number].carts.apply(
                .add(sku, try Quantity(2)), id: id, owner: owner, at: now
            ).get()
        }
        let cart = try requireValue(await servers.first.carts.find(owner), "the cart")
        try requireEqual(cart.count(of: sku), 2, "the pieces")
        try requireEqual(answers, Array(repeating: cart, count: 20), "the answers")
    }

    /// An order is made from what is read here.
    static let neverTorn = ConformanceCheck(
        "A cart is read as it was at one moment, whoever changes it meanwhile"
    ) { servers in
        let (owner, sku) = (Unique.guest(), try Unique.sku())
        let other = try Unique.sku()
        try await servers.first.fillCart(of: owner, with: [(sku, 1)])
        _ = try await race(8) { number in
            for step in 0..<10 {
                await Task.yield()
                guard number < 4 else {
                    try await servers[number].carts.addOne(number == 4 ? other : sku, owner)
                    continue
                }
                let cart = try await servers[number + step].carts.find(owner)
                try requireEqual(cart?.pieces, cart?.version, "the pieces, one per version")
            }
        }
        let cart = try await servers.first.carts.find(owner)
        try requireEqual(cart?.pieces, 41, "the pieces")
    }

    private static func add(
        _ count: Int, of sku: SKU, _ owner: Owner, _ servers: Servers
    ) async throws {
        _ = try await race(count) { number in
            try await servers[number].carts.addOne(sku, owner)
        }
    }
}
