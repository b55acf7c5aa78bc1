/// What was ordered in some time and neither cancelled nor expired since.
public struct Sales: Hashable, Sendable {
    /// How many orders.
    public let orders: Int
    /// What they cost together, VAT and delivery included.
    public let revenue: Money

    /// Makes figures.
    public init(orders: Int, revenue: Money) {
        self.orders = orders
        self.revenue = revenue
    }
}

extension OrderState {
    /// Whether an order in this state is a sale: all but those that were called off.
    public var isSale: Bool {
        switch self {
        case .placed, .confirmed, .completed: true
        case .cancelled, .expired: false
        }
    }
}
