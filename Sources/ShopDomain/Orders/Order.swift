/// What was agreed: a snapshot of names, prices, tax and address as they were when it was placed.
public struct Order: Hashable, Sendable {
    /// The identity that never changes.
    public let id: ID<Order>
    /// The number people use.
    public let number: OrderNumber
    /// The cart it was made from.
    public let cart: ID<Cart>
    /// The agreement itself.
    public let terms: OrderTerms
    /// When it was placed.
    public let placedAt: Timestamp
    /// Where it stands.
    public private(set) var status: OrderStatus
    /// What has happened, oldest first; begins with the placing.
    public private(set) var timeline: [OrderEvent]
    /// Counts the changes, from 1.
    public private(set) var version: Int
    /// What the customer sends back or has sent back, in the order in which it was announced.
    public private(set) var returns: [Return]
    /// What went back of the money, the first refund first.
    public private(set) var refunds: [Refund]

    /// Takes the parts as a store kept them.
    public init(
        id: ID<Order>, number: OrderNumber, cart: ID<Cart>, terms: OrderTerms,
        placedAt: Timestamp, status: OrderStatus, timeline: [OrderEvent], version: Int,
        returns: [Return] = [], refunds: [Refund] = []
    ) {
        self.id = id
        self.number = number
        self.cart = cart
        self.terms = terms
        self.placedAt = placedAt
        self.status = status
        self.timeline = timeline
        self.version = version
        self.returns = returns
        self.refunds = refunds
    }

    /// Makes a new order.
    public init(
        id: ID<Order>, number: OrderNumber, cart: ID<Cart>, terms: OrderTerms, at now: Timestamp
    ) {
        self.init(
            id: id, number: number, cart: cart, terms: terms, placedAt: now, status: .placed,
            timeline: [OrderEvent(kind: .placed, actor: .customer, at: now)], version: 1)
    }
}

extension Order {
    /// The same order as somebody else's: what a guest ordered belongs to the account it is put into.
    public func handedOver(to owner: Owner) -> Order {
        Order(
            id: id, number: number, cart: cart, terms: terms.handedOver(to: owner),
            placedAt: placedAt, status: status, timeline: timeline, version: version,
            returns: returns, refunds: refunds)
    }

    /// The order after `action`, or `nil` where it had been done already.
    /// - Throws: ``IllegalTransition`` where the action is impossible now, or needs details.
    public func applying(
        _ action: OrderAction, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(IllegalTransition) -> OrderChange? {
        let next = try status.after(action)
        guard next != status else { return nil }
        guard !action.needsDetails else {
            throw IllegalTransition(action: action, status: status)
        }
        let refund = action == .refund ? refundOfAllThatIsLeft(at: now) : nil
        return step(
            action, to: next, by: actor, at: refund?.at ?? now, refund: refund)
    }

    /// The order after a step that the rules allow.
    func step(
        _ action: OrderAction, to next: OrderStatus, by actor: OrderEvent.Actor, at now: Timestamp,
        returning: Return? = nil, refund: Refund? = nil
    ) -> OrderChange {
        var order = self
        order.status = next
        order.version += 1
        let event = OrderEvent(kind: OrderEvent.Kind(action), actor: actor, at: now)
        order.timeline.append(event)
        if let returning {
            order.returns.removeAll { $0.id == returning.id }
            order.returns.append(returning)
            order.returns.sort { $0.requestedAt < $1.requestedAt }
        }
        if let refund { order.refunds.append(refund) }
        return OrderChange(
            before: status, after: order, action: action, event: event, returning: returning,
            refund: refund)
    }
}
