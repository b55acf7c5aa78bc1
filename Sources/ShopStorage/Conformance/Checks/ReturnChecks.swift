import ShopDomain
import ShopStorage

enum ReturnChecks {
    static let all = [
        inParts, withdrawnOnce, onceAmongMany, neverMoreThanBought, listed, toRefund, toComplete,
        handedOver,
    ]

    static let inParts = ConformanceCheck(
        "Goods come back in parts: each return is kept, and its pieces are on hand again"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9, 9])
        var order = try await storage.newDelivery([3, 2], of: product)
        let first = product.variants[0].sku
        let part = ReturnRequest(id: newID(), pieces: [first: 1], reason: "Zu groß 🧦")
        order = try await storage.withdraw(part, from: order)
        try requireEqual(order.returns.map(\.reason), ["Zu groß 🧦"], "the reasons")
        try requireEqual(await servers.last.orders.find(order.number), order, "the order")
        try await storage.requireStock(of: product, onHand: [6, 7], reserved: [0, 0])
        order = try await storage.orders.takeBack(
            part.id, of: order.number, by: .system, at: Unique.moment())
        try requireEqual(order.status.fulfilment, .delivered, "the fulfilment")
        try await storage.requireStock(of: product, onHand: [7, 7], reserved: [0, 0])
        try await storage.requireBalance(of: product, [order])

        let rest = ReturnRequest(id: newID())
        order = try await storage.withdraw(rest, from: order)
        try requireEqual(order.returns.map(\.lines.count), [1, 2], "the lines of the returns")
        order = try await storage.orders.takeBack(
            rest.id, of: order.number, received: [first: 2], by: .system, at: Unique.moment())
        try requireEqual(await servers.last.orders.find(order.number), order, "the order")
        try requireEqual(order.returnable.map(\.quantity), [2], "what the customer still has")
        try await storage.requireStock(of: product, onHand: [9, 7], reserved: [0, 0])
        try await storage.requireBalance(of: product, [order])
    }

    static let withdrawnOnce = ConformanceCheck(
        "An order that 20 withdraw at once before its goods left is called off once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let placed = try await storage.newOrder([2], of: product)
        let order = try await storage.carry(out: [.confirm, .pay], on: placed)
        let answers = try await race(20) { number in
            try await servers[number].withdraw(ReturnRequest(id: newID()), from: order)
        }
        let found = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(answers, Array(repeating: found, count: 20), "the answers")
        try requireEqual(found.timeline.count { $0.kind == .withdrawn }, 1, "the withdrawals")
        try await storage.requireStock(of: product, onHand: [9], reserved: [0])
        try await storage.requireBalance(of: product, [found])
    }

    static let onceAmongMany = ConformanceCheck(
        "Of 20 who withdraw the whole order at once, and receive it, each thing happens once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9, 9])
        let order = try await storage.newDelivery([3, 2], of: product)
        _ = try await race(20) { number in
            try await servers[number].withdraw(ReturnRequest(id: newID()), from: order)
        }
        let found = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(found.returns.count, 1, "the returns")
        try requireEqual(found.returns[0].lines.map(\.quantity), [3, 2], "their pieces")
        let id = found.returns[0].id
        _ = try await race(20) { number in
            try await servers[number].orders.takeBack(
                id, of: order.number, by: .system, at: Unique.moment())
        }
        let returned = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(returned.status.fulfilment, .returned, "the fulfilment")
        try await storage.requireStock(of: product, onHand: [9, 9], reserved: [0, 0])
        try await storage.requireBalance(of: product, [returned])
    }

    static let neverMoreThanBought = ConformanceCheck(
        "When 20 return a piece each of 3 that were bought, 3 of them do"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let order = try await storage.newDelivery([3], of: product)
        let sku = product.variants[0].sku
        let done = try await race(20) { number in
            for _ in 1...10 {
                do throws(AfterSaleFailure) {
                    _ = try await servers[number].orders.withdraw(
                        ReturnRequest(id: newID(), pieces: [sku: 1]), from: order.number,
                        at: Unique.moment(), policy: patience, where: { _ in true })
                    return true
                } catch {
                    switch error {
                    case .refused(.tooManyPieces): return false
                    // Five times too slow.
                    case .storage(.conflict): continue
                    default: throw error
                    }
                }
            }
            return false
        }
        try requireEqual(done.count { $0 }, 3, "the pieces taken back")
        let found = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(found.returns.count, 3, "the returns")
        try requireEqual(found.returnable, [], "what is left")
        try await storage.requireBalance(of: product, [found])
    }

    static let toRefund = ConformanceCheck(
        "Orders whose goods came back are listed until money went back for them"
    ) { servers in
        let (storage, other) = (servers.first, servers.last)
        let product = try await storage.newProduct(onHand: [9])
        let sku = product.variants[0].sku
        var order = try await storage.newDelivery([4], of: product)
        var clock = order.placedAt
        func refund(_ returning: ID<Return>?) async throws {
            let request = RefundRequest(
                id: ID(at: Unique.moment()), amount: Money(minorUnits: 5), returning: returning)
            clock = clock.advanced(by: .minutes(1))
            order = try await storage.orders.refund(
                request, of: order.number, by: .system, at: clock)
        }
        func comeBack(
            _ count: Int, refundedBefore: Bool = false
        ) async throws -> ID<Return> {
            let request = ReturnRequest(id: newID(), pieces: [sku: 1])
            clock = clock.advanced(by: .minutes(1))
            order = try await storage.orders.withdraw(
                request, from: order.number, at: clock, policy: patience, where: { _ in true })
            if refundedBefore { try await refund(nil) }
            clock = clock.advanced(by: .minutes(1))
            order = try await storage.orders.takeBack(
                request.id, of: order.number, received: [sku: count], by: .system, at: clock)
            return request.id
        }
        try await other.requireListed(order, false, for: .payBack, "before anything came back")
        _ = try await comeBack(1)
        try await other.requireListed(order, true, for: .payBack, "once a piece came back")
        try await refund(nil)
        try await other.requireListed(
            order, false, for: .payBack, "after a refund that names no return")
        _ = try await comeBack(0)
        try await other.requireListed(order, false, for: .payBack, "where nothing came")
        let last = try await comeBack(1)
        try await other.requireListed(order, true, for: .payBack, "once another piece came back")
        try await refund(last)
        try await other.requireListed(order, false, for: .payBack, "after its own refund")
        _ = try await comeBack(1, refundedBefore: true)
        try await other.requireListed(
            order, false, for: .payBack, "where money went back before the goods came")
    }

    static let toComplete = ConformanceCheck(
        "An order whose goods came back waits to be completed once its money went back, too"
    ) { servers in
        let (storage, other) = (servers.first, servers.last)
        let product = try await storage.newProduct(onHand: [9])
        var order = try await storage.newDelivery([4], of: product)
        let request = ReturnRequest(id: newID())
        order = try await storage.withdraw(request, from: order)
        order = try await storage.orders.takeBack(
            request.id, of: order.number, by: .system, at: Unique.moment())
        try await other.requireListed(order, false, for: .complete, "before the refund")
        order = try await storage.carry(out: [.refund], on: order)
        try await other.requireListed(order, true, for: .complete, "after the refund")
        order = try await storage.carry(out: [.complete], on: order)
        try await other.requireListed(order, false, for: .complete, "once it is completed")
    }

    static let listed = ConformanceCheck(
        "Lists of orders know their returns and refunds, each order its own"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let owner = Unique.user()
        var orders: [Order] = []
        for number in 0..<3 {
            var order = try await storage.newDelivery([1], of: product, by: owner)
            if number > 0 {
                order = try await storage.withdraw(ReturnRequest(id: newID()), from: order)
            }
            if number > 1 {
                order = try await storage.orders.refund(
                    RefundRequest(id: ID(at: Unique.moment()), amount: Money(minorUnits: 5)),
                    of: order.number, by: .system, at: Unique.moment())
            }
            orders.append(order)
        }
        let listed = try await servers.last.orders.list(of: owner, before: nil, limit: 9)
        try requireEqual(listed, orders.sorted { $0.id > $1.id }, "the orders")
    }

    static let handedOver = ConformanceCheck(
        "What a guest returns stays a part of the order when it becomes a user's"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let (guest, user) = (ID<Guest>(at: Unique.moment()), ID<User>(at: Unique.moment()))
        var order = try await storage.newDelivery([1], of: product, by: .guest(guest))
        order = try await storage.withdraw(ReturnRequest(id: newID()), from: order)
        try await storage.orders.handOver(from: guest, to: user)
        try requireEqual(
            await storage.orders.find(order.number), order.handedOver(to: .user(user)),
            "the order")
    }

    private static func newID() -> ID<Return> { ID(at: Unique.moment()) }
}

/// The moments of checks are drawn at random.
private let patience = WithdrawalPolicy(days: 100_000)

extension ShopStorage {
    /// An order that was paid and has arrived.
    func newDelivery(
        _ counts: [Int], of product: Product, by owner: Owner = Unique.guest()
    ) async throws -> Order {
        let order = try await newOrder(counts, of: product, by: owner)
        return try await carry(out: [.confirm, .pay, .ship, .deliver], on: order)
    }

    /// Withdraws as the customer, in time; again where others were faster.
    func withdraw(_ request: ReturnRequest, from order: Order) async throws -> Order {
        for _ in 1...10 {
            do throws(AfterSaleFailure) {
                return try await orders.withdraw(
                    request, from: order.number, at: order.placedAt, policy: patience,
                    where: { _ in true })
            } catch .storage(.conflict) {
                continue
            }
        }
        throw ConformanceFailure("others are always faster", #fileID, #line)
    }
}
