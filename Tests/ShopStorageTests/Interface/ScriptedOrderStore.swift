import ShopDomain
import ShopStorage
import Synchronization

/// Answers the next updates and finds as it was told to; then does as the store behind it.
final class ScriptedOrderStore: ForwardingOrderStore {
    enum Step: Sendable {
        case fail(StorageError)
        /// Somebody else is faster.
        case losing(to: OrderAction)
    }

    let orders: any OrderStore
    private let steps: Mutex<[Step]>
    private let updateCount = Mutex(0)
    private let findError: StorageError?

    init(_ orders: any OrderStore, updates steps: [Step] = [], finds error: StorageError? = nil) {
        self.orders = orders
        self.steps = Mutex(steps)
        findError = error
    }

    /// How often an update was asked for.
    var updates: Int { updateCount.withLock { $0 } }

    func find(_ number: OrderNumber) async throws(StorageError) -> Order? {
        if let findError { throw findError }
        return try await orders.find(number)
    }

    func update(_ change: OrderChange) async throws(StorageError) {
        updateCount.withLock { $0 += 1 }
        switch steps.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        case .fail(let error): throw error
        case .losing(let action): try await lose(to: action, change)
        case nil: try await orders.update(change)
        }
    }

    private func lose(to action: OrderAction, _ change: OrderChange) async throws(StorageError) {
        let stored = try await orders.find(change.after.number)
        if let faster = try? stored?.applying(action, by: .system, at: change.event.at) {
            try await orders.update(faster)
        }
        try await orders.update(change)
    }
}
