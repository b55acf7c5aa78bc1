import ShopDomain
import ShopStorage

/// What racers do.
extension ShopStorage {
    /// One placement each by `number` guests, for `counts` pieces of the variants of `product`.
    func newPlacements(
        _ number: Int, _ counts: [Int], of product: Product
    ) async throws -> [OrderPlacement] {
        var placements: [OrderPlacement] = []
        for _ in 0..<number { placements.append(try await newPlacement(counts, of: product)) }
        return placements
    }

    /// The order, or `nil` where there is not enough left; nothing else may come of it.
    func buy(_ placement: OrderPlacement) async throws -> Order? {
        switch try await orders.place(placement) {
        case .placed(let order): return order
        case .insufficientStock: return nil
        case let outcome:
            throw ConformanceFailure("a purchase ended in \(outcome)", #fileID, #line)
        }
    }

    /// Carries out the actions one after the other.
    @discardableResult
    func carry(
        out actions: [OrderAction], on order: Order, by actor: OrderEvent.Actor = .system
    ) async throws -> Order {
        var order = order
        for action in actions {
            order = try await orders.carryOut(
                action, on: order.number, by: actor, at: Unique.moment())
        }
        return order
    }

    /// The order, the only one of its buyer, is listed and counted, or is not, where the staff has this task.
    func requireListed(
        _ order: Order, _ isListed: Bool, for task: OrderTask, _ when: String,
        file: StaticString = #fileID, line: UInt = #line
    ) async throws {
        var filter = task.orders
        filter.email = order.terms.email
        let expected = isListed ? [order] : []
        try requireEqual(
            await orders.list(filter, before: nil, limit: 5), expected,
            "the orders to \(task) \(when)", file: file, line: line)
        try requireEqual(
            await orders.count(filter, upTo: 5), expected.count,
            "how many there are to \(task) \(when)", file: file, line: line)
    }

    /// Nothing of a refused placement is there: no order, no reservation, and the cart is open.
    func requireRefused(
        _ placement: OrderPlacement, of product: Product, reserved: [Int],
        file: StaticString = #fileID, line: UInt = #line
    ) async throws {
        let order = placement.order
        try requireEqual(
            await orders.find(order.number), nil, "the refused order", file: file, line: line)
        try requireEqual(
            await orders.find(key: placement.key, owner: order.terms.owner)?.order.id == order.id,
            false, "whether the key leads to the refused order", file: file, line: line)
        let cart = try await carts.find(order.terms.owner)
        try requireEqual(cart?.id, order.cart, "the cart", file: file, line: line)
        let levels = try await levels(of: product)
        try requireEqual(levels.map(\.reserved), reserved, "reserved", file: file, line: line)
    }
}
