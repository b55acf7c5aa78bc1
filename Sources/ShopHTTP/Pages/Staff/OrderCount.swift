import ShopDomain
import ShopStorage

/// How many orders there are of a kind, counted up to ``limit``: more than that nobody works through
/// one by one, and the database is spared.
enum OrderCount {
    static let limit = 1000

    static func text(_ count: Int) -> String { count < limit ? String(count) : "≥ \(limit)" }

    static func of(_ filter: OrderFilter, in orders: any OrderStore) async throws -> Int {
        try await orders.count(filter, upTo: limit)
    }

    /// For what orders wait, in the order in which staff see to it.
    static func tasks(in orders: any OrderStore) async throws -> [(task: OrderTask, count: Int)] {
        var tasks: [(OrderTask, Int)] = []
        for task in OrderTask.allCases {
            tasks.append((task, try await of(task.orders, in: orders)))
        }
        return tasks
    }
}
