import ShopDomain
import ShopStorage

enum TransitionRaceChecks {
    static let all = [oneStep, cancelledOnce, oneHistory, neverTorn]

    static let oneStep = ConformanceCheck(
        "Of 20 steps made from one version one is written"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [3])
        let order = try await storage.newOrder([2], of: product)
        let actions: [OrderAction] = [.confirm, .cancel, .pay, .expire]
        let written = try await race(20) { number -> Order? in
            let change = try requireValue(
                order.applying(actions[number % 4], by: .system, at: Unique.moment()), "a change")
            do throws(StorageError) {
                try await servers[number].orders.update(change)
                return change.after
            } catch .conflict {
                return nil
            }
        }
        let winners = written.compactMap { $0 }
        try requireEqual(winners.count, 1, "the number of steps written")
        try requireEqual(await storage.orders.find(order.number), winners.first, "the order")
        try await storage.requireBalance(of: product, winners)
    }

    static let cancelledOnce = ConformanceCheck(
        "An order that 20 cancel at once is cancelled, and gives its stock back once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let (order, other) = (
            try await storage.newOrder([2], of: product),
            try await storage.newOrder([5], of: product)
        )
        let answers = try await race(20) { number in
            try await servers[number].orders.carryOut(
                .cancel, on: order.number, by: .customer, at: Unique.moment())
        }
        let cancelled = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(answers, Array(repeating: cancelled, count: 20), "the answers")
        try await storage.requireStock(of: product, onHand: [9], reserved: [5])
        try await storage.requireBalance(of: product, [cancelled, other])
    }

    static let oneHistory = ConformanceCheck(
        "20 who confirm, ship, pay, cancel and deliver at once write one legal history"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [40])
        let actions: [OrderAction] = [.confirm, .ship, .pay, .cancel, .deliver]
        for _ in 0..<4 {
            let order = try await storage.newOrder([2], of: product)
            _ = try await race(20) { number in
                do throws(OrderTransitionError) {
                    _ = try await servers[number].orders.carryOut(
                        actions[number % 5], on: order.number, by: .system, at: Unique.moment())
                } catch {
                    switch error {
                    // Too late, too early, or five times too slow.
                    case .illegal, .storage(.conflict): return
                    case .notFound, .storage: throw error
                    }
                }
            }
            let found = try requireValue(await storage.orders.find(order.number), "the order")
            try require(found.version > 1, "somebody was first")
            try await storage.requireBalance(of: product, [found])
        }
    }

    static let neverTorn = ConformanceCheck(
        "An order is read as it was at one moment, whoever changes it meanwhile"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let order = try await storage.newOrder([1], of: product)
        let owner = order.terms.owner
        _ = try await race(5) { number in
            guard number > 0 else {
                for action in [.confirm, .ship, .deliver, .pay, .complete] as [OrderAction] {
                    await Task.yield()
                    try await servers[0].carry(out: [action], on: order)
                }
                return
            }
            for _ in 0..<10 {
                await Task.yield()
                let orders = servers[number].orders
                let read =
                    number.isMultiple(of: 2)
                    ? try await orders.find(order.number)
                    : try await orders.list(of: owner, before: nil, limit: 1).first
                try requireEqual(read?.timeline.count, read?.version, "the events, one per version")
            }
        }
    }
}
