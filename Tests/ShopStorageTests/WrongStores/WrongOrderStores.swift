import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Decides on what it read, and writes later.
struct HastyOrderStore: ForwardingOrderStore {
    enum Haste { case key, cart, stock, offers, voucher }

    let memory: InMemoryStorage
    /// What is not looked at again when it writes.
    let haste: Set<Haste>

    var orders: any OrderStore { memory.storage.orders }

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        let old = memory.read { $0 }
        if let refusal = refusal(of: placement, by: old, Set(Haste.allCases)) { return refusal }
        await hesitate()
        return try memory.write { state throws(StorageError) in
            let rest = Set(Haste.allCases).subtracting(haste)
            if let refusal = refusal(of: placement, by: state, rest) { return refusal }
            state.insert(placement, placement.purchaseKey)
            return .placed(placement.order)
        }
    }

    private func refusal(
        of placement: OrderPlacement, by state: State, _ looks: Set<Haste>
    ) -> PlacementOutcome? {
        let order = placement.order
        let cart = state.openCarts[order.terms.owner]?.cart
        if looks.contains(.key), let placed = state.placedOrder(placement.purchaseKey) {
            return placed.fingerprint == placement.fingerprint
                ? .replayed(placed.order) : .keyReused
        }
        if looks.contains(.cart), cart?.id != order.cart || cart?.version != placement.cartVersion {
            return .cartChanged
        }
        let changed = looks.contains(.offers) ? state.changedOffers(in: order.terms.lines) : []
        guard changed.isEmpty else { return .offerChanged(changed) }
        if looks.contains(.voucher), !state.canUseVoucher(placement) { return .voucherRefused }
        let shortages = looks.contains(.stock) ? state.shortages(for: order.reservations) : []
        return shortages.isEmpty ? nil : .insufficientStock(shortages)
    }
}

extension HastyOrderStore.Haste: CaseIterable {}

extension OrderPlacement {
    fileprivate var purchaseKey: PurchaseKey { PurchaseKey(owner: order.terms.owner, key: key) }
}

/// Writes back the number it computed from what it read.
struct OverwritingOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        let old = memory.read { $0.stock }
        await hesitate()
        let outcome = try await orders.place(placement)
        guard case .placed(let order) = outcome else { return outcome }
        try memory.write { state throws(StorageError) in
            for movement in order.reservations {
                let reserved = (old[movement.sku]?.value.reserved ?? 0) + movement.quantity
                state.stock[movement.sku]?.value.reserved = reserved
            }
        }
        return outcome
    }
}

/// Keeps what it reserved before it found a shortage.
struct LeakingOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        let outcome = try await orders.place(placement)
        guard case .insufficientStock = outcome else { return outcome }
        try memory.write { state throws(StorageError) in
            state.move(placement.order.reservations.filter(state.canMove))
        }
        return outcome
    }
}

/// Compares the version, and writes later.
struct HastyTransitionStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        let version = memory.read { $0.orders[change.after.id]?.version }
        guard version == change.after.version - 1 else { throw .conflict }
        await hesitate()
        try memory.write { state throws(StorageError) in
            let id = change.after.id
            state.orders[id] = change.after
            state.move(change.stockMovements)
            state.ledger[id, default: []] += change.ledgerEntries
        }
    }
}

/// Reads the states first and the timeline later.
struct TornOrderStore: ForwardingOrderStore {
    let orders: any OrderStore

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        guard let head = try await orders.find(number) else { return nil }
        await hesitate()
        let timeline = try await orders.find(number)?.timeline ?? []
        return Order(
            id: head.id, number: head.number, cart: head.cart, terms: head.terms,
            placedAt: head.placedAt, status: head.status, timeline: timeline,
            version: head.version)
    }
}

/// Writes whose the orders are, but not for who looks them up by key.
struct ForgetfulOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        let before = memory.read { $0.purchases }
        try await orders.handOver(from: guest, to: user)
        try memory.write { state throws(StorageError) in
            state.purchases = before
        }
    }
}

/// Writes an order as it was read, with the owner it had then.
struct HandingBackOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await orders.update(change)
        try memory.write { state throws(StorageError) in
            state.orders[change.after.id] = change.after
        }
    }
}

/// Knows of every order what it was when it was placed.
struct UnchangingOrderStore: ForwardingOrderStore {
    let orders: any OrderStore

    func versions(of ids: [ID<Order>]) async throws(StorageError) -> [ID<Order>: Int] {
        try await orders.versions(of: ids).mapValues { _ in 1 }
    }
}

extension WrongStore {
    static let ofOrders = [
        WrongStore(
            "The versions of orders never change", caughtBy: [TransitionChecks.versions]
        ) { memory in
            memory.storage.replacing(orders: UnchangingOrderStore(orders: memory.storage.orders))
        },
        WrongStore(
            "An order that changed hands is not found by its key",
            caughtBy: [OrderHandOverChecks.toUser]
        ) { memory in
            memory.storage.replacing(orders: ForgetfulOrderStore(memory: memory))
        },
        WrongStore(
            "A step gives an order back to whose it was",
            caughtBy: [OrderHandOverChecks.whileChanged]
        ) { memory in
            memory.storage.replacing(orders: HandingBackOrderStore(memory: memory))
        },
        WrongStore(
            "Stock is read, and reserved later",
            caughtBy: [
                PlacingRaceChecks.lastPiece, PlacingRaceChecks.hotProduct,
                PlacingRaceChecks.overlappingLines, StockAdjustmentChecks.racingBuyers,
            ]
        ) { memory in
            memory.storage.replacing(orders: HastyOrderStore(memory: memory, haste: [.stock]))
        },
        WrongStore(
            "Stock is read, and overwritten later",
            caughtBy: [PlacingRaceChecks.hotProduct, PlacingRaceChecks.overlappingLines]
        ) { memory in
            memory.storage.replacing(orders: OverwritingOrderStore(memory: memory))
        },
        WrongStore(
            "A refused order keeps what it reserved",
            caughtBy: [PlacingRefusalChecks.insufficientStock]
        ) { memory in
            memory.storage.replacing(orders: LeakingOrderStore(memory: memory))
        },
        WrongStore(
            "A key is looked up, and taken later",
            caughtBy: [PlacingRaceChecks.sameKey]
        ) { memory in
            memory.storage.replacing(orders: HastyOrderStore(memory: memory, haste: [.key]))
        },
        WrongStore(
            "A cart is looked at, and closed later",
            caughtBy: [PlacingRaceChecks.sameCart, PlacingRaceChecks.cartInUse]
        ) { memory in
            memory.storage.replacing(orders: HastyOrderStore(memory: memory, haste: [.cart]))
        },
        WrongStore(
            "An order's version is compared, and the order overwritten later",
            caughtBy: [
                TransitionRaceChecks.oneStep, TransitionRaceChecks.oneHistory,
                ReturnChecks.neverMoreThanBought, ReturnChecks.onceAmongMany,
                RefundChecks.neverMoreThanPaid, RefundChecks.sameName,
            ]
        ) { memory in
            memory.storage.replacing(orders: HastyTransitionStore(memory: memory))
        },
        WrongStore(
            "An order is read in two steps", caughtBy: [TransitionRaceChecks.neverTorn]
        ) { memory in
            memory.storage.replacing(orders: TornOrderStore(orders: memory.storage.orders))
        },
    ]
}
