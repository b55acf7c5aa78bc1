@testable import ShopDomain

/// Orders of which somebody wants to send something back.
///
/// Three books of 9.99 at 7 % (`SKU-101`) and two mugs of 12.95 at 19 % (`SKU-102`), 4.90 delivery:
/// 60.77 − free delivery from 50.00 on = 55.87.
enum SoldOrder {
    static let book = "SKU-101"
    static let mug = "SKU-102"

    static func after(
        _ actions: OrderAction..., terms: OrderTerms? = nil
    ) throws -> Order {
        var order = try Sample.order()
        if let terms {
            order = Order(
                id: order.id, number: order.number, cart: order.cart, terms: terms, at: Sample.now)
        }
        for (index, action) in actions.enumerated() {
            let now = Sample.now.advanced(by: .hours(index + 1))
            order = try order.applying(action, by: .system, at: now)?.after ?? order
        }
        return order
    }

    static func delivered() throws -> Order { try after(.confirm, .pay, .ship, .deliver) }

    static func request(
        _ number: Int, _ pieces: [String: Int]? = nil
    ) throws -> ReturnRequest {
        var named: [SKU: Int]?
        if let pieces {
            named = [:]
            for (sku, count) in pieces { named?[try SKU(sku)] = count }
        }
        return ReturnRequest(id: Sample.id(number), pieces: named)
    }
}

extension Order {
    func returning(_ number: Int, _ pieces: [String: Int]? = nil) throws -> Order {
        let request = try SoldOrder.request(number, pieces)
        return try requestingReturn(request, by: .customer, at: Sample.later)?.after ?? self
    }

    func received(_ number: Int, _ pieces: [String: Int]? = nil) throws -> Order {
        let request = try SoldOrder.request(number, pieces)
        return try takingBack(
            request.id, received: request.pieces, by: .system, at: Sample.later)?.after ?? self
    }

    func refunding(_ number: Int, _ cents: Int64, for returning: Int? = nil) throws -> Order {
        let request = RefundRequest(
            id: Sample.id(number), amount: Money(minorUnits: cents),
            returning: returning.map { Sample.id($0) })
        return try refunding(request, by: .system, at: Sample.later)?.after ?? self
    }
}

extension Sample {
    /// After everything that was done with an order.
    static let later = now.advanced(by: .days(3))
}
