import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Payments at a provider")
struct PaymentTests {
    /// The code of the problem that an attempt meets.
    private func problem(_ attempt: () async throws -> Void) async throws -> String? {
        do {
            try await attempt()
            return nil
        } catch let problem as Problem {
            return problem.code
        }
    }

    @Test("begin once however often they are asked for, also at once")
    func begin() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.order()
        let pages = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 { group.addTask { try await shop.payments.start(order).page } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(pages == ["https://pay.example/p/pay_\(order.number)"])
        let request = try #require(shop.provider.requests.first)
        #expect(request.amount == order.terms.totals.total)
        #expect(request.returnURL == "http://localhost/de/orders/\(order.number)/payment")
        #expect(request.webhookURL == "http://localhost/payments/webhook")
        #expect(Set(shop.provider.requests) == [request])
    }

    @Test("are told by messages and asked for by browsers, 20 at once, and count once")
    func race() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        shop.provider.set(.paid, of: order.id)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    if number.isMultiple(of: 2) {
                        try await shop.payments.take(
                            try shop.notice(.paid, of: order, id: "evt_\(number % 4)"))
                    } else {
                        _ = try await shop.payments.look(at: order)
                    }
                }
            }
            try await group.waitForAll()
        }
        let paid = try await shop.now(order)
        #expect(paid.timeline.map(\.kind) == [.placed, .paid])
        #expect(paid.timeline.last?.actor == .system)
        let accounts = try await shop.test.storage.audit.listOrderAccounts(after: nil, limit: 9)
        #expect(accounts.flatMap { $0.findings() }.isEmpty)
        #expect(accounts[0].entries.map(\.kind) == [.claim, .payment])
    }

    @Test("that failed are tried again, on the same page")
    func retry() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        try await shop.payments.take(try shop.notice(.failed, of: order))
        let failed = try await shop.now(order)
        #expect(failed.status.payment == .failed)
        let again = try await shop.payments.start(failed)
        #expect(again.reference == shop.provider.reference(of: order.id))
        #expect(try await shop.now(order).status.payment == .pending)
        // The old message again, and then one that overtakes another.
        try await shop.payments.take(try shop.notice(.failed, of: order))
        try await shop.payments.take(try shop.notice(.paid, of: order, id: "evt_3"))
        try await shop.payments.take(try shop.notice(.failed, of: order, id: "evt_2"))
        #expect(
            try await shop.now(order).timeline.map(\.kind)
                == [.placed, .paymentFailed, .paymentRetried, .paid])
    }

    @Test("promised are off only where the provider still says so")
    func promise() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        shop.provider.set(.authorised, of: order.id)
        try await shop.payments.take(try shop.notice(.authorised, of: order))
        // Of an attempt before.
        try await shop.payments.take(try shop.notice(.failed, of: order, id: "evt_2"))
        #expect(try await shop.now(order).status.payment == .authorised)
        shop.provider.set(.voided, of: order.id)
        shop.provider.fail(.unavailable("away"))
        let away = try await problem {
            try await shop.payments.take(try shop.notice(.voided, of: order, id: "evt_3"))
        }
        #expect(away == Problem.paymentUnavailable.code)
        try await shop.payments.take(try shop.notice(.voided, of: order, id: "evt_3"))
        #expect(try await shop.now(order).status.payment == .failed)
    }

    @Test("stay promised where the promise is younger than the report that they failed")
    func lateFailure() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        try await shop.carryOut(.authorise, on: order)
        shop.provider.set(.failed, of: order.id)
        // What was read before the promise.
        await #expect(throws: StorageError.conflict) {
            _ = try await shop.payments.look(at: order)
        }
        #expect(try await shop.now(order).status.payment == .authorised)
    }

    @Test("that nobody can pay any more are not tried again")
    func unpayable() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        shop.provider.set(.voided, of: order.id)
        try await shop.payments.take(try shop.notice(.voided, of: order))
        let failed = try await shop.now(order)
        #expect(failed.status.payment == .failed)
        let refused = try await problem { _ = try await shop.payments.start(failed) }
        #expect(refused == Problem.notPayable.code)
        #expect(try await shop.now(order) == failed)
    }

    @Test("begun as the order ends are voided there")
    func begunTooLate() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.order()
        try await shop.carryOut(.expire, on: order)
        // What was read before it expired.
        let refused = try await problem { _ = try await shop.payments.start(order) }
        #expect(refused == Problem.notPayable.code)
        #expect(shop.provider.carriedOut.map(\.kind) == [.void])
    }

    @Test(
        "of orders that have ended are written down to be refunded",
        arguments: [
            OrderAction.cancel, .expire,
        ])
    func late(end: OrderAction) async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.begunOrder()
        let ended = try await shop.carryOut(end, on: order)
        try await shop.payments.take(try shop.notice(.paid, of: order))
        let paid = try await shop.now(order)
        #expect(paid.status.payment == .paid && paid.status.state == ended.status.state)
        let tasks = [OrderTask.refund, .refundLate].filter { $0.orders.accepts(paid) }
        #expect(tasks == [end == .cancel ? .refund : .refundLate])
        #expect(
            try await problem { _ = try await shop.payments.start(paid) }
                == Problem.notPayable.code)
    }

    @Test("the shop has not begun, or of another amount, change nothing")
    func refused() async throws {
        let shop = try await PayingShop.make()
        let (order, other) = (try await shop.begunOrder(), try await shop.order())
        let unknown = try await problem {
            try await shop.payments.take(try shop.notice(.paid, of: other))
        }
        #expect(unknown == Problem.unknownPayment.code)
        let wrong = try await problem {
            try await shop.payments.take(
                try shop.notice(.paid, of: order, amount: Money(minorUnits: 1)))
        }
        #expect(wrong == Problem.wrongAmount.code)
        #expect(try await shop.now(order).version == 1)
        // The provider may put it right with a message of the same name.
        try await shop.payments.take(try shop.notice(.paid, of: order))
        #expect(try await shop.now(order).status.payment == .paid)
    }

    @Test("wait where the provider is away, and the order stands")
    func away() async throws {
        let shop = try await PayingShop.make()
        let order = try await shop.order()
        shop.provider.fail(.unavailable("away"), .deferred("busy"), .rejected("never"))
        for _ in 1...3 {
            let away = try await problem { _ = try await shop.payments.start(order) }
            #expect(away == Problem.paymentUnavailable.code)
        }
        #expect(try await shop.now(order) == order)
        _ = try await shop.payments.start(order)
        shop.provider.fail(.unavailable("away"))
        #expect(try await shop.payments.look(at: order) == order)
    }

    @Test("are for orders paid online, that are due")
    func notPayable() async throws {
        let shop = try await PayingShop.make()
        let invoice = try await shop.order(paidBy: .invoice)
        let paid = try await shop.carryOut(.pay, on: try await shop.order())
        for order in [invoice, paid] {
            let refused = try await problem { _ = try await shop.payments.start(order) }
            #expect(refused == Problem.notPayable.code)
        }
        #expect(shop.provider.requests.isEmpty)
    }
}
