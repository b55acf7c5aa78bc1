import Testing

@testable import ShopDomain

@Suite("What a payment provider is told of an order's steps")
struct PaymentTaskTests {
    /// The kinds of tasks that `actions` leave.
    private func tasks(
        _ method: PaymentMethod, _ actions: OrderAction...
    ) throws -> [PaymentTask.Kind?] {
        var order = try Sample.order(paidBy: method)
        return try actions.map { action in
            let change = try #require(try order.applying(action, by: .system, at: Sample.now))
            order = change.after
            let task = change.paymentTask(id: Sample.id(7))
            #expect(task == nil || task?.amount == order.terms.totals.total)
            #expect(task == nil || (task?.order == order.id && task?.at == Sample.now))
            return task?.kind
        }
    }

    @Test("promised money is drawn once the order is confirmed, whichever comes first")
    func capture() throws {
        #expect(try tasks(.online, .authorise, .confirm) == [nil, .capture])
        #expect(try tasks(.online, .confirm, .authorise) == [nil, .capture])
        #expect(try tasks(.online, .pay, .confirm) == [nil, nil])
        #expect(try tasks(.online, .confirm, .pay) == [nil, nil])
    }

    @Test("money goes back, in time or too late")
    func refund() throws {
        #expect(try tasks(.online, .pay, .cancel, .refund) == [nil, nil, .refund])
        #expect(try tasks(.online, .expire, .pay, .refund) == [.void, nil, .refund])
    }

    @Test("each refund goes back by itself, with its own amount")
    func partialRefunds() throws {
        let actions: [OrderAction] = [.pay, .confirm, .ship, .deliver]
        var order = try actions.reduce(try Sample.order(paidBy: .online)) { order, action in
            try #require(try order.applying(action, by: .system, at: Sample.now)).after
        }
        let total = order.terms.totals.total.minorUnits
        for (number, cents) in [300, 200, total - 500].enumerated() {
            let request = RefundRequest(
                id: Sample.id(number + 20), amount: Money(minorUnits: cents))
            let change = try #require(
                try order.refunding(request, by: .system, at: Sample.later))
            order = change.after
            let task = try #require(change.paymentTask(id: Sample.id(7)))
            #expect(task.kind == .refund && task.amount == request.amount)
        }
        #expect(order.status.payment == .refunded)
    }

    @Test("what was withdrawn from, paid or not, is as if called off")
    func withdrawal() throws {
        #expect(try tasks(.online, .withdraw) == [.void])
        #expect(try tasks(.online, .authorise, .withdraw) == [nil, .void])
        #expect(try tasks(.online, .pay, .withdraw, .refund) == [nil, nil, .refund])
        #expect(try tasks(.online, .withdraw, .pay, .refund) == [.void, nil, .refund])
    }

    @Test("what came back unpaid is not to be paid any more")
    func returned() throws {
        let actions: [OrderAction] = [.confirm, .ship, .deliver]
        let order = try actions.reduce(try Sample.order(paidBy: .online)) { order, action in
            try #require(try order.applying(action, by: .system, at: Sample.now)).after
        }.returning(1)
        let request = try SoldOrder.request(1)
        let change = try #require(
            try order.takingBack(request.id, by: .system, at: Sample.later))
        #expect(change.after.status.payment == .voided)
        #expect(change.paymentTask(id: Sample.id(7))?.kind == .void)
    }

    @Test("what is called off unpaid is not to be paid any more")
    func void() throws {
        #expect(try tasks(.online, .cancel) == [.void])
        #expect(try tasks(.online, .failPayment, .expire) == [nil, .void])
        #expect(try tasks(.online, .authorise, .cancel) == [nil, .void])
    }

    @Test("what staff found paid in another way is not to be paid at the provider")
    func paidByHand() throws {
        for method in PaymentMethod.allCases {
            let order = try Sample.order(paidBy: method)
            let change = try #require(
                try order.applying(.pay, by: .staff(Sample.id(3)), at: Sample.now))
            let task = change.paymentTask(id: Sample.id(7))
            #expect(task?.kind == (method == .online ? .void : nil))
        }
        // Called off already, and so voided already.
        let order = try Sample.order(paidBy: .online)
        let ended = try #require(try order.applying(.cancel, by: .system, at: Sample.now)).after
        let paid = try #require(
            try ended.applying(.pay, by: .staff(Sample.id(3)), at: Sample.later))
        #expect(paid.paymentTask(id: Sample.id(7)) == nil)
    }

    @Test("an invoice is nobody else's business")
    func invoice() throws {
        #expect(try tasks(.invoice, .pay, .cancel, .refund) == [nil, nil, nil])
        #expect(try tasks(.invoice, .authorise, .confirm) == [nil, nil])
    }

    @Test("a reference is 1 to 64 plain characters")
    func reference() {
        for good in ["a", "pay_Az-09", String(repeating: "x", count: 64)] {
            #expect((try? PaymentReference(good))?.text == good)
        }
        for bad in ["", "a b", "a/b", "ä", "a\n", String(repeating: "x", count: 65)] {
            #expect((try? PaymentReference(bad)) == nil)
        }
    }
}
