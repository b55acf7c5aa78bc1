import ShopDomain
import ShopStorage

/// Payments at providers.
struct InMemoryPaymentStore: PaymentStore {
    let memory: InMemoryStorage

    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment {
        try memory.write { state throws(StorageError) in
            if let kept = state.payments[payment.order] { return kept }
            let isUsed = state.payments.values.contains { other in
                other.provider == payment.provider && other.reference == payment.reference
            }
            guard !isUsed else { throw .duplicate(.id) }
            state.payments[payment.order] = payment
            return payment
        }
    }

    func find(_ order: ID<Order>) async throws(StorageError) -> OnlinePayment? {
        memory.read { $0.payments[order] }
    }

    func find(
        _ reference: PaymentReference, at provider: String
    ) async throws(StorageError) -> OnlinePayment? {
        memory.read { state in
            state.payments.values.first { $0.reference == reference && $0.provider == provider }
        }
    }

    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool {
        try memory.write { state throws(StorageError) in
            let key = PaymentEventKey(provider: event.provider, id: event.id)
            guard state.paymentEvents[key] == nil else { return false }
            state.paymentEvents[key] = event
            return true
        }
    }

    func knowsEvent(
        _ id: PaymentReference, of provider: String
    ) async throws(StorageError) -> Bool {
        memory.read { $0.paymentEvents[PaymentEventKey(provider: provider, id: id)] != nil }
    }

    func listOverdue(placedBefore time: Timestamp, limit: Int) async throws(StorageError)
        -> [OrderNumber]
    {
        memory.read { state in
            let overdue = state.orderIndex.all.lazy.compactMap { state.orders[$0] }.filter {
                order in
                order.terms.payment == .online && order.status.state == .placed
                    && order.status.awaitsPayment && order.placedAt < time
            }
            return overdue.prefix(limit).map(\.number)
        }
    }

    func claimTask(
        at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> PaymentTask? {
        try memory.write { state throws(StorageError) in
            let free = state.paymentTasks.indices.first { index in
                let entry = state.paymentTasks[index]
                return !entry.isDone && entry.claimedUntil <= now
            }
            guard let free else { return nil }
            state.paymentTasks[free].claimedUntil = deadline
            return state.paymentTasks[free].task
        }
    }

    func complete(_ task: ID<PaymentTask>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for index in state.paymentTasks.indices where state.paymentTasks[index].task.id == task
            {
                state.paymentTasks[index].isDone = true
            }
        }
    }

    func postpone(
        _ task: ID<PaymentTask>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for index in state.paymentTasks.indices
            where state.paymentTasks[index].task.id == task
                && state.paymentTasks[index].claimedUntil == deadline
            {
                state.paymentTasks[index].claimedUntil = next
            }
        }
    }
}

/// What must be unique among the messages of providers.
struct PaymentEventKey: Hashable, Sendable {
    let provider: String
    let id: PaymentReference
}

/// A task, who holds it, and whether it is done.
struct PaymentTaskEntry: Sendable {
    let task: PaymentTask
    var claimedUntil = Timestamp(milliseconds: .min)
    var isDone = false
}

extension State {
    /// Writes down what the provider must be told of a step.
    mutating func addTask(for change: OrderChange) {
        guard let task = change.paymentTask(id: ID(at: change.event.at)) else { return }
        let position = (paymentTasks.lastIndex { $0.task.id < task.id } ?? -1) + 1
        paymentTasks.insert(PaymentTaskEntry(task: task), at: position)
    }
}
