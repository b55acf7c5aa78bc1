import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingOrderNoteStore: OrderNoteStore {
    var notes: any OrderNoteStore { get }
}

extension ForwardingOrderNoteStore {
    func insert(_ note: OrderNote) async throws(StorageError) {
        try await notes.insert(note)
    }

    func list(of order: ID<Order>, limit: Int) async throws(StorageError) -> [OrderNote] {
        try await notes.list(of: order, limit: limit)
    }
}

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingStaffLogStore: StaffLogStore {
    var log: any StaffLogStore { get }
}

extension ForwardingStaffLogStore {
    func insert(_ entry: StaffLogEntry) async throws(StorageError) {
        try await log.insert(entry)
    }

    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError) {
        try await log.complete(entry, with: outcome)
    }

    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry] {
        try await log.list(filter, before: entry, limit: limit)
    }
}
