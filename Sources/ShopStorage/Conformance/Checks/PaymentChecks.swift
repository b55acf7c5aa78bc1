import ShopDomain
import ShopStorage

enum PaymentChecks {
    static let all = [onePerOrder, oneOrderPerReference, eventsOnce, paidOnce, late, overdue]

    static let onePerOrder = ConformanceCheck(
        "An order has one payment, however many begin one at once, and every server finds it"
    ) { servers in
        let order = ID<Order>(at: Unique.moment())
        let kept = try await race(20) { racer in
            try await servers[racer].payments.insert(try newPayment(of: order))
        }
        try requireEqual(Set(kept).count, 1, "the payments kept")
        try requireEqual(await servers.last.payments.find(order), kept[0], "the order's payment")
        try requireEqual(
            await servers.last.payments.find(kept[0].reference, at: kept[0].provider), kept[0],
            "the payment with this reference")
        try requireEqual(
            await servers.first.payments.find(kept[0].reference, at: "another"), nil,
            "another provider's payment")
        let other = ID<Order>(at: Unique.moment())
        try requireEqual(await servers.first.payments.find(other), nil, "another order's payment")
    }

    static let oneOrderPerReference = ConformanceCheck(
        "A reference of a provider belongs to one order"
    ) { servers in
        let (order, other) = (ID<Order>(at: Unique.moment()), ID<Order>(at: Unique.moment()))
        let payment = try await servers.first.payments.insert(try newPayment(of: order))
        let wrong = OnlinePayment(
            order: other, provider: payment.provider, reference: payment.reference,
            page: payment.page, startedAt: payment.startedAt)
        try await requireError(.duplicate(.id), "the same reference for another order") {
            () async throws(StorageError) in try await servers.last.payments.insert(wrong)
        }
        try requireEqual(await servers.first.payments.find(other), nil, "the other's payment")
        try requireEqual(await servers.last.payments.find(order), payment, "the first payment")
    }

    static let eventsOnce = ConformanceCheck(
        "Of 20 who note the same message of a provider, one notes it"
    ) { servers in
        let (order, id) = (ID<Order>(at: Unique.moment()), try newReference())
        let isKnown = try await servers.first.payments.knowsEvent(id, of: "test")
        try require(!isKnown, "nobody has told of it")
        let answers = try await race(20) { racer in
            try await servers[racer].payments.insert(
                PaymentEvent(
                    provider: "test", id: id, order: order, outcome: .paid, at: Unique.moment()))
        }
        try requireEqual(answers.count { $0 }, 1, "those for whom it is new")
        let isNoted = try await servers.last.payments.knowsEvent(id, of: "test")
        try require(isNoted, "it is noted")
        let isElsewhere = try await servers.last.payments.knowsEvent(id, of: "another")
        try require(!isElsewhere, "another provider's message of this name is another one")
    }

    static let paidOnce = ConformanceCheck(
        "An order whose payment 20 tell of at once is paid once, and has one entry in the ledger"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [5])
        let order = try await storage.newOnlineOrder([2], of: product)
        let answers = try await race(20) { racer in
            try await servers[racer].orders.carryOut(
                .pay, on: order.number, by: .system, at: Unique.moment())
        }
        let paid = try requireValue(await storage.orders.find(order.number), "the order")
        try requireEqual(answers, Array(repeating: paid, count: 20), "the answers")
        try requireEqual(paid.version, 2, "the version")
        let entries = try await storage.orderAccount(paid).entries
        try requireEqual(entries.count { $0.kind == .payment }, 1, "the payments in the ledger")
        try await storage.requireBalance(of: product, [paid])
    }

    static let late = ConformanceCheck(
        "Orders that are paid and let expire at once end one way, with stock and money to match"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [9])
        for _ in 0..<4 {
            let order = try await storage.newOnlineOrder([2], of: product)
            _ = try await race(20) { racer in
                do throws(OrderTransitionError) {
                    _ = try await servers[racer].orders.carryOut(
                        racer.isMultiple(of: 2) ? .pay : .expire, on: order.number, by: .system,
                        at: Unique.moment())
                } catch {
                    // What is paid does not expire.
                    guard case .illegal = error else { throw error }
                }
            }
            let found = try requireValue(await storage.orders.find(order.number), "the order")
            try requireEqual(found.status.payment, .paid, "the payment")
            try await storage.requireBalance(of: product, [found])
            try await storage.carry(
                out: found.status.state == .expired ? [.refund] : [.cancel, .refund], on: found)
        }
        try await storage.requireStock(of: product, onHand: [9], reserved: [0])
    }

    static let overdue = ConformanceCheck(
        "Overdue are unpaid orders to be paid online, placed in time before, oldest first"
    ) { servers in
        let storage = servers.first
        let product = try await storage.newProduct(onHand: [20])
        let moment = Timestamp(milliseconds: 1_000_000_000_000 - .random(in: 0..<1_000_000_000))
        let place = { (seconds: Int, actions: [OrderAction]) in
            let order = try await storage.newOnlineOrder(
                [1], of: product, at: moment.advanced(by: .seconds(seconds)))
            try await storage.carry(out: actions, on: order)
            return order.number
        }
        let second = try await place(2, [.failPayment])
        let first = try await place(1, [])
        var others: [OrderNumber] = []
        for actions: [OrderAction] in [[.pay], [.authorise], [.cancel], [.confirm], [.expire]] {
            others.append(try await place(1, actions))
        }
        others.append(try await place(3, []))
        others.append(try await storage.newOrder([1], of: product).number)
        let limit = moment.advanced(by: .seconds(3))
        let found = try await servers.last.payments.listOverdue(placedBefore: limit, limit: 10_000)
        let own = found.filter { ([first, second] + others).contains($0) }
        try requireEqual(own, [first, second], "the overdue orders")
        let one = try await servers.last.payments.listOverdue(placedBefore: limit, limit: 1)
        try requireEqual(one.count, 1, "the orders of a list of one")
    }

    static func newReference() throws -> PaymentReference {
        try PaymentReference("pay_\(Unique.text())")
    }

    static func newPayment(of order: ID<Order>) throws -> OnlinePayment {
        let reference = try newReference()
        return OnlinePayment(
            order: order, provider: "test", reference: reference,
            page: "https://pay.example/\(reference)", startedAt: Unique.moment())
    }
}

extension ShopStorage {
    /// An order for `counts` pieces of the variants of `product`, placed to be paid online.
    func newOnlineOrder(
        _ counts: [Int], of product: Product, at now: Timestamp = Unique.moment()
    ) async throws -> Order {
        let lines = zip(product.variants, counts).map { ($0.sku, $1) }
        let cart = try await fillCart(of: Unique.guest(), with: lines)
        var builder = try OrderPlacementBuilder(cart, of: product)
        builder.payment = .online
        builder.now = now
        guard case .placed(let order) = try await orders.place(try builder.build()) else {
            throw ConformanceFailure("an order in an untroubled shop was refused", #fileID, #line)
        }
        return order
    }
}
