import Testing

@testable import ShopDomain

@Suite("Money that goes back")
struct RefundTests {
    private func change(
        of order: Order, _ number: Int = 1, _ cents: Int64
    ) throws -> OrderChange {
        let request = RefundRequest(id: Sample.id(number), amount: Money(minorUnits: cents))
        return try #require(try order.refunding(request, by: .system, at: Sample.later))
    }

    @Test("A part goes back, then another, then the rest, each once in the books")
    func parts() throws {
        var order = try SoldOrder.delivered()
        let total = order.terms.totals.total.minorUnits
        var entries: [LedgerEntry] = []
        for (number, cents) in [(1, 500), (2, 700), (3, total - 1200)] {
            let change = try change(of: order, number, cents)
            order = change.after
            entries += change.ledgerEntries
            #expect(order.status.payment == (number == 3 ? .refunded : .partiallyRefunded))
            #expect(change.event.kind == (number == 3 ? .refunded : .partiallyRefunded))
        }
        #expect(entries.map(\.number) == [1, 1, 2, 2, 3, 3])
        #expect(try Money.sum(entries.map(\.amount)) == .zero())
        let back = entries.filter { $0.kind == .refund }.map(\.amount.minorUnits)
        #expect(back == [500, 700, total - 1200])
        #expect(order.refundable == .zero())
        #expect(Set(order.refunds.map(\.at)).count == 3, "each has its own moment")
        #expect(order.refund(at: order.refunds[1].at)?.amount == Money(minorUnits: 700))
    }

