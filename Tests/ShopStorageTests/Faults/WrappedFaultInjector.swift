import ShopDomain
import ShopStorage
import ShopStorageConformance
import Synchronization

/// Makes faults happen around a store whose operations are one statement each and then COMMIT.
struct WrappedFaultInjector: FaultInjector {
    let storage: ShopStorage

    func inject(
        _ fault: PlannedFault, _ body: @Sendable (ShopStorage) async throws -> Void
    ) async throws -> Bool {
        let once = FaultOnce(fault)
        try await body(
            storage.replacing(
                catalogue: FaultyCatalogueStore(catalogue: storage.catalogue, fault: once),
                users: FaultyUserStore(users: storage.users, fault: once),
                carts: FaultyCartStore(carts: storage.carts, fault: once),
                orders: FaultyOrderStore(orders: storage.orders, fault: once),
                pictures: FaultyPictureStore(pictures: storage.pictures, fault: once),
                vouchers: FaultyVoucherStore(vouchers: storage.vouchers, fault: once),
                payments: FaultyPaymentStore(payments: storage.payments, fault: once),
                orderNotes: FaultyOrderNoteStore(notes: storage.orderNotes, fault: once),
                staffLog: FaultyStaffLogStore(log: storage.staffLog, fault: once),
                imports: FaultyImportJobStore(imports: storage.imports, fault: once)))
        return once.hasHappened
    }
}

/// A fault that happens to the first operation that has such a moment.
final class FaultOnce: Sendable {
    private let pending: Mutex<PlannedFault?>

    init(_ fault: PlannedFault) {
        pending = Mutex(fault)
    }

    var hasHappened: Bool { pending.withLock { $0 == nil } }

    /// Runs an operation, unless the fault keeps it from beginning; the answer may get lost.
    func around<Value>(
        _ operation: () async throws(StorageError) -> Value
    ) async throws(StorageError) -> Value {
        guard let fault = take() else { return try await operation() }
        switch fault.moment {
        case .beforeStatement, .afterStatement, .beforeCommit: throw .unavailable
        case .duringCommit, .afterCommit:
            _ = try await operation()
            throw .outcomeUnknown
        }
    }

    private func take() -> PlannedFault? {
        pending.withLock { pending in
            switch pending?.moment {
            case .beforeStatement(1...), .afterStatement(1...), nil: return nil
            case .beforeStatement, .afterStatement, .beforeCommit, .duringCommit, .afterCommit:
                defer { pending = nil }
                return pending
            }
        }
    }
}

private struct FaultyOrderStore: ForwardingOrderStore {
    let orders: any OrderStore
    let fault: FaultOnce

    func place(_ placement: OrderPlacement) async throws(StorageError) -> PlacementOutcome {
        try await fault.around { () async throws(StorageError) in
            try await orders.place(placement)
        }
    }

    func handOver(from guest: ID<Guest>, to user: ID<User>) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await orders.handOver(from: guest, to: user)
        }
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await orders.update(change)
        }
    }
}

private struct FaultyPaymentStore: ForwardingPaymentStore {
    let payments: any PaymentStore
    let fault: FaultOnce

    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment {
        try await fault.around { () async throws(StorageError) in
            try await payments.insert(payment)
        }
    }

    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool {
        try await fault.around { () async throws(StorageError) in
            try await payments.insert(event)
        }
    }
}

private struct FaultyCartStore: ForwardingCartStore {
    let carts: any CartStore
    let fault: FaultOnce

    func apply(
        _ operation: CartOperation, id: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        try await fault.around { () async throws(StorageError) in
            try await carts.apply(operation, id: id, owner: owner, at: now)
        }
    }

    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult {
        try await fault.around { () async throws(StorageError) in
            try await carts.merge(guest, into: user, at: now, available: available)
        }
    }
}

private struct FaultyCatalogueStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore
    let fault: FaultOnce

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        try await fault.around { () async throws(StorageError) in
            try await catalogue.adjustStock(movement, id: id)
        }
    }

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await self.catalogue.importCatalogue(catalogue)
        }
    }

    func insert(_ category: Category) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await catalogue.insert(category)
        }
    }

    func update(_ product: Product) async throws(StorageError) -> Product {
        try await fault.around { () async throws(StorageError) in
            try await catalogue.update(product)
        }
    }
}

private struct FaultyPictureStore: PictureStore {
    let pictures: any PictureStore
    let fault: FaultOnce

    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await pictures.insert(bytes, as: digest, at: now)
        }
    }

    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]? {
        try await pictures.find(digest)
    }

    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await pictures.purge(unusedSince: time, limit: limit)
    }
}

private struct FaultyVoucherStore: ForwardingVoucherStore {
    let vouchers: any VoucherStore
    let fault: FaultOnce

    func insert(_ voucher: Voucher) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await vouchers.insert(voucher)
        }
    }

    func update(_ voucher: Voucher) async throws(StorageError) -> Voucher {
        try await fault.around { () async throws(StorageError) in
            try await vouchers.update(voucher)
        }
    }
}

private struct FaultyUserStore: ForwardingUserStore {
    let users: any UserStore
    let fault: FaultOnce

    func insert(_ account: Account) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await users.insert(account)
        }
    }

    func updateRole(of user: ID<User>, to role: Role) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await users.updateRole(of: user, to: role)
        }
    }
}

private struct FaultyOrderNoteStore: ForwardingOrderNoteStore {
    let notes: any OrderNoteStore
    let fault: FaultOnce

    func insert(_ note: OrderNote) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await notes.insert(note)
        }
    }
}

private struct FaultyStaffLogStore: ForwardingStaffLogStore {
    let log: any StaffLogStore
    let fault: FaultOnce

    func insert(_ entry: StaffLogEntry) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await log.insert(entry)
        }
    }
}

private struct FaultyImportJobStore: ForwardingImportJobStore {
    let imports: any ImportJobStore
    let fault: FaultOnce

    func insert(
        _ job: ImportJob, file: [UInt8], most: Int
    ) async throws(StorageError) -> Bool {
        try await fault.around { () async throws(StorageError) in
            try await imports.insert(job, file: file, most: most)
        }
    }

    func start(
        _ id: ID<ImportJob>, showing fingerprint: String, at now: Timestamp
    ) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await imports.start(id, showing: fingerprint, at: now)
        }
    }

    func settle(_ job: ImportJob, as outcome: ImportOutcome) async throws(StorageError) {
        try await fault.around { () async throws(StorageError) in
            try await imports.settle(job, as: outcome)
        }
    }
}
