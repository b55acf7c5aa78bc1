public import ShopStorage

/// What a backend with connections and statements provides to be tested with faults.
public protocol FaultInjector: Sendable {
    /// The storage without faults, for preparing and for looking afterwards.
    var storage: ShopStorage { get }

    /// Hands `body` a storage on the same memory, in the first transaction of which that gets there
    /// `fault` happens: once.
    ///
    /// Transactions that only read need not be counted.
    /// - Returns: whether the fault happened; it does not where the transaction has no such moment.
    func inject(
        _ fault: PlannedFault, _ body: @Sendable (ShopStorage) async throws -> Void
    ) async throws -> Bool
}
