import Testing

@testable import ShopDomain

@Suite("Goods that come back")
struct ReturnTests {
    @Test("One of three pieces can be announced, comes in, and the rest stays delivered")
    func onePiece() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1])
        #expect(order.status.fulfilment == .returnRequested)
        #expect(order.returnable.map(\.quantity) == [2, 2])
        let id: ID<Return> = Sample.id(1)
        let change = try #require(try order.takingBack(id, by: .system, at: Sample.later))
        #expect(change.after.status.fulfilment == .delivered)
        #expect(change.after.status.payment == .paid)
        #expect(change.event.kind == .partiallyReturned)
        #expect(
            change.stockMovements == [
                StockMovement(
                    sku: try SKU(SoldOrder.book), kind: .returned, quantity: 1, order: order.id,
                    number: 1, at: Sample.later)
            ])
        #expect(change.ledgerEntries.isEmpty)
    }

    @Test("When the last piece is in, all is returned, and each return has a number of its own")
    func allPieces() throws {
        let first = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1]).received(1)
        let second = try first.returning(2)
        #expect(second.returns[1].lines.map(\.quantity) == [2, 2])
        let change = try #require(
            try second.takingBack(Sample.id(2), by: .system, at: Sample.later))
        #expect(change.after.status.fulfilment == .returned)
        #expect(change.stockMovements.map(\.number) == [2, 2])
        #expect(change.stockMovements.map(\.sku.text) == [SoldOrder.book, SoldOrder.mug])
        #expect(change.after.returnable.isEmpty)
    }

    @Test("Several returns may be on their way, and one that comes in leaves the others")
    func several() throws {
        let both = try SoldOrder.delivered().returning(1, [SoldOrder.book: 1])
            .returning(2, [SoldOrder.mug: 1])
        #expect(Set(both.returns.map(\.requestedAt)).count == 2, "each has its own moment")
        let first = try both.received(1)
        #expect(first.status.fulfilment == .returnRequested)
        #expect(try first.received(2).status.fulfilment == .delivered)
    }

    @Test("Pieces that were announced and did not come stay with the customer")
    func missing() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 3])
            .received(1, [SoldOrder.book: 1])
        #expect(order.returns[0].lines[0].received == 1)
        #expect(order.returnable.map(\.quantity) == [2, 2])
        let nothing = try SoldOrder.delivered().returning(1).received(1, [:])
        #expect(nothing.status.fulfilment == .delivered)
        #expect(nothing.returnable.map(\.quantity) == [2, 3])
    }

    @Test("More than the customer has, other goods and nothing cannot be returned")
    func tooMuch() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 2])
        let book = try SKU(SoldOrder.book)
        #expect(throws: AfterSaleError.tooManyPieces([Shortage(sku: book, available: 1)])) {
            try order.returning(2, [SoldOrder.book: 2])
        }
        for pieces in [[:], [SoldOrder.book: 0], ["OTHER": 1], [SoldOrder.book: -1]] {
            #expect(throws: AfterSaleError.nothingToReturn) { try order.returning(2, pieces) }
        }
        #expect(throws: AfterSaleError.tooManyPieces([Shortage(sku: book, available: 2)])) {
            try order.received(1, [SoldOrder.book: 3])
        }
        #expect(throws: AfterSaleError.unknownReturn) { try order.received(9) }
    }

    @Test("The same request is one return, and another one under its name is refused")
    func idempotent() throws {
        let order = try SoldOrder.delivered().returning(1, [SoldOrder.book: 2])
        #expect(try order.returning(1, [SoldOrder.book: 2]) == order)
        #expect(throws: AfterSaleError.reused) { try order.returning(1, [SoldOrder.book: 1]) }
        let received = try order.received(1, [SoldOrder.book: 1])
        #expect(try received.received(1, [SoldOrder.book: 1]) == received)
        #expect(throws: AfterSaleError.unknownReturn) {
            try received.received(1, [SoldOrder.book: 2])
        }
    }

    @Test("An order that comes back whole before it was paid owes nothing")
    func unpaid() throws {
        let order = try SoldOrder.after(.confirm, .ship, .deliver).returning(1)
        let change = try #require(try order.takingBack(Sample.id(1), by: .system, at: Sample.later))
        #expect(change.after.status.payment == .voided)
        #expect(change.ledgerEntries.map(\.kind) == [.cancellation])
        #expect(change.ledgerEntries.map(\.amount) == [order.terms.totals.total.negated])
    }

    @Test("Goods that have not left cannot be returned")
    func notShipped() throws {
        for order in [try SoldOrder.after(), try SoldOrder.after(.confirm, .pay)] {
            #expect(throws: AfterSaleError.self) { try order.returning(1) }
        }
    }

    @Test("A step that is about certain goods or amounts is none without them")
    func needsDetails() throws {
        let order = try SoldOrder.delivered()
        for action in [OrderAction.requestReturn, .refundPart] {
            #expect(throws: IllegalTransition(action: action, status: order.status)) {
                try order.applying(action, by: .system, at: Sample.later)
            }
        }
    }

    @Test("An order has only so many returns")
    func bounded() throws {
        var order = try SoldOrder.delivered()
        for number in 1...Return.mostPerOrder {
            order = try order.returning(number, [SoldOrder.book: 1]).received(number, [:])
        }
        #expect(throws: AfterSaleError.tooMany) { try order.returning(1000) }
    }
}
