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

    /// Takes the parts as a store kept them.
    public init(
        id: ID<Order>, number: OrderNumber, cart: ID<Cart>, terms: OrderTerms,
        placedAt: Timestamp, status: OrderStatus, timeline: [OrderEvent], version: Int
    ) {
        self.id = id
        self.number = number
        self.cart = cart
        self.terms = terms
        self.placedAt = placedAt
        self.status = status
        self.timeline = timeline
        self.version = version
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
            placedAt: placedAt, status: status, timeline: timeline, version: version)
    }

    /// The order after `action`, or `nil` where it had been done already.
    /// - Throws: ``IllegalTransition`` where the action is impossible now.
    public func applying(
        _ action: OrderAction, by actor: OrderEvent.Actor, at now: Timestamp
    ) throws(IllegalTransition) -> OrderChange? {
        let next = try status.after(action)
        guard next != status else { return nil }
        var order = self
        order.status = next
        order.version += 1
        let event = OrderEvent(kind: OrderEvent.Kind(action), actor: actor, at: now)
        order.timeline.append(event)
        return OrderChange(before: status, after: order, action: action, event: event)
    }
}
