import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingOrderStore: OrderStore {
    var orders: any OrderStore { get }
}

extension ForwardingOrderStore {
    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        try await orders.place(placement)
    }

    func find(key: IdempotencyKey, owner: Owner) async throws(StorageError) -> PlacedOrder? {
        try await orders.find(key: key, owner: owner)
    }

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        try await orders.find(number)
    }

    func find(_ id: ID<Order>) async throws(StorageError) -> Order? {
        try await orders.find(id)
    }

    func versions(of ids: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int] {
        try await orders.versions(of: ids)
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await orders.update(change)
    }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        try await orders.handOver(from: guest, to: user)
    }

    func list(
        of owner: Owner, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await orders.list(of: owner, before: order, limit: limit)
    }

    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        try await orders.list(filter, before: order, limit: limit)
    }

    func count(_ filter: OrderFilter, upTo limit: Int) async throws(StorageError) -> Int {
        try await orders.count(filter, upTo: limit)
    }

    func sales(placed period: Range<Timestamp>) async throws(StorageError) -> Sales {
        try await orders.sales(placed: period)
    }

    func bestSellers(
        placed period: Range<Timestamp>, limit: Int
    ) async throws(StorageError) -> [SKU: Int] {
        try await orders.bestSellers(placed: period, limit: limit)
    }
}
