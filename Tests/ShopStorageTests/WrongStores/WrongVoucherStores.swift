import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks whether a code is free, and takes it later.
struct HastyVoucherStore: ForwardingVoucherStore {
    let memory: InMemoryStorage

    var vouchers: any VoucherStore { memory.storage.vouchers }

    func insert(_ voucher: Voucher) async throws(StorageError) {
        guard memory.read({ $0.vouchers[voucher.code] == nil }) else {
            throw .duplicate(.voucher)
        }
        await hesitate()
        try memory.write { state throws(StorageError) in
            state.vouchers[voucher.code] = voucher
        }
    }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        let stored = memory.read { $0.vouchers[voucher.code] }
        guard let stored, stored.version == voucher.version else { throw .conflict }
        await hesitate()
        let updated = voucher.with(used: stored.used, version: voucher.version + 1)
        try memory.write { state throws(StorageError) in
            state.vouchers[voucher.code] = updated
        }
        return updated
    }
}

/// Writes a voucher back as staff saw it, with the uses it had then.
struct OverwritingVoucherStore: ForwardingVoucherStore {
    let memory: InMemoryStorage

    var vouchers: any VoucherStore { memory.storage.vouchers }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        let updated = try await vouchers.update(voucher)
        try memory.write { state throws(StorageError) in
            state.vouchers[voucher.code] = updated.with(
                used: voucher.used, version: updated.version)
        }
        return updated
    }
}

/// Keeps the use of an order that was called off, or gives it back with every other step, too.
struct MiscountingOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage
    let givesBack: @Sendable (OrderAction) -> Int

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await orders.update(change)
        try memory.write { state throws(StorageError) in
            guard let code = change.after.terms.voucher, let voucher = state.vouchers[code] else {
                return
            }
            let used = voucher.used - givesBack(change.action)
            state.vouchers[code] = voucher.with(used: used, version: voucher.version)
        }
    }
}

/// Takes an order at whatever conditions its voucher has now.
struct CarelessOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        let version = memory.read { state in
            placement.order.terms.voucher.flatMap { state.vouchers[$0]?.version }
        }
        return try await orders.place(
            OrderPlacement(
                order: placement.order, cartVersion: placement.cartVersion, key: placement.key,
                fingerprint: placement.fingerprint, voucherVersion: version))
    }
}

extension WrongStore {
    static let ofVouchers = [
        WrongStore(
            "A voucher's uses are looked at, and counted later",
            caughtBy: [
                VoucherUseChecks.lastUse, VoucherUseChecks.popular, VoucherUseChecks.giveBackRace,
            ]
        ) { memory in
            memory.storage.replacing(orders: HastyOrderStore(memory: memory, haste: [.voucher]))
        },
        WrongStore(
            "An order that is called off keeps its use",
            caughtBy: [VoucherUseChecks.givenBack, VoucherUseChecks.givenBackOnce]
        ) { memory in
            memory.storage.replacing(
                orders: MiscountingOrderStore(memory: memory) { $0 == .cancel ? -1 : 0 })
        },
        WrongStore(
            "A completed order gives its use back", caughtBy: [VoucherUseChecks.givenBack]
        ) { memory in
            memory.storage.replacing(
                orders: MiscountingOrderStore(memory: memory) { $0 == .complete ? 1 : 0 })
        },
        WrongStore(
            "An order is taken on conditions it was not priced with",
            caughtBy: [VoucherUseChecks.otherConditions]
        ) { memory in
            memory.storage.replacing(orders: CarelessOrderStore(memory: memory))
        },
        WrongStore(
            "A voucher is looked up, and written later",
            caughtBy: [VoucherChecks.duplicate, VoucherChecks.racingUpdates]
        ) { memory in
            memory.storage.replacing(vouchers: HastyVoucherStore(memory: memory))
        },
        WrongStore(
            "A change of a voucher forgets its uses", caughtBy: [VoucherChecks.updated]
        ) { memory in
            memory.storage.replacing(vouchers: OverwritingVoucherStore(memory: memory))
        },
    ]
}
