/// An order with everything the ledgers say about it.
public struct OrderAccount: Hashable, Sendable {
    /// The order as it is kept.
    public let order: Order
    /// Its entries in the money ledger, oldest first.
    public let entries: [LedgerEntry]
    /// Its movements in the stock ledger.
    public let movements: [StockMovement]
    /// Its entries in the ledger of vouchers.
    public let voucherUses: [VoucherUse]

    /// Makes an account.
    public init(
        order: Order, entries: [LedgerEntry], movements: [StockMovement],
        voucherUses: [VoucherUse]
    ) {
        self.order = order
        self.entries = entries
        self.movements = movements
        self.voucherUses = voucherUses
    }
}

extension OrderAccount {
    /// Replays the order's timeline by the shop's rules and names every drift: sums that are not
    /// their parts' sums, tax that is not the lines', states and a version the timeline does not lead
    /// to, steps the rules forbid, and ledger entries that are missing, doubled or not the timeline's.
    ///
    /// Clocks of several servers differ, so steps need not be in the order of their times.
    public func findings() -> [AuditFinding] {
        sumFindings() + replayFindings()
    }

    private var subject: String { "order \(order.number)" }

    private func finding(_ problem: String) -> AuditFinding {
        AuditFinding(subject: subject, problem: problem)
    }

    private func sumFindings() -> [AuditFinding] {
        let terms = order.terms
        var findings: [AuditFinding] = []
        if terms.lines.isEmpty { findings.append(finding("there are no lines")) }
        for line in terms.lines where !line.isConsistent {
            findings.append(finding("the line of \(line.sku) is not price × quantity − discount"))
        }
        for line in terms.lines where line.discount.minorUnits < 0 || line.total.minorUnits < 0 {
            findings.append(finding("the line of \(line.sku) has a negative amount"))
        }
        let goods = try? Money.sum(terms.lines.map(\.total))
        if goods != terms.totals.goods {
            findings.append(finding("goods are \(terms.totals.goods), not the sum of the lines"))
        }
        if (try? terms.totals.goods.adding(terms.totals.shipping)) != terms.totals.total {
            findings.append(finding("total is \(terms.totals.total), not goods plus shipping"))
        }
        if (try? Money.sum(terms.totals.vat.map(\.gross))) != terms.totals.total {
            findings.append(finding("the tax shares do not sum to the total"))
        }
        let shares = try? VATShare.shares(of: terms.lines, shipping: terms.totals.shipping)
        if shares != terms.totals.vat {
            findings.append(finding("the tax shares are not those of the lines and the shipping"))
        }
        return findings
    }

    private func replayFindings() -> [AuditFinding] {
        var replayed = Order(
            id: order.id, number: order.number, cart: order.cart, terms: order.terms,
            at: order.placedAt)
        guard order.timeline.first == replayed.timeline.first else {
            return [finding("the timeline does not begin with the placing")]
        }
        var entries = [replayed.claim]
        var movements = replayed.reservations
        var uses = replayed.voucherUse.map { [$0] } ?? []
        for event in order.timeline.dropFirst() {
            guard let change = order.step(telling: event, from: replayed), change.event == event
            else { return [finding("the timeline has an illegal step: \(event.kind.rawValue)")] }
            entries += change.ledgerEntries
            movements += change.stockMovements
            uses += change.voucherUse.map { [$0] } ?? []
            replayed = change.after
        }
        return comparison(with: replayed, entries, movements, uses)
    }

    private func comparison(
        with replayed: Order, _ entries: [LedgerEntry], _ movements: [StockMovement],
        _ uses: [VoucherUse]
    ) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        if replayed.status != order.status {
            findings.append(finding("the states are not the ones its timeline leads to"))
        }
        if replayed.version != order.version {
            findings.append(
                finding("version is \(order.version), its timeline leads to \(replayed.version)"))
        }
        if replayed.returns != order.returns {
            findings.append(finding("the returns are not those its timeline leads to"))
        }
        // Refunds of an earlier program have no record but the ledger's.
        if !order.refunds.isEmpty, replayed.refunds != order.refunds {
            findings.append(finding("the refunds are not those its timeline leads to"))
        }
        if counts(entries) != counts(self.entries) {
            findings.append(finding("the money ledger is not the one its timeline leads to"))
        }
        if counts(movements) != counts(self.movements) {
            findings.append(finding("the stock ledger is not the one its timeline leads to"))
        }
        if counts(uses) != counts(voucherUses) {
            findings.append(finding("the uses of vouchers are not those its timeline leads to"))
        }
        return findings
    }
}

private func counts<Element: Hashable>(_ elements: [Element]) -> [Element: Int] {
    elements.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

extension OrderLine {
    fileprivate var isConsistent: Bool {
        let gross = try? unitPrice.multiplied(by: quantity.count)
        return gross.flatMap { try? $0.subtracting(discount) } == total
    }
}

extension Order {
    /// The step that an event of this order's timeline tells of, made once more from `replayed`;
    /// `nil` where the rules forbid it, or nothing is known of what moved.
    fileprivate func step(telling event: OrderEvent, from replayed: Order) -> OrderChange? {
        guard let action = OrderAction(leaving: event.kind) else { return nil }
        switch action {
        case .requestReturn:
            guard let found = returns.first(where: { $0.requestedAt == event.at }) else {
                return nil
            }
            let pieces = found.lines.map { ($0.sku, $0.quantity) }
            let request = ReturnRequest(
                id: found.id, pieces: Dictionary(pieces) { first, _ in first },
                reason: found.reason)
            return try? replayed.requestingReturn(request, by: event.actor, at: event.at)
        case .takeBack, .takeBackPart:
            guard let found = returns.first(where: { $0.receivedAt == event.at }) else {
                return nil
            }
            let pieces = found.lines.map { ($0.sku, $0.pieces) }
            return try? replayed.takingBack(
                found.id, received: Dictionary(pieces) { first, _ in first }, by: event.actor,
                at: event.at)
        case .refund, .refundPart:
            guard let found = refund(at: event.at) else {
                return try? replayed.applying(action, by: event.actor, at: event.at)
            }
            let request = RefundRequest(
                id: found.id, amount: found.amount, reason: found.reason,
                returning: found.returning)
            return try? replayed.refunding(request, by: event.actor, at: event.at)
        case .confirm, .ship, .deliver, .pay, .complete, .cancel, .expire, .withdraw, .authorise,
            .failPayment, .retryPayment:
            return try? replayed.applying(action, by: event.actor, at: event.at)
        }
    }
}

extension OrderAction {
    /// The action that leaves `kind` in a timeline; `nil` for the placing.
    fileprivate init?(leaving kind: OrderEvent.Kind) {
        guard let action = OrderAction.allCases.first(where: { OrderEvent.Kind($0) == kind })
        else { return nil }
        self = action
    }
}
