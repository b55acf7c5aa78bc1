import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopStorageConformance

/// The memory has no statements to fail; here the way to it fails, which tests the checks themselves.
@Suite("Fault checks")
struct FaultCheckTests {
    @Test(
        "A store that does everything once passes, however often it is asked",
        arguments: StorageConformance.faultChecks)
    func passes(_ check: FaultCheck) async throws {
        try await check.run(with: WrappedFaultInjector(storage: InMemoryStorage().storage))
    }

    @Test("There is a check for every operation and every kind of fault")
    func complete() {
        let names = Set(StorageConformance.faultChecks.map(\.name))
        #expect(names.count == FaultOperation.all.count * FaultFamily.allCases.count)
    }

    @Test(
        "A store that does again what it was asked again for is caught",
        arguments: [FaultFamily.cutDuringCommit, .cutAfterCommit, .commitFailed])
    func catchesRepetition(_ family: FaultFamily) async throws {
        let storage = InMemoryStorage().storage
        let wrong = storage.replacing(
            catalogue: RepeatingStockStore(catalogue: storage.catalogue),
            carts: ForgetfulCartStore(carts: storage.carts))
        for operation in [FaultOperation.filling, .receiving] {
            let check = FaultCheck(operation: operation, family: family)
            await #expect(throws: ConformanceFailure.self) {
                try await check.run(with: WrappedFaultInjector(storage: wrong))
            }
        }
    }

    @Test(
        "A store that changes something before it fails is caught",
        arguments: [FaultFamily.cutBeforeStatement, .nodeNotReady, .conflictAtCommit])
    func catchesHalves(_ family: FaultFamily) async throws {
        let storage = InMemoryStorage().storage
        let check = FaultCheck(operation: .receiving, family: family)
        await #expect(throws: ConformanceFailure.self) {
            try await check.run(with: LeakingInjector(storage: storage))
        }
    }

    @Test("A backend that never lets the fault happen is caught")
    func catchesIdleInjector() async throws {
        for check in StorageConformance.faultChecks {
            await #expect(throws: ConformanceFailure.self) {
                try await check.run(with: IdleInjector(storage: InMemoryStorage().storage))
            }
        }
    }
}

/// Receives goods as often as it is asked to.
private struct RepeatingStockStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try await catalogue.adjustStock(movement, id: ID(at: movement.at))
    }
}

/// Writes half of what it is asked for before it says that it is not available.
private struct LeakingInjector: FaultInjector {
    let storage: ShopStorage

    func inject(
        _ fault: PlannedFault, _ body: @Sendable (ShopStorage) async throws -> Void
    ) async throws -> Bool {
        let once = FaultOnce(fault)
        try await body(
            storage.replacing(
                catalogue: LeakingStockStore(catalogue: storage.catalogue, fault: once)))
        return once.hasHappened
    }
}

private struct LeakingStockStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore
    let fault: FaultOnce

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        do throws(StorageError) {
            return try await fault.around { () async throws(StorageError) in
                try await catalogue.adjustStock(movement, id: id)
            }
        } catch {
            _ = try await catalogue.adjustStock(movement, id: ID(at: movement.at))
            throw error
        }
    }
}

private struct IdleInjector: FaultInjector {
    let storage: ShopStorage

    func inject(
        _ fault: PlannedFault, _ body: @Sendable (ShopStorage) async throws -> Void
    ) async throws -> Bool {
        try await body(storage)
        return false
    }
}
