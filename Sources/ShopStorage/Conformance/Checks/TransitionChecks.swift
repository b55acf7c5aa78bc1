import ShopDomain
import ShopStorage

enum TransitionChecks {
    static let all = [fulfilled, cancelled, refunded, actors, stale, unknown, versions]

    static let fulfilled = ConformanceCheck(
        "Each step of an order writes its states, its timeline, the stock and the ledgers"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5, 5])
        var order = try await storage.newOrder([2, 1], of: product)
        let steps: [(OrderAction, onHand: [Int], reserved: [Int])] = [
            (.confirm, [5, 5], [2, 1]), (.ship, [3, 4], [0, 0]), (.deliver, [3, 4], [0, 0]),
            (.pay, [3, 4], [0, 0]), (.complete, [3, 4], [0, 0]),
        ]
        for step in steps {
            let now = Unique.moment()
            let change = try requireValue(
                order.applying(step.0, by: .system, at: now), "a change of the order")
            try await storage.orders.update(change)
            order = change.after
            try requireEqual(await servers.last.orders.find(order.number), order, "the order")
            try await storage.requireStock(
                of: product, onHand: step.onHand, reserved: step.reserved)
            try await storage.requireBalance(of: product, [order])
        }
        try requireEqual(order.status.state, .completed, "the state in the end")
        let entries = try await storage.orderAccount(order).entries.map(\.kind)
        try requireEqual(Set(entries), [.claim, .payment], "the money ledger")
    }

    static let cancelled = ConformanceCheck(
        "A cancelled order gives its stock back, once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        let order = try await storage.newOrder([3], of: product)
        let cancelled = try await storage.carry(out: [.cancel, .cancel], on: order, by: .customer)
        try requireEqual(cancelled.status.payment, .voided, "the payment")
        try await storage.requireStock(of: product, onHand: [3], reserved: [0])
        let next = try await storage.newOrder([3], of: product)
        try await storage.requireBalance(of: product, [cancelled, next])
    }

    static let refunded = ConformanceCheck(
        "Money for a cancelled order goes back, once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        let order = try await storage.newOrder([1], of: product)
        let refunded = try await storage.carry(
            out: [.confirm, .pay, .cancel, .refund, .refund], on: order)
        try requireEqual(refunded.status.payment, .refunded, "the payment")
        let account = try await storage.orderAccount(order)
        try requireEqual(
            Set(account.entries.map(\.kind)), [.claim, .payment, .cancellation, .refund],
            "the entries")
        try requireEqual(
            try Money.sum(account.entries.map(\.amount)), .zero(), "what the customer owes")
        try await storage.requireBalance(of: product, [refunded])
    }

    static let actors = ConformanceCheck("The timeline says who did it and when") { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        var order = try await storage.newOrder([1], of: product)
        let staff = ID<User>(at: Unique.moment())
        let steps: [(OrderAction, OrderEvent.Actor)] = [
            (.confirm, .staff(staff)), (.pay, .system), (.cancel, .customer),
        ]
        var expected = order.timeline
        for (action, actor) in steps {
            let now = Unique.moment()
            order = try await storage.orders.carryOut(
                action, on: order.number, by: actor, at: now)
            expected.append(OrderEvent(kind: OrderEvent.Kind(action), actor: actor, at: now))
        }
        let found = try await storage.orders.find(order.number)
        try requireEqual(found?.timeline, expected, "the timeline")
    }

    static let stale = ConformanceCheck(
        "A step made from another version than the stored one is refused, and nothing happens"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        let order = try await storage.newOrder([2], of: product)
        let now = Unique.moment()
        let cancel = try requireValue(
            order.applying(.cancel, by: .customer, at: now), "a change of the order")
        let confirmed = try await storage.carry(out: [.confirm], on: order)
        try await requireError(.conflict, "the cancellation") { () async throws(StorageError) in
            try await storage.orders.update(cancel)
        }
        try requireEqual(await storage.orders.find(order.number), confirmed, "the order")
        try await storage.requireStock(of: product, onHand: [3], reserved: [2])
        try await storage.requireBalance(of: product, [confirmed])
    }

    static let unknown = ConformanceCheck(
        "An unknown order is not found and cannot be changed"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        let order = try await storage.newPlacement([1], of: product).order
        let change = try requireValue(
            order.applying(.cancel, by: .customer, at: order.placedAt), "a change of the order")
        try requireEqual(await storage.orders.find(order.number), nil, "the order")
        try await requireError(.conflict, "the change") { () async throws(StorageError) in
            try await storage.orders.update(change)
        }
        try await storage.requireStock(of: product, onHand: [3], reserved: [0])
    }

    static let versions = ConformanceCheck(
        "The versions of several orders are told as they are now, and of those only that exist"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let first = try await storage.newOrder([1], of: product)
        let second = try await storage.newOrder([1], of: product)
        let unknown = try await storage.newPlacement([1], of: product).order
        let ids = [first.id, second.id, unknown.id]
        try requireEqual(
            await storage.orders.versions(of: ids), [first.id: 1, second.id: 1], "the versions")
        let moved = try await storage.carry(out: [.confirm, .pay], on: second)
        try requireEqual(
            await storage.orders.versions(of: ids), [first.id: 1, second.id: moved.version],
            "the versions after two steps")
        try requireEqual(await storage.orders.versions(of: []), [:], "the versions of no orders")
    }
}
