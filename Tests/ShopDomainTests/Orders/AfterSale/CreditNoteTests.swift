import Testing

@testable import ShopDomain

@Suite("Invoices and what takes them back")
struct CreditNoteTests {
    @Test("There is an invoice once the shop has accepted or the money has come")
    func invoice() throws {
        #expect(try SoldOrder.after().invoicedAt == nil)
        #expect(try SoldOrder.after(.cancel).creditNotes.isEmpty)
        #expect(
            try SoldOrder.after(.confirm).invoicedAt == Sample.now.advanced(by: .hours(1)))
        #expect(try SoldOrder.after(.pay).invoicedAt != nil)
        #expect(try SoldOrder.after(.confirm, .ship).suppliedAt != nil)
    }

    @Test("Money that comes for an order that has ended is no reason for one")
    func paidTooLate() throws {
        for end in [OrderAction.cancel, .expire, .withdraw] {
            let order = try SoldOrder.after(end, .pay)
            #expect(order.invoicedAt == nil && order.creditNotes.isEmpty)
        }
        #expect(try SoldOrder.after(.confirm, .cancel, .pay).creditNotes.count == 1)
    }

    @Test("A cancelled order has one over its total, whatever has gone back by now")
    func cancelled() throws {
        let order = try SoldOrder.after(.confirm, .pay, .cancel)
        for order in [order, try order.refunding(1, 100).refunding(2, 200)] {
            #expect(order.creditNotes.map(\.amount) == [order.terms.totals.total])
            #expect(order.creditNotes[0].isCancellation)
            #expect(order.creditNotes[0].taxShares == order.terms.totals.vat)
        }
    }

    @Test("A delivered order has one per refund")
    func refunds() throws {
        let order = try SoldOrder.delivered().refunding(1, 100).refunding(2, 200)
        #expect(order.creditNotes.map(\.number) == [1, 2])
        #expect(order.creditNotes.map(\.amount.minorUnits) == [100, 200])
        #expect(order.creditNotes.allSatisfy { !$0.isCancellation })
    }

    @Test("One that came back unpaid has one over its total")
    func returnedUnpaid() throws {
        let order = try SoldOrder.after(.confirm, .ship, .deliver).returning(1).received(1)
        let paid = try #require(try order.applying(.pay, by: .system, at: Sample.later)).after
        for order in [order, paid, try paid.refunding(1, 100)] {
            #expect(order.creditNotes.map(\.amount) == [order.terms.totals.total])
        }
    }
}
