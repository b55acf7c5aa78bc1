import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingPaymentStore: PaymentStore {
    var payments: any PaymentStore { get }
}

extension ForwardingPaymentStore {
    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment {
        try await payments.insert(payment)
    }

    func find(_ order: ID<Order>) async throws(StorageError) -> OnlinePayment? {
        try await payments.find(order)
    }

    func find(
        _ reference: PaymentReference, at provider: String
    ) async throws(StorageError) -> OnlinePayment? {
        try await payments.find(reference, at: provider)
    }

    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool {
        try await payments.insert(event)
    }

    func knowsEvent(
        _ id: PaymentReference, of provider: String
    ) async throws(StorageError) -> Bool {
        try await payments.knowsEvent(id, of: provider)
    }

    func listOverdue(placedBefore time: Timestamp, limit: Int) async throws(StorageError)
        -> [OrderNumber]
    {
        try await payments.listOverdue(placedBefore: time, limit: limit)
    }

    func claimTask(
        at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> PaymentTask? {
        try await payments.claimTask(at: now, until: deadline)
    }

    func complete(_ task: ID<PaymentTask>) async throws(StorageError) {
        try await payments.complete(task)
    }

    func postpone(
        _ task: ID<PaymentTask>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try await payments.postpone(task, heldUntil: deadline, to: next)
    }
}
