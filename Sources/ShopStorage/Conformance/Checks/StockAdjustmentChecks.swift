import ShopDomain
import ShopStorage

enum StockAdjustmentChecks {
    static let all = [
        writtenDown, onceByID, onceByIDAtOnce, otherByID, sumOfAll, unknown, belowReserved,
        racingBuyers,
    ]

    static let writtenDown = ConformanceCheck(
        "A receipt and a correction change the number on hand and are written down"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [0])
        let received = movement(.received, 10, product)
        let corrected = movement(.corrected, -3, product)
        var levels: [StockLevel] = []
        for movement in [received, corrected] {
            let catalogue = servers.first.catalogue
            levels.append(try await catalogue.adjustStock(movement, id: ID(at: movement.at)))
        }
        try requireEqual(levels.map(\.onHand), [10, 7], "on hand, answered")
        try require(levels[0].version < levels[1].version, "the version counts up")
        try requireEqual(await servers.first.levels(of: product), [levels[1]], "the level")
        let account = try await servers.first.stockAccounts(of: product)[0]
        try requireEqual(Set(account.movements), [received, corrected], "the ledger")
        try requireEqual(account.findings(), [], "the findings")
    }

    static let onceByID = ConformanceCheck(
        "A receipt that is asked for again is carried out once and answers the level as it is now"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [0])
        let movement = movement(.received, 10, product)
        let id = ID<StockMovement>(at: movement.at)
        _ = try await catalogue.adjustStock(movement, id: id)
        let later = try await servers.first.receive(5, of: movement.sku)
        try requireEqual(
            await servers.last.catalogue.adjustStock(movement, id: id), later, "the level answered")
        try requireEqual(later.onHand, 15, "on hand")
        try await servers.first.requireBalance(of: product, [])
    }

    static let onceByIDAtOnce = ConformanceCheck(
        "A receipt that is asked for 20 times at once is carried out once"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [1])
        let movement = movement(.received, 10, product)
        let id = ID<StockMovement>(at: movement.at)
        let levels = try await race(20) {
            try await servers[$0].catalogue.adjustStock(movement, id: id)
        }
        try requireEqual(levels.map(\.onHand), Array(repeating: 11, count: 20), "on hand, answered")
        try await servers.first.requireStock(of: product, onHand: [11], reserved: [0])
        try await servers.first.requireBalance(of: product, [])
    }

    static let otherByID = ConformanceCheck(
        "A receipt that has the name of another one is refused, and changes nothing"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [4, 4])
        let first = movement(.received, 10, product)
        let id = ID<StockMovement>(at: first.at)
        _ = try await servers.first.catalogue.adjustStock(first, id: id)
        let others = [
            movement(.received, 20, product), movement(.corrected, 10, product),
            StockMovement(
                sku: product.variants[1].sku, kind: .received, quantity: 10, order: nil,
                at: first.at),
        ]
        for other in others {
            try await requireError(.duplicate(.id), "\(other)") { () async throws(StorageError) in
                try await servers.last.catalogue.adjustStock(other, id: id)
            }
        }
        try await servers.first.requireStock(of: product, onHand: [14, 4], reserved: [0, 0])
        try await servers.first.requireBalance(of: product, [])
    }

    static let sumOfAll = ConformanceCheck("Of 20 receipts at once none is lost") { servers in
        let product = try await servers.first.newProduct(onHand: [0])
        _ = try await race(20) { number in
            try await servers[number].receive(number + 1, of: product.variants[0].sku)
        }
        try await servers.first.requireStock(of: product, onHand: [210], reserved: [0])
        try await servers.first.requireBalance(of: product, [])
    }

    static let unknown = ConformanceCheck(
        "Stock of an unknown number cannot be received"
    ) { servers in
        let now = Unique.moment()
        let movement = StockMovement(
            sku: try Unique.sku(), kind: .received, quantity: 1, order: nil, at: now)
        try await requireError(.notFound, "the receipt") { () async throws(StorageError) in
            try await servers.first.catalogue.adjustStock(movement, id: ID(at: now))
        }
    }

    static let belowReserved = ConformanceCheck(
        "A correction below what is reserved is refused, and carried out when there is room again"
    ) { servers in
        let catalogue = servers.first.catalogue
        let product = try await servers.first.newProduct(onHand: [5])
        let order = try await servers.first.newOrder([3], of: product)
        let correction = movement(.corrected, -3, product)
        let id = ID<StockMovement>(at: correction.at)
        try await requireError(.conflict, "the correction") { () async throws(StorageError) in
            try await catalogue.adjustStock(correction, id: id)
        }
        try await servers.first.requireStock(of: product, onHand: [5], reserved: [3])
        try await servers.first.receive(1, of: correction.sku)
        let level = try await catalogue.adjustStock(correction, id: id)
        try requireEqual(level.available, 0, "the pieces available")
        try await servers.first.requireBalance(of: product, [order])
    }

    static let racingBuyers = ConformanceCheck(
        "10 buyers and 10 losses of 12 pieces at once never leave less than is reserved"
    ) { servers in
        let product = try await servers.first.newProduct(onHand: [12])
        let placements = try await servers.first.newPlacements(10, [1], of: product)
        let orders = try await race(20) { number -> Order? in
            if number < 10 { return try await servers[number].buy(placements[number]) }
            let loss = movement(.corrected, -1, product)
            do throws(StorageError) {
                _ = try await servers[number].catalogue.adjustStock(loss, id: ID(at: loss.at))
            } catch .conflict {}
            return nil
        }
        let level = try await servers.first.levels(of: product)[0]
        try requireEqual(level.available, 0, "the pieces available")
        try requireEqual(level.reserved, orders.compactMap { $0 }.count, "the pieces reserved")
        try await servers.first.requireBalance(of: product, orders.compactMap { $0 })
    }

    private static func movement(
        _ kind: StockMovement.Kind, _ quantity: Int, _ product: Product
    ) -> StockMovement {
        StockMovement(
            sku: product.variants[0].sku, kind: kind, quantity: quantity, order: nil,
            at: Unique.moment())
    }
}
