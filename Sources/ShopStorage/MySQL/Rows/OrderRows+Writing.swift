import ShopDomain
import ShopStorage

/// The statements that write orders, within somebody's transaction.
extension OrderRows {
    /// Closes the cart of an order to be.
    /// - Returns: whether it was open, the owner's, and in the version the order was made from.
    func closeCart(of placement: OrderPlacement) throws -> Bool {
        let order = placement.order
        let found = try connection.execute(
            """
            UPDATE cart SET open_owner = NULL, version = version + 1, changed_at = ?
            WHERE id = ? AND open_owner = ? AND version = ?
            """,
            order.placedAt, order.cart, order.terms.owner, placement.cartVersion)
        return found == 1
    }

    /// The SKUs that are not offered any more at the price of their line.
    ///
    /// A locking read: the prices hold until COMMIT. An ordinary one would fix what the transaction
    /// sees, and every stock row that another order changed since would be a conflict.
    func changedOffers(in lines: [OrderLine]) throws -> [SKU] {
        let offered = try connection.query(
            """
            SELECT variant.sku, variant.price, variant.vat_rate
            FROM variant JOIN product ON product.id = variant.product
            WHERE product.published = 1 AND variant.sku IN (\(placeholders(lines.count)))
            LOCK IN SHARE MODE
            """, with: lines.map(\.sku)
        ).map { row in
            var reader = RowReader(row)
            return OfferRow(
                sku: try reader.sku(), price: try reader.money(), vatRate: try reader.vatRate())
        }
        return lines.filter { !offered.contains(OfferRow($0)) }.map(\.sku)
    }

    func insert(_ placement: OrderPlacement) throws {
        let order = placement.order
        let terms = order.terms
        try connection.execute(
            """
            INSERT INTO orders (
                id, number, cart, owner, owner_kind, idempotency_key, fingerprint, email, name,
                street, postcode, city, country, language, shipping, payment, goods, shipping_fee,
                total, vat, state, payment_state, fulfilment_state, placed_at, version,
                voucher)
            VALUES (\(placeholders(26)))
            """,
            order.id, order.number, order.cart, terms.owner, terms.owner.kind, placement.key.text,
            placement.fingerprint, terms.email, terms.address.name, terms.address.street,
            terms.address.postcode, terms.address.city, terms.address.country.rawValue,
            terms.language.rawValue, terms.shipping.rawValue, terms.payment.rawValue,
            terms.totals.goods, terms.totals.shipping, terms.totals.total,
            VATText.encode(terms.totals.vat), order.status.state.rawValue,
            order.status.payment.rawValue, order.status.fulfilment.rawValue, order.placedAt,
            order.version, terms.voucher)
        try insertLines(of: order)
    }

    /// Adds to the timeline, and to the outbox, so that whoever is to be told is told.
    func insert(_ event: OrderEvent, of order: Order, message: ID<OutboxMessage>) throws {
        try connection.execute(
            """
            INSERT INTO order_event (order_id, version, kind, actor, staff, at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            order.id, order.version, event.kind.rawValue, event.actor.word, event.actor.staffID,
            event.at)
        try connection.execute(
            "INSERT INTO outbox (id, order_id, event, at) VALUES (?, ?, ?, ?)",
            message, order.id, event.kind.rawValue, event.at)
    }

    func insert(_ entry: LedgerEntry) throws {
        try connection.execute(
            "INSERT INTO ledger (order_id, kind, amount, at) VALUES (?, ?, ?, ?)",
            entry.order, NumberedWord(entry.kind, entry.number).text, entry.amount, entry.at)
    }

    /// Writes the new states.
    /// - Returns: whether the order was in the version the change was made from, and no more goes
    ///   back than was paid.
    func updateStatus(_ change: OrderChange) throws -> Bool {
        let order = change.after
        let back = change.refund?.amount ?? .zero()
        let found = try connection.execute(
            """
            UPDATE orders
            SET state = ?, payment_state = ?, fulfilment_state = ?, version = ?,
                refunded = refunded + ?
            WHERE id = ? AND version = ? AND refunded + ? <= total
            """,
            order.status.state.rawValue, order.status.payment.rawValue,
            order.status.fulfilment.rawValue, order.version, back, order.id, order.version - 1,
            back)
        return found == 1
    }

    private func insertLines(of order: Order) throws {
        let lines = order.terms.lines
        let values = lines.enumerated().flatMap { position, line -> [any SQLEncodable] in
            [
                order.id, position, line.sku, line.productSlug, line.name, line.quantity.count,
                line.unitPrice, line.discount, line.total, line.vatRate.basisPoints,
            ]
        }
        try connection.execute(
            """
            INSERT INTO order_line (
                order_id, position, sku, product_slug, name, quantity, unit_price, discount, total,
                vat_rate)
            VALUES \(placeholders(rows: lines.count, columns: 10))
            """, with: values)
    }
}

private struct OfferRow: Equatable {
    let sku: SKU
    let price: Money
    let vatRate: VATRate

    init(sku: SKU, price: Money, vatRate: VATRate) {
        self.sku = sku
        self.price = price
        self.vatRate = vatRate
    }

    init(_ line: OrderLine) {
        self.init(sku: line.sku, price: line.unitPrice, vatRate: line.vatRate)
    }
}
