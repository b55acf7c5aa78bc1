import ShopDomain
import ShopStorage

enum RefundChecks {
    static let all = [inParts, sameName, neverMoreThanPaid]

    static let inParts = ConformanceCheck(
        "Money goes back in parts, and every part is in the books"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        for isCancelled in [true, false] {
            var order =
                isCancelled
                ? try await storage.carry(
                    out: [.confirm, .pay, .cancel],
                    on: try await storage.newOrder([2], of: product))
                : try await storage.newDelivery([2], of: product)
            for cents in [100, 250, order.paid.minorUnits - 350] {
                let request = RefundRequest(
                    id: newID(), amount: Money(minorUnits: cents), reason: "Kratzer ✂️")
                order = try await storage.orders.refund(
                    request, of: order.number, by: .system, at: Unique.moment())
                try requireEqual(await servers.last.orders.find(order.number), order, "the order")
                try await storage.requireBalance(of: product, [order])
            }
            try requireEqual(order.status.payment, .refunded, "the payment")
            let entries = try await storage.orderAccount(order).entries
            try requireEqual(try Money.sum(entries.map(\.amount)), .zero(), "what is owed")
            try requireEqual(entries.count { $0.kind == .refund }, 3, "the refunds in the ledger")
        }
    }

    static let sameName = ConformanceCheck(
        "A refund that 20 ask for at once under one name goes back once"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let order = try await storage.newDelivery([2], of: product)
        let request = RefundRequest(id: newID(), amount: Money(minorUnits: 300))
        let answers = try await race(20) { number in
            try await servers[number].refund(request, of: order)
        }
        let found = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(Set(answers.compactMap { $0 }), [found], "the answers")
        try requireEqual(found.refunds.map(\.amount), [request.amount], "the refunds")
        try await storage.requireBalance(of: product, [found])
    }

    static let neverMoreThanPaid = ConformanceCheck(
        "When 20 refund a third at once, three do, and never more goes back than was paid"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        let order = try await storage.newDelivery([2], of: product)
        let third = Money(minorUnits: order.paid.minorUnits / 3)
        let done = try await race(20) { number in
            let request = RefundRequest(id: newID(), amount: third)
            return try await servers[number].refund(request, of: order) != nil
        }
        try requireEqual(done.count { $0 }, 3, "the refunds made")
        let found = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(found.refunds.count, 3, "the refunds kept")
        try require(found.refunded.minorUnits <= order.paid.minorUnits, "no more than was paid")
        try await storage.requireBalance(of: product, [found])
    }

    private static func newID() -> ID<Refund> { ID(at: Unique.moment()) }
}

extension ShopStorage {
    /// Gives money back; again where others were faster. `nil` where too little is left.
    fileprivate func refund(_ request: RefundRequest, of order: Order) async throws -> Order? {
        for _ in 1...10 {
            do throws(AfterSaleFailure) {
                return try await orders.refund(
                    request, of: order.number, by: .system, at: Unique.moment())
            } catch {
                switch error {
                case .refused(.amountOutOfRange): return nil
                case .storage(.conflict): continue
                default: throw error
                }
            }
        }
        throw ConformanceFailure("others are always faster", #fileID, #line)
    }
}
