public import ShopDomain

/// Why an action on an order was not carried out.
public enum OrderTransitionError: Error, Sendable, Hashable {
    /// There is no such order, or it is not the caller's.
    case notFound
    /// The rules do not allow it now.
    case illegal(IllegalTransition)
    /// The store failed.
    case storage(StorageError)
}

extension OrderStore {
    /// Reads an order, decides by the shop's rules, and writes the step; again where somebody else
    /// was faster, at most five times.
    /// - Parameters:
    ///   - owner: only an order of this owner; any where it is `nil`.
    /// - Returns: the order as it is afterwards.
    public func carryOut(
        _ action: OrderAction, on number: OrderNumber, of owner: Owner? = nil,
        by actor: OrderEvent.Actor, at now: Timestamp
    ) async throws(OrderTransitionError) -> Order {
        for _ in 1...5 {
            let order = try await load(number, of: owner)
            guard let change = try decide(action, on: order, by: actor, at: now) else {
                return order
            }
            do {
                try await update(change)
                return change.after
            } catch .conflict {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .storage(.conflict)
    }

    private func load(
        _ number: OrderNumber, of owner: Owner?
    ) async throws(OrderTransitionError) -> Order {
        let found: Order?
        do {
            found = try await find(number)
        } catch {
            throw .storage(error)
        }
        guard let order = found, owner == nil || order.terms.owner == owner else {
            throw .notFound
        }
        return order
    }

    private func decide(
        _ action: OrderAction, on order: Order, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(OrderTransitionError) -> OrderChange? {
        do {
            return try order.applying(action, by: actor, at: now)
        } catch {
            throw .illegal(error)
        }
    }
}
