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

    /// The refund that an event or a message of this moment tells of.
    public func refund(at time: Timestamp) -> Refund? { refunds.first { $0.at == time } }

    /// The order after money goes back, or `nil` where the same refund was made before.
    public func refunding(
        _ request: RefundRequest, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(AfterSaleError) -> OrderChange? {
        if let known = refunds.first(where: { $0.id == request.id }) {
            guard known.amount == request.amount else { throw .reused }
            return nil
        }
        // Of what has gone back already nothing is left, which is about the amount.
        if status.payment != .refunded { _ = try allowed(.refund) }
        let left = refundable
        guard request.amount.currency == left.currency, request.amount.minorUnits > 0,
            request.amount.minorUnits <= left.minorUnits
        else { throw .amountOutOfRange(left: left) }
        guard request.returning == nil || returns.contains(where: { $0.id == request.returning })
        else { throw .unknownReturn }
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

    /// The tax contained in a refund: that of the goods it is for, or that of the whole order.
    public func taxShares(of refund: Refund) -> [VATShare] {
        let shares = refund.returning.flatMap(grossShares) ?? terms.totals.vat
        return refund.amount.taxed(like: shares)
    }

    /// What the pieces of a return cost, by rate; `nil` where there is no such return or none came.
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
        guard byRate.values.contains(where: { $0 > 0 }) else { return nil }
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

extension Money {
    /// The amount spread over the rates of `shares`, to the cent, with the tax contained in each part.
    func taxed(like shares: [VATShare]) -> [VATShare] {
        let parts = allocated(over: shares.map(\.gross.minorUnits))
        return zip(shares, parts).filter { $0.1.minorUnits != 0 }.map { share, gross in
            VATShare(rate: share.rate, gross: gross, tax: share.rate.contained(in: gross))
        }
    }
}