    @Test("The claim of a cancelled order is dropped already: only the money goes back")
    func cancelled() throws {
        let order = try SoldOrder.after(.confirm, .pay, .cancel)
        #expect(try change(of: order, 1, 100).ledgerEntries.map(\.kind) == [.refund])
        let whole = try #require(try order.applying(.refund, by: .system, at: Sample.later))
        #expect(whole.after.refunds.map(\.amount) == [order.terms.totals.total])
        let part = try order.refunding(1, 100)
        let rest = try #require(try part.applying(.refund, by: .system, at: Sample.later))
        #expect(
            try rest.after.refunds.map(\.amount).reduce(.zero()) { try $0.adding($1) } == order.paid
        )
    }

    @Test("Money that came after the end goes back in parts, and the books are even")
    func late() throws {
        for end in [OrderAction.expire, .cancel, .withdraw] {
            var account = AccountBuilder(order: try Sample.order())
            for action in [end, .pay] { try account.carryOut(action) }
            let total = account.order.paid.minorUnits
            #expect(account.order.refundable == account.order.paid)
            account.keep(try change(of: account.order, 1, 500))
            #expect(account.order.status.payment == .partiallyRefunded)
            account.keep(try change(of: account.order, 2, total - 500))
            #expect(account.order.status.payment == .refunded && account.order.status.isFinal)
            #expect(try Money.sum(account.entries.map(\.amount)) == .zero())
            #expect(!account.entries.contains { $0.kind == .credit })
            #expect(account.findings.isEmpty)
        }
    }

    @Test("Money that came for what had come back already is owed to nobody but the customer")
    func paidAfterReturn() throws {
        for isCompleted in [false, true] {
            let delivered = try SoldOrder.after(.confirm, .ship, .deliver)
            var account = AccountBuilder(order: delivered)
            let request = try SoldOrder.request(1)
            account.keep(try delivered.requestingReturn(request, by: .customer, at: Sample.later))
            account.keep(try account.order.takingBack(request.id, by: .system, at: Sample.later))
            #expect(account.order.status.payment == .voided)
            if isCompleted { try account.carryOut(.complete) }
            try account.carryOut(.pay)
            account.keep(try change(of: account.order, 1, 500))
            try account.carryOut(.refund)
            #expect(try Money.sum(account.entries.map(\.amount)) == .zero())
            #expect(account.findings.filter { $0.problem.contains("money") }.isEmpty)
        }
    }

    @Test("Never more goes back than was paid, and nothing or less never does")
    func bounds() throws {
        let order = try SoldOrder.delivered().refunding(1, 500)
        let left = Money(minorUnits: order.terms.totals.total.minorUnits - 500)
        for cents in [left.minorUnits + 1, 0, -1, .max] {
            #expect(throws: AfterSaleError.amountOutOfRange(left: left)) {
                try order.refunding(2, cents)
            }
        }
        #expect(throws: AfterSaleError.self) { try order.refunding(2, 10, for: 7) }
        let refunded = try order.refunding(2, left.minorUnits)
        #expect(throws: AfterSaleError.amountOutOfRange(left: .zero())) {
            try refunded.refunding(3, 1)
        }
    }

    @Test("The same request gives back once, and another amount under its name is refused")
    func idempotent() throws {
        let order = try SoldOrder.delivered().refunding(1, 500)
        #expect(try order.refunding(1, 500) == order)
        #expect(throws: AfterSaleError.reused) { try order.refunding(1, 501) }
    }

    @Test("What was not paid, or is still to be sent, is not refunded")
    func states() throws {
        for order in [
            try SoldOrder.after(.confirm), try SoldOrder.after(.confirm, .pay),
            try SoldOrder.after(.confirm, .pay, .ship),
            try SoldOrder.after(.confirm, .ship, .deliver), try SoldOrder.after(.cancel),
        ] {
            #expect(order.refundable == .zero())
            #expect(throws: AfterSaleError.self) { try order.refunding(1, 1) }
        }
    }

    @Test("The proposals for all pieces of a line sum to its total, whatever was taken off")
    func proposals() throws {
        let items = [
            try Sample.item(1, price: 999, rate: .reduced, count: 3),
            try Sample.item(2, price: 1295, count: 2),
        ]
        for cents in [0, 1, 2, 100, 101, 997] as [Int64] {
            let terms = try Sample.terms(
                items, discounts: [.amount(Money(minorUnits: cents))])
            var order = try SoldOrder.after(.confirm, .pay, .ship, .deliver, terms: terms)
            var sum: Int64 = 0
            for (number, sku) in [1: SoldOrder.book, 2: SoldOrder.book, 3: SoldOrder.mug] {
                order = try order.returning(number, [sku: 1])
                sum += order.proposedRefund(for: Sample.id(number)).minorUnits
            }
            order = try order.returning(4)
            sum += order.proposedRefund(for: Sample.id(4)).minorUnits
            #expect(sum == terms.totals.total.minorUnits, "\(cents) taken off")
        }
    }

    @Test("The tax of a refund is that of its goods, to the cent")
    func tax() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1]).received(1)
            .refunding(1, 999, for: 1)
        let shares = order.taxShares(of: order.refunds[0])
        #expect(shares.map(\.rate) == [.reduced])
        #expect(shares.map(\.tax.minorUnits) == [65])
        let whole = try SoldOrder.delivered().refunding(1, 1001)
        let both = whole.taxShares(of: whole.refunds[0])
        #expect(both.map(\.rate) == [.reduced, .standard])
        #expect(try Money.sum(both.map(\.gross)) == Money(minorUnits: 1001))
    }

    @Test("All refunds of an order sum to the tax that was charged, by rate")
    func taxOfAll() throws {
        let items = [
            try Sample.item(1, price: 1000, rate: .reduced), try Sample.item(2, price: 1000),
        ]
        let terms = try Sample.terms(items)
        #expect(terms.totals.shipping.minorUnits > 0)
        let delivered = try SoldOrder.after(.confirm, .pay, .ship, .deliver, terms: terms)
        let total = terms.totals.total.minorUnits
        let byReturns = try delivered.returning(1, [SoldOrder.book: 1]).received(1)
            .refunding(1, 1000, for: 1).returning(2).received(2)
            .refunding(2, total - 1000, for: 2)
        let byHand = try delivered.refunding(1, total - 300).refunding(2, 299).refunding(3, 1)
        let mixed = try delivered.refunding(1, 900).returning(1, [SoldOrder.book: 1]).received(1)
            .refunding(2, 1000, for: 1).refunding(3, total - 1900)
        for order in [byReturns, byHand, mixed] {
            #expect(order.status.payment == .refunded)
            let shares = order.refunds.flatMap(order.taxShares)
            for charged in terms.totals.vat {
                let back = shares.filter { $0.rate == charged.rate }
                #expect(try Money.sum(back.map(\.gross)) == charged.gross)
                #expect(try Money.sum(back.map(\.tax)) == charged.tax)
            }
            for (refund, parts) in order.refunds.map({ ($0, order.taxShares(of: $0)) }) {
                #expect(try Money.sum(parts.map(\.gross)) == refund.amount)
            }
        }
    }

    @Test("Money goes back for a return once, whoever asks, and none for a return of nothing")
    func once() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1]).received(1)
            .refunding(1, 999, for: 1)
        let second = RefundRequest(
            id: Sample.id(2), amount: Money(minorUnits: 999), returning: Sample.id(1))
        #expect(throws: AfterSaleError.returnRefunded) {
            try order.refunding(second, by: .system, at: Sample.later)
        }
        let other = RefundRequest(id: Sample.id(1), amount: Money(minorUnits: 999))
        #expect(throws: AfterSaleError.reused) {
            try order.refunding(other, by: .system, at: Sample.later)
        }
        let empty = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1])
            .received(1, [SoldOrder.book: 0])
        #expect(empty.proposedRefund(for: Sample.id(1)) == .zero())
    }
}
