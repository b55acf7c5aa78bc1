@testable import ShopDomain

/// An order with its ledgers, kept as a store keeps them, and open to changes that no store makes.
struct AccountBuilder {
    var order: Order
    var entries: [LedgerEntry]
    var movements: [StockMovement]
    var voucherUses: [VoucherUse]

    init(order: Order) {
        self.order = order
        entries = [order.claim]
        movements = order.reservations
        voucherUses = order.voucherUse.map { [$0] } ?? []
    }

    var findings: [AuditFinding] {
        OrderAccount(
            order: order, entries: entries, movements: movements, voucherUses: voucherUses
        ).findings()
    }

    /// Carries out a step `hours` after the last one; clocks may go back.
    mutating func carryOut(_ action: OrderAction, at hours: Int = 1) throws {
        let last = order.timeline.last?.at ?? order.placedAt
        let now = last.advanced(by: .hours(hours))
        keep(try order.applying(action, by: .system, at: now))
    }

    /// Takes one random step of those that are possible, details included.
    mutating func carryOut(
        _ action: OrderAction, at hours: Int, using random: inout SeededRandom
    ) throws {
        let last = order.timeline.last?.at ?? order.placedAt
        let now = last.advanced(by: .hours(hours))
        switch action {
        case .requestReturn:
            guard let line = order.returnable.randomElement(using: &random) else { return }
            let pieces = [line.sku: random.number(1...line.quantity)]
            let request = ReturnRequest(id: Sample.id(random.number(0...1_000_000)), pieces: pieces)
            keep(try order.requestingReturn(request, by: .customer, at: now))
        case .takeBack, .takeBackPart:
            guard let open = order.returns.filter(\.isOpen).randomElement(using: &random) else {
                return
            }
            let came = open.lines.map { ($0.sku, random.number(0...$0.quantity)) }
            let received = random.number(0...2) > 0 ? nil : Dictionary(uniqueKeysWithValues: came)
            keep(try order.takingBack(open.id, received: received, by: .system, at: now))
        case .refundPart:
            let most = Int(order.refundable.minorUnits)
            let request = RefundRequest(
                id: Sample.id(random.number(0...1_000_000)),
                amount: Money(minorUnits: Int64(random.number(1...most))))
            keep(try order.refunding(request, by: .system, at: now))
        default:
            keep(try order.applying(action, by: .system, at: now))
        }
    }

    mutating func keep(_ change: OrderChange?) {
        guard let change else { return }
        order = change.after
        entries += change.ledgerEntries
        movements += change.stockMovements
        voucherUses += change.voucherUse.map { [$0] } ?? []
    }

    mutating func change(
        terms: OrderTerms? = nil, placedAt: Timestamp? = nil, status: OrderStatus? = nil,
        timeline: [OrderEvent]? = nil, version: Int? = nil, returns: [Return]? = nil,
        refunds: [Refund]? = nil
    ) {
        order = Order(
            id: order.id, number: order.number, cart: order.cart, terms: terms ?? order.terms,
            placedAt: placedAt ?? order.placedAt, status: status ?? order.status,
            timeline: timeline ?? order.timeline, version: version ?? order.version,
            returns: returns ?? order.returns, refunds: refunds ?? order.refunds)
    }

    mutating func changeTerms(_ change: (OrderTerms) -> OrderTerms) {
        self.change(terms: change(order.terms))
    }

    mutating func changeLine(_ index: Int = 0, _ change: (OrderLine) -> OrderLine) {
        changeTerms { terms in
            var lines = terms.lines
            lines[index] = change(lines[index])
            return terms.with(lines: lines)
        }
    }

    mutating func changeShare(_ index: Int = 0, _ change: (VATShare) -> VATShare) {
        changeTerms { terms in
            var shares = terms.totals.vat
            shares[index] = change(shares[index])
            return terms.with(vat: shares)
        }
    }

    mutating func changeStatus(_ change: (inout OrderStatus) -> Void) {
        var status = order.status
        change(&status)
        self.change(status: status)
    }

    mutating func changeTimeline(_ change: (inout [OrderEvent]) -> Void) {
        var timeline = order.timeline
        change(&timeline)
        self.change(timeline: timeline)
    }
}

extension OrderTerms {
    func with(
        lines: [OrderLine]? = nil, goods: Money? = nil, shipping: Money? = nil, total: Money? = nil,
        vat: [VATShare]? = nil
    ) -> OrderTerms {
        OrderTerms(
            owner: owner, email: email, address: address, language: language,
            lines: lines ?? self.lines, shipping: self.shipping, payment: payment,
            totals: OrderTotals(
                goods: goods ?? totals.goods, shipping: shipping ?? totals.shipping,
                total: total ?? totals.total, vat: vat ?? totals.vat), voucher: voucher)
    }
}

extension OrderLine {
    func with(
        sku: SKU? = nil, quantity: Quantity? = nil, unitPrice: Money? = nil,
        discount: Money? = nil, total: Money? = nil, vatRate: VATRate? = nil
    ) -> OrderLine {
        OrderLine(
            sku: sku ?? self.sku, productSlug: productSlug, name: name,
            quantity: quantity ?? self.quantity, unitPrice: unitPrice ?? self.unitPrice,
            discount: discount ?? self.discount, total: total ?? self.total,
            vatRate: vatRate ?? self.vatRate)
    }
}

extension VATShare {
    func with(rate: VATRate? = nil, gross: Money? = nil, tax: Money? = nil) -> VATShare {
        VATShare(rate: rate ?? self.rate, gross: gross ?? self.gross, tax: tax ?? self.tax)
    }
}

extension Money {
    /// A cent more.
    var more: Money { Money(minorUnits: minorUnits + 1, currency: currency) }
}
