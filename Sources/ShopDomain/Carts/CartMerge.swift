/// What had to give way when a guest's cart was merged into the one of the account.
public enum CartNotice: Hashable, Sendable {
    /// Fewer pieces than both carts held together: only `kept` can be had.
    case reduced(SKU, kept: Int)
    /// A line left out because the cart was full or nothing of it is left.
    case dropped(SKU)

    /// The SKU it is about.
    public var sku: SKU {
        switch self {
        case .reduced(let sku, _), .dropped(let sku): sku
        }
    }
}

extension Cart {
    /// The operations that merge `guest`'s lines into this cart at sign-in, and what to tell the
    /// customer.
    ///
    /// Quantities are added, capped by what is available and by ``Quantity/highest``; a line that
    /// stands in the account's cart never shrinks. The guest's voucher, if there is one, was asked for
    /// last and stands in the place of the account's. There is no input for which a merge fails.
    public func merging(
        _ guest: Cart, available: (SKU) -> Int
    ) -> (operations: [CartOperation], notices: [CartNotice]) {
        var operations: [CartOperation] = []
        var notices: [CartNotice] = []
        var room = Self.mostLines - lines.count
        for line in guest.lines {
            let present = count(of: line.sku)
            guard present > 0 || room > 0 else {
                notices.append(.dropped(line.sku))
                continue
            }
            let wanted = present + line.quantity.count
            let ceiling = max(present, min(available(line.sku), Quantity.highest))
            guard let kept = try? Quantity(min(wanted, ceiling)) else {
                notices.append(.dropped(line.sku))
                continue
            }
            if kept.count < wanted { notices.append(.reduced(line.sku, kept: kept.count)) }
            if present == 0 { room -= 1 }
            if kept.count > present { operations.append(.set(line.sku, kept)) }
        }
        if let voucher = guest.voucher { operations.append(.redeem(voucher)) }
        return (operations, notices)
    }
}
