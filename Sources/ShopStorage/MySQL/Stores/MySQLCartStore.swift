import ShopDomain
import ShopStorage

/// Carts. Every change begins by counting the version of the cart's row up, which locks it, so that
/// two servers that change one cart at the same time come one after the other, or one of them is
/// told to try again, even when they write to different nodes.
struct MySQLCartStore: CartStore {
    let database: Database

    func find(_ owner: Owner) async throws(StorageError) -> Cart? {
        try await database.read { connection in
            try CartRows(connection).find(owner)
        }
    }

    func apply(
        _ operation: CartOperation, id operationID: OperationID?, owner: Owner, at now: Timestamp
    ) async throws(StorageError) -> Result<Cart, CartError> {
        // Without a name from the caller the operation still gets one, by which the outcome can be
        // looked up when the connection breaks during COMMIT.
        let name = operationID?.text ?? ID<CartOperation>(at: now).description
        return try await database.write { connection in
            let rows = CartRows(connection)
            var cart = try rows.beginChange(of: owner, at: now)
            guard try rows.claim(name, in: cart.id) else { return .rollback(.success(cart)) }
            do throws(CartError) {
                try cart.apply(operation)
            } catch {
                return .rollback(.failure(error))
            }
            try rows.write(operation, in: cart)
            return .commit(.success(cart))
        } ifUnknown: { connection in
            let rows = CartRows(connection)
            guard let cart = try rows.find(owner),
                try rows.isClaimed(name, in: cart.id)
            else { return nil }
            return .success(cart)
        }
    }

    func merge(
        _ guest: ID<Guest>, into user: ID<User>, at now: Timestamp,
        available: @escaping @Sendable (SKU) -> Int
    ) async throws(StorageError) -> CartMergeResult {
        try await database.write { connection in
            let rows = CartRows(connection)
            guard let guestCart = try rows.findLocked(.guest(guest)) else {
                let cart = try rows.find(.user(user))
                return .rollback(CartMergeResult(cart: cart, notices: []))
            }
            var cart = try rows.beginChange(of: .user(user), at: now)
            let (operations, notices) = cart.merging(guestCart, available: available)
            for operation in operations {
                // The merge leaves room for every line it adds.
                try? cart.apply(operation)
                try rows.write(operation, in: cart)
            }
            try rows.updateVersion(of: cart)
            try rows.close(guestCart)
            return .commit(CartMergeResult(cart: cart, notices: notices))
        } ifUnknown: { connection in
            let rows = CartRows(connection)
            guard try rows.find(.guest(guest)) == nil else { return nil }
            return CartMergeResult(
                cart: try rows.find(.user(user)), notices: [])
        }
    }

    func purge(unchangedSince before: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try await database.repeatable { connection in
            // Locked, so that a cart whose owner comes back this very moment is either kept or begun anew.
            let ids = try connection.query(
                """
                SELECT id FROM cart WHERE changed_at < ? ORDER BY changed_at, id LIMIT ? FOR UPDATE
                """, before, limit
            ).map { try $0.bytes(0) }
            guard !ids.isEmpty else { return 0 }
            let list = placeholders(ids.count)
            try connection.execute("DELETE FROM cart_line WHERE cart IN (\(list))", with: ids)
            try connection.execute("DELETE FROM cart_operation WHERE cart IN (\(list))", with: ids)
            return try connection.execute("DELETE FROM cart WHERE id IN (\(list))", with: ids)
        }
    }
}
