import ShopDomain

/// The orders by age, all of them and those of each owner.
struct OrderIndex: Sendable {
    /// Oldest first.
    private(set) var all: [ID<Order>] = []
    private var byOwner: [Owner: [ID<Order>]] = [:]

    mutating func insert(_ order: ID<Order>, of owner: Owner) {
        all.insert(order, at: all.position(after: order))
        assign(order, to: owner)
    }

    mutating func move(_ order: ID<Order>, from old: Owner, to new: Owner) {
        byOwner[old]?.removeAll { $0 == order }
        assign(order, to: new)
    }

    private mutating func assign(_ order: ID<Order>, to owner: Owner) {
        let position = byOwner[owner, default: []].position(after: order)
        byOwner[owner, default: []].insert(order, at: position)
    }

    func orders(of owner: Owner) -> [ID<Order>] { byOwner[owner, default: []] }
}

extension [ID<Order>] {
    /// How many are not younger than `order`.
    ///
    /// Looks from the end, where new orders go and most questions are about.
    func position(after order: ID<Order>) -> Int {
        (lastIndex { $0 <= order } ?? -1) + 1
    }
}
