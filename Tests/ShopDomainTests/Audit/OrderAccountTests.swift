import Testing

@testable import ShopDomain

@Suite("The books of an order")
struct OrderAccountTests {
    @Test("An order that went any possible way has nothing to find", arguments: 0..<150)
    func randomWalk(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        var account = AccountBuilder(order: try Sample.order(seed))
        #expect(account.findings.isEmpty)
        for _ in 0..<20 {
            guard let action = account.order.status.possibleActions.randomElement(using: &random)
            else { break }
            try account.carryOut(action, at: random.number(-2...5), using: &random)
            #expect(account.findings.isEmpty, "\(account.order.timeline.map(\.kind))")
            let order = account.order
            #expect(order.refunded.minorUnits <= order.paid.minorUnits)
            #expect(try order.paid.subtracting(order.refunded).minorUnits >= 0)
        }
    }

    @Test("Every order that cannot go on owes nothing and is owed nothing", arguments: 0..<100)
    func balanced(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        var account = AccountBuilder(order: try Sample.order(seed))
        for _ in 0..<200 where !account.isAtItsEnd {
            guard let action = account.order.status.possibleActions.randomElement(using: &random)
            else { break }
            try account.carryOut(action, at: 1, using: &random)
        }
        #expect(account.isAtItsEnd, "\(account.order.timeline.map(\.kind))")
        #expect(try Money.sum(account.entries.map(\.amount)) == .zero())
        let reserved = account.movements.reduce(0) { $0 + $1.reservedChange }
        #expect(reserved == 0)
        let away = -account.movements.reduce(0) { $0 + $1.onHandChange }
        let kept = account.order.returnable.reduce(0) { $0 + $1.quantity }
        #expect(away == (account.order.suppliedAt == nil ? 0 : kept), "pieces with the customer")
    }

    @Test("Every single tampering is found", arguments: Tampering.all)
    func tampering(_ tampering: Tampering) throws {
        var account = AccountBuilder(order: try Sample.order())
        for action in [OrderAction.confirm, .ship, .pay] { try account.carryOut(action) }
        #expect(account.findings.isEmpty)
        try tampering.change(&account)
        let problems = account.findings.map(\.problem)
        #expect(problems.contains { $0.contains(tampering.finding) }, "\(problems)")
    }

    @Test("A finding names the order and says what is wrong")
    func description() throws {
        var account = AccountBuilder(order: try Sample.order())
        account.entries = []
        let number = account.order.number
        #expect(
            account.findings.map(\.description) == [
                "order \(number): the money ledger is not the one its timeline leads to"
            ])
    }

    @Test("Numbers beyond all bounds are found and bring nothing down")
    func extremes() throws {
        for units in [Int64.min, .max] {
            var account = AccountBuilder(order: try Sample.order())
            let money = Money(minorUnits: units)
            account.changeTerms {
                $0.with(lines: $0.lines.map { $0.with(unitPrice: money, total: money) })
            }
            account.changeTerms { $0.with(goods: money, total: money) }
            #expect(!account.findings.isEmpty)
        }
    }
}

extension AccountBuilder {
    /// Whether nothing is on its way, neither goods nor money.
    fileprivate var isAtItsEnd: Bool {
        let owesRefund = order.status.state == .cancelled && order.refundable.minorUnits > 0
        return [.completed, .cancelled, .expired].contains(order.status.state)
            && order.status.isFinal && !owesRefund
    }
}
