import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Forgets what goes back, and keeps the states only.
struct StateOnlyStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await orders.update(change)
        let order = change.after
        try memory.write { state throws(StorageError) in
            state.orders[order.id] = Order(
                id: order.id, number: order.number, cart: order.cart, terms: order.terms,
                placedAt: order.placedAt, status: order.status, timeline: order.timeline,
                version: order.version)
        }
    }
}

/// Takes goods back and does not put them on the shelf.
struct LosingGoodsStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        let stock = memory.read { $0.stock }
        try await orders.update(change)
        guard change.returning != nil else { return }
        try memory.write { state throws(StorageError) in
            for movement in change.stockMovements {
                state.stock[movement.sku] = stock[movement.sku]
            }
        }
    }
}

/// Gives money back and does not write it down.
struct LosingMoneyStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await orders.update(change)
        guard change.refund != nil else { return }
        try memory.write { state throws(StorageError) in
            _ = state.ledger[change.after.id]?.removeLast()
        }
    }
}

/// Lists what came back as if no money had gone back for it.
struct ForgetfulListStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func list(
        _ filter: OrderFilter, before order: ID<Order>?, limit: Int
    ) async throws(StorageError) -> [Order] {
        guard filter.hasReturnToRefund else {
            return try await orders.list(filter, before: order, limit: limit)
        }
        var all = filter
        all.hasReturnToRefund = false
        return try await orders.list(all, before: order, limit: limit)
            .filter { $0.returns.contains { !$0.isOpen } }
    }
}

extension WrongStore {
    static let ofReturns = [
        WrongStore(
            "Returns and refunds are forgotten",
            caughtBy: [
                ReturnChecks.inParts, ReturnChecks.listed, ReturnChecks.handedOver,
                RefundChecks.inParts,
            ]
        ) { memory in
            memory.storage.replacing(orders: StateOnlyStore(memory: memory))
        },
        WrongStore(
            "Goods that came back are not on hand", caughtBy: [ReturnChecks.inParts]
        ) { memory in
            memory.storage.replacing(orders: LosingGoodsStore(memory: memory))
        },
        WrongStore(
            "What was refunded is listed as to be refunded", caughtBy: [ReturnChecks.toRefund]
        ) { memory in
            memory.storage.replacing(orders: ForgetfulListStore(memory: memory))
        },
        WrongStore(
            "A refund is not in the books",
            caughtBy: [RefundChecks.inParts, RefundChecks.sameName]
        ) { memory in
            memory.storage.replacing(orders: LosingMoneyStore(memory: memory))
        },
    ]
}
