/// When a customer may withdraw from the contract without giving a reason (§§ 355, 356 BGB,
/// Directive 2011/83/EU, article 9): any time before the goods arrive, and fourteen days after.
public struct WithdrawalPolicy: Hashable, Sendable {
    /// How many days there are after the day on which the goods arrived.
    public let days: Int64

    /// Makes a policy.
    public init(days: Int64 = 14) {
        self.days = days
    }

    /// What the law demands.
    public static let statutory = WithdrawalPolicy()

    /// The moment from which on it is too late; `nil` while the time has not begun to run.
    ///
    /// The day of arrival does not count, the last day counts to its end, and one that is a Saturday,
    /// Sunday or holiday is followed by the next working day (§§ 187, 188, 193 BGB). Days are those of
    /// UTC two hours ahead, which never ends one before a German clock does.
    public func end(for order: Order) -> Timestamp? {
        guard let arrived = order.arrivedAt else { return nil }
        let day: Int64 = 86_400_000
        let arrival = arrived.advanced(by: .seconds(7200)).milliseconds / day
        let last = WorkingDay.onOrAfter(arrival + days)
        return Timestamp(milliseconds: (last + 1) * day)
    }

    /// A moment of the last day on which it is not too late; `nil` while the time has not begun to run.
    public func lastDay(for order: Order) -> Timestamp? {
        end(for: order)?.advanced(by: .zero - .hours(24))
    }

    /// Whether the customer may withdraw from all or a part of the order now.
    public func allows(_ order: Order, at now: Timestamp) -> Bool {
        if order.status.possibleActions.contains(.withdraw) { return true }
        guard (try? order.status.after(.requestReturn)) != nil, !order.returnable.isEmpty else {
            return false
        }
        return end(for: order).map { now < $0 } ?? true
    }

    /// The order after the customer withdraws, or `nil` where they did before: one whose goods are
    /// still here is called off, and goods that have left are to come back.
    public func withdrawing(
        _ request: ReturnRequest, from order: Order, at now: Timestamp
    ) throws(AfterSaleError) -> OrderChange? {
        guard order.status.fulfilment == .open else {
            let change = try order.requestingReturn(request, by: .customer, at: now)
            guard change == nil || allows(order, at: now) else { throw .tooLate }
            return change
        }
        let whole = order.terms.lines.allSatisfy { line in
            request.pieces.map { $0[line.sku] == line.quantity.count } ?? true
        }
        guard whole else { throw .wholeOrderOnly }
        do {
            return try order.applying(.withdraw, by: .customer, at: now)
        } catch {
            throw .illegal(error)
        }
    }
}

extension Order {
    /// When the goods arrived, as far as is known; `nil` before.
    fileprivate var arrivedAt: Timestamp? {
        timeline.first { [.delivered, .partiallyReturned, .returned].contains($0.kind) }?.at
    }
}
