import Testing

@testable import ShopDomain

@Suite("Auditing vouchers")
struct VoucherAccountTests {
    private func findings(kept: Int, used: Int, returned: Int) throws -> [String] {
        let voucher = Voucher(code: try VoucherCode("ABC"), benefit: .freeShipping, used: kept)
        return VoucherAccount(voucher: voucher, used: used, returned: returned).findings()
            .map(\.description)
    }

    @Test("Uses that are those of the ledger are right")
    func right() throws {
        #expect(try findings(kept: 0, used: 0, returned: 0).isEmpty)
        #expect(try findings(kept: 3, used: 5, returned: 2).isEmpty)
    }

    @Test("Drift is named")
    func drift() throws {
        #expect(
            try findings(kept: 4, used: 5, returned: 2)
                == ["voucher ABC: used is 4, the ledger says 3"])
        #expect(
            try findings(kept: -1, used: 1, returned: 2) == ["voucher ABC: 2 uses given back of 1"])
    }

    private func account() throws -> AccountBuilder {
        let order = try Sample.order()
        let terms = order.terms
        return AccountBuilder(
            order: Order(
                id: order.id, number: order.number, cart: order.cart,
                terms: OrderTerms(
                    owner: terms.owner, email: terms.email, address: terms.address,
                    language: terms.language, lines: terms.lines, shipping: terms.shipping,
                    payment: terms.payment, totals: terms.totals, voucher: try VoucherCode("ABC")),
                at: order.placedAt))
    }

    private let finding = "the uses of vouchers are not those its timeline leads to"

    @Test("An order has one use, given back when it is called off", arguments: [true, false])
    func order(isCancelled: Bool) throws {
        var account = try account()
        try account.carryOut(.confirm)
        if isCancelled { try account.carryOut(.cancel) }
        #expect(account.voucherUses.count == (isCancelled ? 2 : 1))
        #expect(account.findings.isEmpty)
        for index in account.voucherUses.indices {
            var wrong = account
            wrong.voucherUses.remove(at: index)
            #expect(wrong.findings.map(\.problem) == [finding])
            wrong = account
            wrong.voucherUses.append(account.voucherUses[index])
            #expect(wrong.findings.map(\.problem) == [finding])
        }
    }

    @Test("An order without a voucher has no use")
    func without() throws {
        var wrong = AccountBuilder(order: try Sample.order())
        #expect(wrong.findings.isEmpty)
        wrong.voucherUses = try account().voucherUses
        #expect(wrong.findings.map(\.problem) == [finding])
    }
}
