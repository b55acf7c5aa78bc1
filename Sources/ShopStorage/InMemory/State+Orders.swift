import ShopDomain
import ShopStorage

extension State {
    /// The order of an earlier purchase, as it is now.
    func placedOrder(_ key: PurchaseKey) -> PlacedOrder? {
        guard let purchase = purchases[key], let order = orders[purchase.order] else { return nil }
        return PlacedOrder(order: order, fingerprint: purchase.fingerprint)
    }

    /// The SKUs that are not offered any more at the price of their line.
    func changedOffers(in lines: [OrderLine]) -> [SKU] {
        lines.filter { line in
            let product = productOfSKU[line.sku].flatMap { products[$0]?.value }
            let variant = product?.variants.first { $0.sku == line.sku }
            return product?.isPublished != true || variant?.price != line.unitPrice
                || variant?.vatRate != line.vatRate
        }.map(\.sku)
    }

    /// Writes all that placing an order writes; nothing may be in the way.
    mutating func insert(_ placement: OrderPlacement, _ key: PurchaseKey) {
        let order = placement.order
        orders[order.id] = order
        orderOfNumber[order.number] = order.id
        orderIndex.insert(order.id, of: order.terms.owner)
        purchases[key] = Purchase(order: order.id, fingerprint: placement.fingerprint)
        openCarts[order.terms.owner] = nil
        ledger[order.id] = [order.claim]
        count(order.voucherUse)
        move(order.reservations)
        for event in order.timeline { tell(of: event, in: order) }
    }

    /// Writes all that a step of an order writes.
    mutating func update(_ change: OrderChange) throws(StorageError) {
        guard let stored = orders[change.after.id], stored.version == change.after.version - 1
        else { throw .conflict }
        // Whose it is may have changed since it was read.
        let order = change.after.handedOver(to: stored.terms.owner)
        guard change.stockMovements.allSatisfy(canMove) else {
            throw .corrupt("less is reserved than was ordered")
        }
        orders[order.id] = order
        count(change.voucherUse)
        move(change.stockMovements)
        ledger[order.id, default: []] += change.ledgerEntries
        addTask(for: change)
        tell(of: change.event, in: order)
    }

    /// Makes the orders of one owner another's, but for those whose keys that one has used.
    mutating func handOver(from old: Owner, to new: Owner) {
        guard !orderIndex.orders(of: old).isEmpty else { return }
        for (key, purchase) in purchases where key.owner == old {
            let newKey = PurchaseKey(owner: new, key: key.key)
            guard purchases[newKey] == nil else { continue }
            purchases[newKey] = purchases.removeValue(forKey: key)
            orders[purchase.order] = orders[purchase.order]?.handedOver(to: new)
            orderIndex.move(purchase.order, from: old, to: new)
        }
    }

    private mutating func tell(of event: OrderEvent, in order: Order) {
        let message = OutboxMessage(
            id: ID(at: event.at), order: order.id, event: event.kind, at: event.at)
        // Oldest first, whatever clock the server has that wrote it.
        let position = (outbox.lastIndex { $0.message.id < message.id } ?? -1) + 1
        outbox.insert(OutboxEntry(message: message), at: position)
        webhooks.unspread.append(message)
    }

    /// Up to `limit` of `candidates`, which are sorted, that are wanted: newest first, from before
    /// `last`.
    func newest(
        _ limit: Int, of candidates: [ID<Order>], before last: ID<Order>?,
        where isWanted: (Order) -> Bool = { _ in true }
    ) -> [Order] {
        let end = last.map { last in (candidates.lastIndex { $0 < last } ?? -1) + 1 }
        var found: [Order] = []
        for id in candidates.prefix(end ?? candidates.count).reversed() {
            guard found.count < limit else { break }
            if let order = orders[id], isWanted(order) { found.append(order) }
        }
        return found
    }
}
