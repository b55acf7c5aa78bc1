public import ShopDomain

/// Why goods or money did not go back.
public enum AfterSaleFailure: Error, Sendable, Hashable {
    /// There is no such order, or it is not the caller's.
    case notFound
    /// The rules do not allow it.
    case refused(AfterSaleError)
    /// The store failed.
    case storage(StorageError)
}

extension OrderStore {
    /// Withdraws from an order or a part of it, once however often it is asked for: one whose goods are
    /// still here is called off, and goods that have left are to come back.
    /// - Parameter isAllowed: whether the caller may do this to the order.
    /// - Returns: the order as it is afterwards.
    public func withdraw(
        _ request: ReturnRequest, from number: OrderNumber, at now: Timestamp,
        policy: WithdrawalPolicy = .statutory, where isAllowed: @Sendable (Order) -> Bool
    ) async throws(AfterSaleFailure) -> Order {
        try await carryOut(on: number, where: isAllowed) { order throws(AfterSaleError) in
            try policy.withdrawing(request, from: order, at: now)
        }
    }

    /// Announces a return on behalf of a customer, whenever the goods arrived.
    /// - Returns: the order as it is afterwards.
    public func requestReturn(
        _ request: ReturnRequest, of number: OrderNumber, by actor: OrderEvent.Actor,
        at now: Timestamp
    ) async throws(AfterSaleFailure) -> Order {
        try await carryOut(on: number) { order throws(AfterSaleError) in
            try order.requestingReturn(request, by: actor, at: now)
        }
    }

    /// Takes a return in: its pieces are on hand again.
    /// - Parameter received: how many pieces came; all that were announced where it is `nil`.
    /// - Returns: the order as it is afterwards.
    public func takeBack(
        _ id: ID<Return>, of number: OrderNumber, received: [SKU: Int]? = nil,
        by actor: OrderEvent.Actor, at now: Timestamp
    ) async throws(AfterSaleFailure) -> Order {
        try await carryOut(on: number) { order throws(AfterSaleError) in
            try order.takingBack(id, received: received, by: actor, at: now)
        }
    }

    /// Gives money back, once however often it is asked for and never more than was paid.
    /// - Returns: the order as it is afterwards.
    public func refund(
        _ request: RefundRequest, of number: OrderNumber, by actor: OrderEvent.Actor,
        at now: Timestamp
    ) async throws(AfterSaleFailure) -> Order {
        try await carryOut(on: number) { order throws(AfterSaleError) in
            try order.refunding(request, by: actor, at: now)
        }
    }

    /// Reads an order, decides, and writes the step on the condition that nobody changed the order
    /// meanwhile; again where somebody did, at most so many times.
    private func carryOut(
        on number: OrderNumber, where isAllowed: @Sendable (Order) -> Bool = { _ in true },
        _ decide: @Sendable (Order) throws(AfterSaleError) -> OrderChange?
    ) async throws(AfterSaleFailure) -> Order {
        for _ in 1...mostAttempts {
            do {
                guard let order = try await find(number), isAllowed(order) else {
                    throw AfterSaleFailure.notFound
                }
                guard let change = try decide(order) else { return order }
                try await update(change)
                return change.after
            } catch let error as AfterSaleFailure {
                throw error
            } catch let error as AfterSaleError {
                throw .refused(error)
            } catch StorageError.conflict {
                continue
            } catch let error as StorageError {
                throw .storage(error)
            } catch {
                throw .storage(.corrupt("\(error)"))
            }
        }
        throw .storage(.conflict)
    }
}

private let mostAttempts = 5
