import Testing

@testable import ShopDomain

@Suite("An order")
struct OrderTests {
    private let staff = OrderEvent.Actor.staff(Sample.id(9))

    private func after(_ actions: OrderAction...) throws -> (order: Order, changes: [OrderChange]) {
        var order = try Sample.order()
        var changes: [OrderChange] = []
        for (index, action) in actions.enumerated() {
            let now = Sample.now.advanced(by: .hours(index + 1))
            let change = try #require(try order.applying(action, by: staff, at: now))
            changes.append(change)
            order = change.after
        }
        return (order, changes)
    }

    private func balance(_ order: Order, _ changes: [OrderChange]) throws -> Money {
        let entries = [order.claim] + changes.flatMap(\.ledgerEntries)
        #expect(Set(entries.map(\.kind)).count == entries.count, "one entry of each kind")
        #expect(entries.allSatisfy { $0.order == order.id })
        return try Money.sum(entries.map(\.amount))
    }

    @Test("A new order is placed by the customer, in version 1")
    func placed() throws {
        let order = try Sample.order()
        #expect(order.status == .placed)
        #expect(order.version == 1)
        #expect(order.timeline == [OrderEvent(kind: .placed, actor: .customer, at: Sample.now)])
    }

    @Test("A step counts the version up and adds to the timeline")
    func step() throws {
        let order = try Sample.order()
        let now = Sample.now.advanced(by: .minutes(5))
        let change = try #require(try order.applying(.confirm, by: staff, at: now))
        #expect(change.before == order.status)
        #expect(change.after.status.state == .confirmed)
        #expect(change.after.version == 2)
        #expect(change.after.timeline == order.timeline + [change.event])
        #expect(change.event == OrderEvent(kind: .confirmed, actor: staff, at: now))
        #expect(change.after.terms == order.terms)
        #expect(change.after.id == order.id)
    }

    @Test("What has been done already is no step, what is forbidden throws")
    func noStep() throws {
        let order = try after(.confirm).order
        #expect(try order.applying(.confirm, by: staff, at: Sample.now) == nil)
        #expect(throws: IllegalTransition(action: .complete, status: order.status)) {
            try order.applying(.complete, by: staff, at: Sample.now)
        }
    }

    @Test("Placing reserves every line, in the order of the SKUs")
    func reservations() throws {
        let order = try Sample.order()
        let movements = order.reservations
        #expect(movements.map(\.sku) == order.terms.lines.map(\.sku).sorted())
        #expect(movements.map(\.sku) != order.terms.lines.map(\.sku), "the cart's order differs")
        #expect(movements.map(\.quantity) == [3, 2])
        #expect(movements.allSatisfy { $0.kind == .reserved && $0.order == order.id })
        #expect(movements.allSatisfy { $0.at == order.placedAt })
    }

    @Test(
        "Goods move when they leave or come free, each SKU in its order, and never twice",
        arguments: [
            ([.confirm, .ship, .deliver, .pay, .complete], .shipped), ([.cancel], .released),
            ([.expire], .released), ([.confirm, .pay, .cancel, .refund], .released),
        ] as [([OrderAction], StockMovement.Kind)])
    func movements(actions: [OrderAction], kind: StockMovement.Kind) throws {
        var order = try Sample.order()
        var movements = order.reservations
        for action in actions {
            let change = try #require(try order.applying(action, by: .system, at: Sample.now))
            #expect(change.stockMovements.map(\.sku) == change.stockMovements.map(\.sku).sorted())
            movements += change.stockMovements
            order = change.after
        }
        let bySKU = Dictionary(grouping: movements, by: \.sku)
        for ofOne in bySKU.values {
            #expect(ofOne.map(\.kind) == [.reserved, kind])
            #expect(ofOne.reduce(0) { $0 + $1.reservedChange } == 0)
            let left = kind == .shipped ? -ofOne[0].quantity : 0
            #expect(ofOne.reduce(0) { $0 + $1.onHandChange } == left)
        }
    }

    @Test("The ledger balances for every order that came to its end")
    func balances() throws {
        let completed = try after(.confirm, .ship, .deliver, .pay, .complete)
        #expect(try balance(completed.order, completed.changes) == .zero())
        let cancelled = try after(.confirm, .cancel)
        #expect(try balance(cancelled.order, cancelled.changes) == .zero())
        let expired = try after(.expire)
        #expect(try balance(expired.order, expired.changes) == .zero())
        let refunded = try after(.pay, .cancel, .refund)
        #expect(try balance(refunded.order, refunded.changes) == .zero())
    }

    @Test("The ledger says what is owed meanwhile")
    func owed() throws {
        let total = try Sample.order().terms.totals.total
        let shipped = try after(.confirm, .ship)
        #expect(try balance(shipped.order, shipped.changes) == total)
        let toRefund = try after(.pay, .cancel)
        #expect(try balance(toRefund.order, toRefund.changes) == total.negated)
    }

    @Test("Every action leaves an event of its own")
    func events() {
        let kinds = OrderAction.allCases.map { OrderEvent.Kind($0) }
        #expect(Set(kinds).count == OrderAction.allCases.count)
        #expect(Set(kinds).union([.placed]) == Set(OrderEvent.Kind.allCases))
    }
}
