import ShopDomain
import ShopStorage

/// Carts.
struct InMemoryCartStore: CartStore {
    let memory: InMemoryStorage

    func find(_ owner: Owner) async throws(StorageError) -> Cart? {
        memory.read { $0.openCarts[owner]?.cart }
    }

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        try memory.write { state throws(StorageError) in
            var open = state.openCart(of: owner, at: now)
            if let operationID, !open.operations.insert(operationID).inserted {
                return .success(open.cart)
            }
            do throws(CartError) {
                try open.cart.apply(operation)
            } catch {
                return .failure(error)
            }
            open.changedAt = now
            state.openCarts[owner] = open
            return .success(open.cart)
        }
    }

    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult {
        try memory.write { state throws(StorageError) in
            guard let guestCart = state.openCarts[.guest(guest)]?.cart else {
                return CartMergeResult(cart: state.openCarts[.user(user)]?.cart, notices: [])
            }
            var open = state.openCart(of: .user(user), at: now)
            let (operations, notices) = open.cart.merging(guestCart, available: available)
            for operation in operations {
                // The merge leaves room for every line it adds.
                try? open.cart.apply(operation)
            }
            open.changedAt = now
            state.openCarts[.user(user)] = open
            state.openCarts[.guest(guest)] = nil
            return CartMergeResult(cart: open.cart, notices: notices)
        }
    }

    func purge(unchangedSince before: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let old = state.openCarts.filter { $0.value.changedAt < before }.keys.prefix(limit)
            for owner in old { state.openCarts[owner] = nil }
            return old.count
        }
    }
}

extension State {
    fileprivate func openCart(of owner: Owner, at now: Timestamp) -> OpenCart {
        openCarts[owner] ?? OpenCart(cart: Cart(id: ID(at: now), owner: owner), changedAt: now)
    }
}
