import ShopDomain
import ShopStorage

/// Orders.
struct MySQLOrderStore: OrderStore {
    let database: Database

    /// The steps stand so that the rows most buyers want are locked for the shortest time: last. First a
    /// popular voucher, then the stock of what is hot, as in every transaction that touches both, so
    /// that no two wait for each other in a circle.
    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        try await database.write { connection in
            try Self.place(placement, on: connection)
        } ifUnknown: { connection in
            let placed = try OrderRows(connection).find(
                key: placement.key, owner: placement.order.terms.owner)
            guard let placed else { return nil }
            return placed.order.id == placement.order.id
                ? .placed(placed.order) : Self.earlier(placed, placement)
        }
    }

    private static func place(
        _ placement: OrderPlacement, on connection: Connection
    ) throws -> Step<PlacementOutcome> {
        let rows = OrderRows(connection)
        let order = placement.order
        guard try rows.closeCart(of: placement) else {
            let placed = try rows.find(key: placement.key, owner: order.terms.owner)
            return .rollback(placed.map { earlier($0, placement) } ?? .cartChanged)
        }
        do {
            try rows.insert(placement)
        } catch DatabaseError.duplicate(key: "order_key") {
            // The key made an order of another cart before; this cart stays as it is.
            let placed = try rows.find(key: placement.key, owner: order.terms.owner)
            return .rollback(placed.map { earlier($0, placement) } ?? .keyReused)
        }
        let changed = try rows.changedOffers(in: order.terms.lines)
        guard changed.isEmpty else { return .rollback(.offerChanged(changed)) }
        try rows.insert(order.timeline[0], of: order, message: ID(at: order.placedAt))
        try rows.insert(order.claim)
        if let use = order.voucherUse {
            guard try VoucherRows(connection).claim(use, version: placement.voucherVersion) else {
                return .rollback(.voucherRefused)
            }
        }
        let shortages = try StockRows(connection).reserve(order.reservations)
        guard shortages.isEmpty else { return .rollback(.insufficientStock(shortages)) }
        return .commit(.placed(order))
    }

    private static func earlier(
        _ placed: PlacedOrder, _ placement: OrderPlacement
    ) -> PlacementOutcome {
        placed.fingerprint == placement.fingerprint ? .replayed(placed.order) : .keyReused
    }

    func find(key: IdempotencyKey, owner: Owner) async throws(StorageError) -> PlacedOrder? {
        try await database.snapshot { connection in
            try OrderRows(connection).find(key: key, owner: owner)
        }
    }

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        try await database.snapshot(seeingAll: true) { connection in
            try OrderRows(connection).find(number)
        }
    }

    func find(_ id: ID<Order>) async throws(StorageError) -> Order? {
        try await database.snapshot(seeingAll: true) { connection in
            try OrderRows(connection).find(id)
        }
    }

    func versions(of orders: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int] {
        guard !orders.isEmpty else { return [:] }
        return try await database.read { connection in
            try OrderRows(connection).versions(of: orders)
        }
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        let message = ID<OutboxMessage>(at: change.event.at)
        try await database.write { connection in
            let rows = OrderRows(connection)
            guard try rows.updateStatus(change) else { throw StorageError.conflict }
            try rows.insert(change.event, of: change.after, message: message)
            try ReturnRows(connection).write(change)
            for entry in change.ledgerEntries { try rows.insert(entry) }
            if let use = change.voucherUse { try VoucherRows(connection).giveBack(use) }
            try rows.insertTask(for: change, message: message)
            try StockRows(connection).release(change.stockMovements)
            return .commit(())
        } ifUnknown: { connection in
            try connection.queryOne("SELECT 1 FROM outbox WHERE id = ?", message).map { _ in () }
        }
    }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        let (old, new) = (Owner.guest(guest), Owner.user(user))
        try await database.repeatable { connection in
            // IGNORE leaves alone what would give the user the same key twice.
            try connection.execute(
                "UPDATE IGNORE orders SET owner = ?, owner_kind = ? WHERE owner = ?",
                new, new.kind, old)
        }
    }

    func list(
        of owner: Owner, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await database.snapshot(seeingAll: true) { connection in
            try OrderRows(connection).list(
                where: "owner = ?", [owner], before: order, limit: limit)
        }
    }

    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await database.snapshot { connection in
            let condition = OrderCondition(filter)
            return try OrderRows(connection).list(
                where: condition.sql, condition.values, before: order, limit: limit)
        }
    }

    func count(_ filter: OrderFilter, upTo limit: Int) async throws(StorageError) -> Int {
        try await database.read { connection in
            let condition = OrderCondition(filter)
            return try OrderRows(connection).count(
                where: condition.sql, condition.values, upTo: limit)
        }
    }

    func sales(placed period: Range<Timestamp>) async throws(StorageError) -> Sales {
        try await database.read { connection in try OrderRows(connection).sales(placed: period) }
    }

    func bestSellers(
        placed period: Range<Timestamp>, limit: Int
    ) async throws(StorageError) -> [SKU: Int] {
        try await database.read { connection in
            try OrderRows(connection).bestSellers(placed: period, limit: limit)
        }
    }
}
