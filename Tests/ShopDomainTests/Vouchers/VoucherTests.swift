import Testing

@testable import ShopDomain

@Suite("Whether a voucher applies")
struct VoucherTests {
    private let now = Sample.now
    private let moment = Duration.milliseconds(1)
    private let goods = Money(minorUnits: 5000)

    private func refusal(_ adjust: (inout Voucher) -> Void) throws -> VoucherRefusal? {
        try Sample.voucher(adjust).refusal(goods: goods, at: now)
    }

    @Test("One without conditions does")
    func unconditional() throws {
        #expect(try refusal { _ in } == nil)
    }

    @Test("It begins with its first moment and ends before its last")
    func dates() throws {
        let (before, after) = (now.advanced(by: .milliseconds(-1)), now.advanced(by: moment))
        #expect(try refusal { $0.validFrom = now } == nil)
        #expect(try refusal { $0.validFrom = after } == .notYet(from: after))
        #expect(try refusal { $0.validUntil = after } == nil)
        #expect(try refusal { $0.validUntil = now } == .expired(at: now))
        #expect(try refusal { $0.validUntil = before } == .expired(at: before))
    }

    @Test("It needs a use that is left")
    func uses() throws {
        let used = { (used: Int, limit: Int?) in
            Voucher(
                code: try VoucherCode("ABC"), benefit: .freeShipping, limit: limit, used: used
            ).refusal(goods: goods, at: now)
        }
        #expect(try used(4, 5) == nil)
        #expect(try used(5, 5) == .usedUp)
        #expect(try used(6, 5) == .usedUp)
        #expect(try used(1_000_000, nil) == nil)
    }

    @Test("It needs goods of its minimum, to the cent")
    func minimum() throws {
        #expect(try refusal { $0.minimum = goods } == nil)
        let more = Money(minorUnits: 5001)
        #expect(try refusal { $0.minimum = more } == .minimumNotReached(more))
    }

    @Test("Of several reasons the one is told that more goods do not mend")
    func order() throws {
        let all = { (voucher: inout Voucher) in
            voucher.validUntil = now
            voucher.limit = 0
            voucher.minimum = Money(minorUnits: 9999)
        }
        #expect(try refusal(all) == .expired(at: now))
        #expect(
            try refusal { voucher in
                all(&voucher)
                voucher.isActive = false
            } == .switchedOff)
    }
}
