import ShopDomain
import ShopStorage

/// Orders.
struct InMemoryOrderStore: OrderStore {
    let memory: InMemoryStorage

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        try memory.write { state throws(StorageError) in
            let order = placement.order
            let key = PurchaseKey(owner: order.terms.owner, key: placement.key)
            if let earlier = state.placedOrder(key) {
                return earlier.fingerprint == placement.fingerprint
                    ? .replayed(earlier.order) : .keyReused
            }
            let cart = state.openCarts[order.terms.owner]?.cart
            guard cart?.id == order.cart, cart?.version == placement.cartVersion else {
                return .cartChanged
            }
            let changed = state.changedOffers(in: order.terms.lines)
            guard changed.isEmpty else { return .offerChanged(changed) }
            guard state.canUseVoucher(placement) else { return .voucherRefused }
            let shortages = state.shortages(for: order.reservations)
            guard shortages.isEmpty else { return .insufficientStock(shortages) }
            guard state.orderOfNumber[order.number] == nil, state.orders[order.id] == nil else {
                throw .duplicate(.id)
            }
            state.insert(placement, key)
            return .placed(order)
        }
    }

    func find(key: IdempotencyKey, owner: Owner) async throws(StorageError) -> PlacedOrder? {
        memory.read { $0.placedOrder(PurchaseKey(owner: owner, key: key)) }
    }

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        memory.read { state in state.orderOfNumber[number].flatMap { state.orders[$0] } }
    }

    func find(_ id: ID<Order>) async throws(StorageError) -> Order? {
        memory.read { $0.orders[id] }
    }

    func versions(of orders: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int] {
        memory.read { state in
            orders.reduce(into: [:]) { versions, id in
                versions[id] = state.orders[id]?.version
            }
        }
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            try state.update(change)
        }
    }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.handOver(from: .guest(guest), to: .user(user))
        }
    }

    func list(
        of owner: Owner, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        memory.read { state in
            state.newest(limit, of: state.orderIndex.orders(of: owner), before: order)
        }
    }

    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        memory.read { state in
            state.newest(
                limit, of: state.orderIndex.all, before: order, where: filter.accepts)
        }
    }

    func count(_ filter: OrderFilter, upTo limit: Int) async throws(StorageError) -> Int {
        memory.read { state in min(limit, state.orders.values.count(where: filter.accepts)) }
    }

    func sales(placed period: Range<Timestamp>) async throws(StorageError) -> Sales {
        let sold = soldOrders(in: period)
        do {
            return Sales(
                orders: sold.count, revenue: try Money.sum(sold.map(\.terms.totals.total)))
        } catch {
            throw .corrupt("the orders cost more than can be counted")
        }
    }

    func bestSellers(
        placed period: Range<Timestamp>, limit: Int
    ) async throws(StorageError) -> [SKU: Int] {
        var pieces: [SKU: Int] = [:]
        for line in soldOrders(in: period).flatMap(\.terms.lines) {
            pieces[line.sku, default: 0] += line.quantity.count
        }
        let best = pieces.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
        return Dictionary(uniqueKeysWithValues: best.map { ($0.key, $0.value) })
    }

    private func soldOrders(in period: Range<Timestamp>) -> [Order] {
        memory.read { state in
            state.orders.values.filter { order in
                order.status.state.isSale && period.contains(order.placedAt)
            }
        }
    }
}
