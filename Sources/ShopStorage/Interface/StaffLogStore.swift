public import ShopDomain

/// Where it is written down what staff ask for. Entries are added and never changed, but for the
/// outcome, which is noted once.
public protocol StaffLogStore: Sendable {
    /// Adds an entry; may be repeated. Any server lists it once this has returned.
    func insert(_ entry: StaffLogEntry) async throws(StorageError)

    /// Notes what came of it, as a status of HTTP. Where that is known already, or there is no such
    /// entry, nothing happens.
    func complete(
        _ entry: ID<StaffLogEntry>, with outcome: Int
    ) async throws(StorageError)

    /// The entries that `filter` lets through, newest first: up to `limit` that are older than `entry`.
    func list(
        _ filter: StaffLogFilter, before entry: ID<StaffLogEntry>?, limit: Int
    ) async throws(StorageError) -> [StaffLogEntry]
}
