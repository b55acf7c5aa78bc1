import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks first, and writes later.
struct HastyPaymentStore: ForwardingPaymentStore {
    let memory: InMemoryStorage

    var payments: any PaymentStore { memory.storage.payments }

    func insert(_ payment: OnlinePayment) async throws(StorageError) -> OnlinePayment {
        if let kept = try await payments.find(payment.order) { return kept }
        await hesitate()
        try memory.write { state throws(StorageError) in state.payments[payment.order] = payment }
        return payment
    }

    func insert(_ event: PaymentEvent) async throws(StorageError) -> Bool {
        let isKnown = try await payments.knowsEvent(event.id, of: event.provider)
        await hesitate()
        _ = try await payments.insert(event)
        return !isKnown
    }

    func claimTask(
        at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> PaymentTask? {
        let free = memory.read { state in
            state.paymentTasks.first { !$0.isDone && $0.claimedUntil <= now }?.task
        }
        await hesitate()
        try memory.write { state throws(StorageError) in
            for index in state.paymentTasks.indices where state.paymentTasks[index].task == free {
                state.paymentTasks[index].claimedUntil = deadline
            }
        }
        return free
    }
}

/// Gives a task back, whoever holds it now.
struct CarelessPaymentStore: ForwardingPaymentStore {
    let memory: InMemoryStorage

    var payments: any PaymentStore { memory.storage.payments }

    func postpone(
        _ task: ID<PaymentTask>, heldUntil deadline: Timestamp, to next: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            for index in state.paymentTasks.indices where state.paymentTasks[index].task.id == task
            {
                state.paymentTasks[index].claimedUntil = next
            }
        }
    }
}

/// Finds overdue whatever is old.
struct ImpatientPaymentStore: ForwardingPaymentStore {
    let memory: InMemoryStorage

    var payments: any PaymentStore { memory.storage.payments }

    func listOverdue(placedBefore time: Timestamp, limit: Int) async throws(StorageError)
        -> [OrderNumber]
    {
        memory.read { state in
            let old = state.orderIndex.all.compactMap { state.orders[$0] }.filter { order in
                order.terms.payment == .online && order.placedAt < time
            }
            return old.prefix(limit).map(\.number)
        }
    }
}

/// Writes steps, and forgets whom to tell.
struct SilentOrderStore: ForwardingOrderStore {
    let memory: InMemoryStorage

    var orders: any OrderStore { memory.storage.orders }

    func update(_ change: OrderChange) async throws(StorageError) {
        let told = memory.read { $0.paymentTasks }
        try await orders.update(change)
        try memory.write { state throws(StorageError) in state.paymentTasks = told }
    }
}

extension WrongStore {
    static let ofPayments = [
        WrongStore(
            "A payment is looked for, and kept later", caughtBy: [PaymentChecks.onePerOrder]
        ) { memory in
            memory.storage.replacing(payments: HastyPaymentStore(memory: memory))
        },
        WrongStore(
            "A reference is taken for any order", caughtBy: [PaymentChecks.oneOrderPerReference]
        ) { memory in
            memory.storage.replacing(payments: HastyPaymentStore(memory: memory))
        },
        WrongStore(
            "A message is looked for, and noted later", caughtBy: [PaymentChecks.eventsOnce]
        ) { memory in
            memory.storage.replacing(payments: HastyPaymentStore(memory: memory))
        },
        WrongStore(
            "Tasks are looked at, and claimed later", caughtBy: [PaymentTaskChecks.tasks]
        ) { memory in
            memory.storage.replacing(payments: HastyPaymentStore(memory: memory))
        },
        WrongStore(
            "A task is given back by who does not hold it", caughtBy: [PaymentTaskChecks.tasks]
        ) { memory in
            memory.storage.replacing(payments: CarelessPaymentStore(memory: memory))
        },
        WrongStore(
            "Steps are written without their tasks", caughtBy: [PaymentTaskChecks.tasks]
        ) { memory in
            memory.storage.replacing(orders: SilentOrderStore(memory: memory))
        },
        WrongStore(
            "Orders that are paid are overdue", caughtBy: [PaymentChecks.overdue]
        ) { memory in
            memory.storage.replacing(payments: ImpatientPaymentStore(memory: memory))
        },
    ]
}
