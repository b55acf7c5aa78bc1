import Testing

@testable import ShopDomain

@Suite("The right to withdraw")
struct WithdrawalTests {
    private let policy = WithdrawalPolicy.statutory

    /// An order that was delivered at this moment.
    private func delivered(at time: String) throws -> Order {
        let order = try SoldOrder.after(.confirm, .ship)
        return try #require(
            try order.applying(.deliver, by: .system, at: moment(time))
        ).after
    }

    private func moment(_ time: String) throws -> Timestamp {
        let parts = time.split(whereSeparator: { "-T:".contains($0) }).compactMap { Int64($0) }
        try #require(parts.count == 5)
        // Days of 2026 and 2027 only.
        let lengths: [Int64] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
        let days = 20_454 + (parts[0] - 2026) * 365 + lengths[Int(parts[1]) - 1] + parts[2] - 1
        return Timestamp(milliseconds: ((days * 24 + parts[3]) * 60 + parts[4]) * 60_000)
    }

    @Test(
        "Ends fourteen days after the day of delivery, at its end, or on the next working day",
        arguments: [
            // A Tuesday; delivered early and late on the same day.
            ("2026-12-01T00:30", "2026-12-16T00:00"), ("2026-12-01T21:59", "2026-12-16T00:00"),
            // Half an hour before midnight in London it is the next day in Germany in summer.
            ("2026-07-07T22:30", "2026-07-23T00:00"),
            // The fourteenth day is a Saturday, then a Sunday.
            ("2026-12-05T12:00", "2026-12-22T00:00"), ("2026-12-06T12:00", "2026-12-22T00:00"),
            // It is Christmas, the Saturday before Easter, Good Friday, Ascension.
            ("2026-12-11T12:00", "2026-12-29T00:00"), ("2026-03-21T12:00", "2026-04-08T00:00"),
            ("2027-03-12T12:00", "2027-03-31T00:00"), ("2026-04-30T12:00", "2026-05-16T00:00"),
        ])
    func end(delivered time: String, end: String) throws {
        let order = try delivered(at: time)
        #expect(policy.end(for: order) == (try moment(end)))
        let last = try moment(end).advanced(by: .milliseconds(-1))
        #expect(policy.allows(order, at: last))
        #expect(try !policy.allows(order, at: moment(end)))
        #expect(throws: AfterSaleError.tooLate) {
            try policy.withdrawing(SoldOrder.request(1), from: order, at: moment(end))
        }
    }

    @Test("Before the goods arrive it never ends")
    func beforeDelivery() throws {
        let years = Sample.now.advanced(by: .days(3000))
        for order in [
            try SoldOrder.after(), try SoldOrder.after(.confirm, .pay),
            try SoldOrder.after(.confirm, .ship),
        ] {
            #expect(policy.end(for: order) == nil)
            #expect(policy.allows(order, at: years))
        }
        #expect(try !policy.allows(SoldOrder.after(.cancel), at: years))
        #expect(try !policy.allows(SoldOrder.after(.expire), at: years))
    }

    @Test("Calls off an order whose goods are still here, as a whole only")
    func notShipped() throws {
        let order = try SoldOrder.after(.confirm, .pay)
        #expect(throws: AfterSaleError.wholeOrderOnly) {
            try policy.withdrawing(
                SoldOrder.request(1, [SoldOrder.book: 1]), from: order, at: Sample.later)
        }
        let change = try #require(
            try policy.withdrawing(SoldOrder.request(1), from: order, at: Sample.later))
        #expect(change.after.status.state == .cancelled)
        #expect(change.after.status.payment == .paid)
        #expect(change.event == OrderEvent(kind: .withdrawn, actor: .customer, at: Sample.later))
        #expect(change.stockMovements.allSatisfy { $0.kind == .released })
        let receipt = try #require(change.after.withdrawalReceipt())
        #expect(receipt.at == Sample.later)
        #expect(receipt.lines.map(\.quantity) == [2, 3])
        #expect(receipt.returning == nil)
        #expect(
            try policy.withdrawing(SoldOrder.request(2), from: change.after, at: Sample.later)
                == nil, "a replay")
    }

    @Test("Makes goods that have left come back, all or some, with a receipt each")
    func shipped() throws {
        let order = try SoldOrder.delivered()
        let part = try #require(
            try policy.withdrawing(
                SoldOrder.request(1, [SoldOrder.mug: 1]), from: order, at: Sample.later)
        ).after
        let rest = try #require(
            try policy.withdrawing(SoldOrder.request(2), from: part, at: Sample.later)
        ).after
        #expect(rest.withdrawalReceipt(of: Sample.id(1))?.lines.map(\.quantity) == [1])
        #expect(rest.withdrawalReceipt()?.lines.map(\.quantity) == [1, 3])
        // Whoever asks for everything once more, under another name, finds it done.
        #expect(
            try policy.withdrawing(SoldOrder.request(3), from: rest, at: Sample.later) == nil)
        let late = Sample.later.advanced(by: .days(100))
        #expect(try policy.withdrawing(SoldOrder.request(2), from: rest, at: late) == nil)
        #expect(!policy.allows(rest, at: Sample.later), "nothing is left")
    }

    @Test("A cancelled or expired order is none to withdraw from")
    func ended() throws {
        let cancelled = try SoldOrder.after(.cancel)
        #expect(
            try policy.withdrawing(SoldOrder.request(1), from: cancelled, at: Sample.later) == nil)
        #expect(cancelled.withdrawalReceipt() == nil)
        #expect(throws: AfterSaleError.self) {
            try policy.withdrawing(
                SoldOrder.request(1), from: SoldOrder.after(.expire), at: Sample.later)
        }
    }
}
