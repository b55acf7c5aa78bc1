extension Order {
    /// What the customer has paid: nothing, or the total.
    public var paid: Money {
        switch status.payment {
        case .paid, .partiallyRefunded, .refunded: terms.totals.total
        case .pending, .authorised, .failed, .voided: .zero(terms.totals.total.currency)
        }
    }

    /// What has gone back.
    public var refunded: Money {
        guard status.payment != .refunded else { return terms.totals.total }
        let sum = try? Money.sum(refunds.map(\.amount), in: terms.totals.total.currency)
        return sum ?? terms.totals.total
    }

    /// What may still go back now; nothing where the states do not allow a refund.
    public var refundable: Money {
        guard status.possibleActions.contains(.refund), let left = try? paid.subtracting(refunded)
        else { return .zero(terms.totals.total.currency) }
        return left
    }

    /// Whether goods came back and no money for them has gone back, though there is some: neither a refund
    /// that names the return, nor one that names none and was made since the return was announced.
    public var hasReturnToRefund: Bool {
        guard status.payment == .paid || status.payment == .partiallyRefunded else { return false }
        return returns.contains { returning in
            guard !returning.isOpen, returning.lines.contains(where: { $0.pieces > 0 })
            else { return false }
            return !refunds.contains { refund in
                refund.returning.map { $0 == returning.id } ?? (refund.at >= returning.requestedAt)
            }
        }
    }

    /// The refund that an event or a message of this moment tells of.
    public func refund(at time: Timestamp) -> Refund? { refunds.first { $0.at == time } }

    /// The order after money goes back, or `nil` where the same refund was made before.
    public func refunding(
        _ request: RefundRequest, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(AfterSaleError) -> OrderChange? {
        if let known = refunds.first(where: { $0.id == request.id }) {
            guard known.amount == request.amount, known.returning == request.returning
            else { throw .reused }
            return nil
        }
        // Of what has gone back already nothing is left, which is about the amount.
        if status.payment != .refunded { _ = try allowed(.refund) }
        let left = refundable
        guard request.amount.currency == left.currency, request.amount.minorUnits > 0,
            request.amount.minorUnits <= left.minorUnits
        else { throw .amountOutOfRange(left: left) }
        if let returning = request.returning {
            guard returns.contains(where: { $0.id == returning }) else { throw .unknownReturn }
            // Two of the staff may have looked at it at once.
            guard !refunds.contains(where: { $0.returning == returning })
            else { throw .returnRefunded }
        }
        let isAll = request.amount == left
        let next = try allowed(isAll ? .refund : .refundPart)
        // The last one may always give back the rest.
        guard isAll || refunds.count < Refund.mostPerOrder - 1 else { throw .tooMany }
        let at = moment(now, after: refunds.map(\.at))
        return step(
            isAll ? .refund : .refundPart, to: next, by: actor, at: at,
            refund: Refund(
                id: request.id, amount: request.amount, reason: request.reason,
                returning: request.returning, at: at))
    }

    /// Nobody named it: it has the order's own identity, for there is at most one.
    func refundOfAllThatIsLeft(at now: Timestamp) -> Refund? {
        ID(bytes: id.bytes).map {
            Refund(
                id: $0, amount: refundable, reason: "", at: moment(now, after: refunds.map(\.at)))
        }
    }
}

extension Order {
    /// What is to go back for a return: the price of its pieces, what was taken off included, and the
    /// fee for delivery where nothing is left with the customer; at most what is left of the money.
    ///
    /// A line's total is spread over its pieces to the cent (largest remainder), and returns use the
    /// pieces up one after the other: the proposals for all pieces of a line sum to its total.
    public func proposedRefund(for id: ID<Return>) -> Money {
        guard let shares = grossShares(of: id) else { return refundable }
        let sum = shares.reduce(0) { $0 + $1.gross.minorUnits }
        let fee = isLastOfAll(id) ? terms.totals.shipping.minorUnits : 0
        return Money(
            minorUnits: min(sum + fee, refundable.minorUnits),
            currency: terms.totals.total.currency)
    }

    /// What the pieces of a return cost, by rate: nothing where none came; `nil` where there is no such
    /// return.
    private func grossShares(of id: ID<Return>) -> [VATShare]? {
        guard let index = returns.firstIndex(where: { $0.id == id }) else { return nil }
        var byRate: [VATRate: Int64] = [:]
        for line in terms.lines {
            let before = returns[..<index].reduce(0) { $0 + $1.pieces(of: line.sku) }
            let count = returns[index].pieces(of: line.sku)
            guard count > 0 else { continue }
            let pieces = line.total.allocated(
                over: Array(repeating: 1, count: line.quantity.count))
            let gross = pieces.dropFirst(before).prefix(count).reduce(0) { $0 + $1.minorUnits }
            byRate[line.vatRate, default: 0] += gross
        }
        return byRate.sorted { $0.key < $1.key }.map { rate, gross in
            let money = Money(minorUnits: gross, currency: terms.totals.total.currency)
            return VATShare(rate: rate, gross: money, tax: rate.contained(in: money))
        }
    }

    /// Whether all pieces of the order are part of returns, this one being the last.
    private func isLastOfAll(_ id: ID<Return>) -> Bool {
        returnable.isEmpty && returns.last?.id == id
    }
}

extension Order {
    /// The tax contained in a refund: that of the goods it is for, or else that of the whole order, and
    /// never more of a rate than earlier refunds have left of what was charged. All refunds of an order
    /// whose money goes back altogether sum to what was charged, by rate and to the cent.
    public func taxShares(of refund: Refund) -> [VATShare] {
        var left = terms.totals.vat
        for earlier in refunds where earlier.at < refund.at {
            left = left.subtracting(shares(of: earlier, from: left))
        }
        return shares(of: refund, from: left)
    }

    private func shares(of refund: Refund, from left: [VATShare]) -> [VATShare] {
        left.taking(refund.amount, like: refund.returning.flatMap(grossShares) ?? left)
    }
}

extension [VATShare] {
    /// A part of what these are, spread like `wanted` as far as a rate has so much, and the rest over
    /// what the other rates have; with the tax contained in each part.
    fileprivate func taking(_ amount: Money, like wanted: [VATShare]) -> [VATShare] {
        let weights = map { share in
            wanted.first { $0.rate == share.rate }?.gross.minorUnits ?? 0
        }
        let isKnown = weights.contains { $0 > 0 }
        let first = amount.allocated(over: isKnown ? weights : map(\.gross.minorUnits))
        let parts = zip(self, first).map { Swift.min($0.gross.minorUnits, $1.minorUnits) }
        let rest = Money(
            minorUnits: amount.minorUnits - parts.reduce(0, +), currency: amount.currency)
        let room = zip(self, parts).map { $0.gross.minorUnits - $1 }
        let more = rest.minorUnits == 0 ? [] : rest.allocated(over: room).map(\.minorUnits)
        return indices.compactMap { index in
            let gross = Money(
                minorUnits: parts[index] + (more.isEmpty ? 0 : more[index]),
                currency: amount.currency)
            return gross.minorUnits == 0 ? nil : self[index].part(gross)
        }
    }

    fileprivate func subtracting(_ parts: [VATShare]) -> [VATShare] {
        map { share in
            guard let part = parts.first(where: { $0.rate == share.rate }) else { return share }
            return VATShare(
                rate: share.rate,
                gross: Money(
                    minorUnits: share.gross.minorUnits - part.gross.minorUnits,
                    currency: share.gross.currency),
                tax: Money(
                    minorUnits: share.tax.minorUnits - part.tax.minorUnits,
                    currency: share.tax.currency))
        }
    }
}

extension VATShare {
    /// So much of it: the last part has the tax that rounding has left.
    fileprivate func part(_ gross: Money) -> VATShare {
        let isAll = gross == self.gross
        return VATShare(rate: rate, gross: gross, tax: isAll ? tax : rate.contained(in: gross))
    }
}
