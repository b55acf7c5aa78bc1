import ShopDomain
import ShopStorage

/// One check, for a claim takes whatever there is: two of them would take each other's tasks.
enum PaymentTaskChecks {
    static let all = [tasks]

    static let tasks = ConformanceCheck(
        "Every step that concerns a provider leaves a task, which one at a time holds until it is done"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [50])
        var orders: [Order] = []
        for _ in 0..<3 {
            let order = try await storage.newOnlineOrder([1], of: product)
            orders.append(try await storage.carry(out: [.pay, .cancel, .refund], on: order))
            let other = try await storage.newOnlineOrder([1], of: product)
            orders.append(try await storage.carry(out: [.authorise, .confirm, .pay], on: other))
        }
        let invoice = try await storage.newOrder([1], of: product)
        orders.append(try await storage.carry(out: [.pay, .cancel, .refund], on: invoice))
        orders.append(try await refundedInParts(storage, product))
        // Long after all that other checks write and claim.
        let now = Timestamp(milliseconds: 2_000_000_000_000)
        let deadline = now.advanced(by: .minutes(5))
        let claimed = try await claimAll(of: orders, servers, at: now, until: deadline)
        try requireEqual(
            Set(claimed.map { What($0) }), Set(orders.flatMap(expected)), "the tasks")
        try requireEqual(claimed.count, 8, "their number")
        try requireEqual(Set(claimed.map(\.id)).count, 8, "their identities")
        let early = deadline.advanced(by: .milliseconds(-1))
        try requireEqual(
            await claimAll(of: orders, servers, at: early, until: deadline), [],
            "what somebody else holds")
        for task in claimed.prefix(2) {
            try await servers.last.payments.complete(task.id)
            try await storage.payments.complete(task.id)
        }
        let later = deadline.advanced(by: .minutes(5))
        let again = try await claimAll(of: orders, servers, at: deadline, until: later)
        try requireEqual(Set(again), Set(claimed.dropFirst(2)), "what was not done in time")
        for task in again {
            try await storage.payments.postpone(task.id, heldUntil: deadline, to: now)
        }
        try requireEqual(
            await claimAll(of: orders, servers, at: deadline, until: later), [],
            "what who held it before gave back")
        try await giveBack(again, of: orders, servers, heldUntil: later)
    }

    /// Tasks that are given back can be had from the given moment on; then all are done.
    private static func giveBack(
        _ tasks: [PaymentTask], of orders: [Order], _ servers: Servers,
        heldUntil deadline: Timestamp
    ) async throws {
        let next = deadline.advanced(by: .minutes(-2))
        for task in tasks {
            try await servers.last.payments.postpone(task.id, heldUntil: deadline, to: next)
        }
        let early = next.advanced(by: .milliseconds(-1))
        try requireEqual(
            await claimAll(of: orders, servers, at: early, until: deadline), [],
            "what was put off")
        let due = try await claimAll(of: orders, servers, at: next, until: deadline)
        try requireEqual(Set(due), Set(tasks), "what was given back")
        for task in due { try await servers.first.payments.complete(task.id) }
        try requireEqual(
            await claimAll(
                of: orders, servers, at: deadline.advanced(by: .days(1)),
                until: deadline.advanced(by: .days(2))), [], "what was done")
    }

    /// Five take what there is, at once, until nothing is left.
    /// - Returns: those about `orders`.
    private static func claimAll(
        of orders: [Order], _ servers: Servers, at now: Timestamp, until deadline: Timestamp
    ) async throws -> [PaymentTask] {
        let own = Set(orders.map(\.id))
        return try await race(5) { number -> [PaymentTask] in
            var tasks: [PaymentTask] = []
            // Somebody else may take the same one at the same moment: then there may be more.
            var misses = 0
            for _ in 0..<10_000 where misses < 20 {
                let task = try await servers[number].payments.claimTask(at: now, until: deadline)
                if task == nil { misses += 1 }
                if let task, own.contains(task.order) { tasks.append(task) }
            }
            try requireEqual(misses, 20, "the tasks come to an end")
            return tasks
        }.flatMap { $0 }
    }

    /// Paid online and delivered; then some of the money went back, and some more.
    private static func refundedInParts(
        _ storage: ShopStorage, _ product: Product
    ) async throws -> Order {
        let placed = try await storage.newOnlineOrder([1], of: product)
        var order = try await storage.carry(out: [.pay, .confirm, .ship, .deliver], on: placed)
        for cents in [100, 250] as [Int64] {
            let request = RefundRequest(
                id: ID(at: Unique.moment()), amount: Money(minorUnits: cents))
            order = try await storage.orders.refund(
                request, of: order.number, by: .system, at: Unique.moment())
        }
        return order
    }

    /// One task for each refund, of what it gives back, or for the money that was promised.
    private static func expected(_ order: Order) -> [What] {
        guard order.terms.payment == .online else { return [] }
        guard order.refunds.isEmpty else {
            return order.refunds.map { refund in
                What(order: order.id, kind: .refund, amount: refund.amount, at: refund.at)
            }
        }
        return order.timeline.filter { $0.kind == .confirmed }.map { event in
            What(
                order: order.id, kind: .capture, amount: order.terms.totals.total, at: event.at)
        }
    }
}

/// A task without its identity.
private struct What: Hashable {
    let order: ID<Order>
    let kind: PaymentTask.Kind
    let amount: Money
    let at: Timestamp

    init(order: ID<Order>, kind: PaymentTask.Kind, amount: Money, at: Timestamp) {
        self.order = order
        self.kind = kind
        self.amount = amount
        self.at = at
    }

    init(_ task: PaymentTask) {
        self.init(order: task.order, kind: task.kind, amount: task.amount, at: task.at)
    }
}
