import Testing

@testable import ShopDomain

@Suite("The books of an order of which something came back")
struct AfterSaleAuditTests {
    /// Paid and delivered; one book came back and was refunded, and a mug is on its way.
    private func account() throws -> AccountBuilder {
        var account = AccountBuilder(order: try Sample.order())
        for action in [OrderAction.confirm, .pay, .ship, .deliver] { try account.carryOut(action) }
        let book = try SoldOrder.request(1, [SoldOrder.book: 1])
        let mug = try SoldOrder.request(2, [SoldOrder.mug: 1])
        for request in [book, mug] {
            account.keep(
                try account.order.requestingReturn(request, by: .customer, at: Sample.later))
        }
        account.keep(try account.order.takingBack(book.id, by: .system, at: Sample.later))
        let refund = RefundRequest(id: Sample.id(3), amount: Money(minorUnits: 999))
        account.keep(try account.order.refunding(refund, by: .system, at: Sample.later))
        return account
    }

    @Test("Have nothing to find")
    func right() throws {
        #expect(try account().findings.isEmpty)
    }

    @Test("Every tampering is found", arguments: 0..<10)
    func tampering(_ number: Int) throws {
        var account = try account()
        let returns = account.order.returns
        let refund = account.order.refunds[0]
        switch number {
        case 0: account.change(returns: [])
        case 1: account.change(returns: returns.reversed())
        case 2: account.change(refunds: [])
        case 3:
            let more = Refund(
                id: refund.id, amount: refund.amount.more, reason: "", at: refund.at)
            account.change(refunds: [more])
        case 4: account.change(refunds: [refund, refund])
        case 5: account.entries.removeLast()
        case 6: account.movements.removeLast()
        case 7: account.changeStatus { $0.payment = .paid }
        case 8: account.changeStatus { $0.fulfilment = .delivered }
        default:
            let lines = returns[1].lines.map { ReturnLine(sku: $0.sku, quantity: 2) }
            let more = Return(
                id: returns[1].id, lines: lines, reason: "changed",
                requestedAt: returns[1].requestedAt, receivedAt: Sample.later)
            account.change(returns: [returns[0], more])
        }
        #expect(!account.findings.isEmpty)
    }

    @Test("A refund that an earlier program made, in full and without a record, is right")
    func legacy() throws {
        var account = AccountBuilder(order: try Sample.order())
        for action in [OrderAction.pay, .cancel, .refund] { try account.carryOut(action) }
        account.change(refunds: [])
        #expect(account.findings.isEmpty)
        #expect(account.order.refundable == .zero())
    }
}
