import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingCartStore: CartStore {
    var carts: any CartStore { get }
}

extension ForwardingCartStore {
    func find(_ owner: Owner) async throws(StorageError) -> Cart? {
        try await carts.find(owner)
    }

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        try await carts.apply(operation, id: operationID, owner: owner, at: now)
    }

    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult {
        try await carts.merge(guest, into: user, at: now, available: available)
    }

    func purge(unchangedSince before: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await carts.purge(unchangedSince: before, limit: limit)
    }
}
