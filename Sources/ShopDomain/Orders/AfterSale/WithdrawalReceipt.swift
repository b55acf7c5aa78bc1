/// What a customer declared, and when: the receipt the law demands (§ 356a (4) BGB).
public struct WithdrawalReceipt: Hashable, Sendable {
    /// The order withdrawn from.
    public let order: OrderNumber
    /// When the declaration arrived.
    public let at: Timestamp
    /// What was withdrawn: names and pieces, in the order of the order.
    public let lines: [Line]
    /// The return it led to; `nil` where the goods had not left.
    public let returning: ID<Return>?

    /// Pieces of one line that were withdrawn.
    public struct Line: Hashable, Sendable {
        /// What.
        public let sku: SKU
        /// Its name in the customer's language.
        public let name: String
        /// How many pieces.
        public let quantity: Int
    }
}

extension Order {
    /// Whether the customer announced the return of this moment, which makes it a withdrawal; staff
    /// agree on returns, too.
    public func isDeclared(at time: Timestamp) -> Bool {
        timeline.contains { event in
            event.kind == .returnRequested && event.at == time && event.actor == .customer
        }
    }

    /// The receipt of a withdrawal: of the return named, or else of the latest one; `nil` where
    /// nothing was withdrawn.
    public func withdrawalReceipt(of id: ID<Return>? = nil) -> WithdrawalReceipt? {
        if let event = timeline.last(where: { $0.kind == .withdrawn }) {
            return WithdrawalReceipt(
                order: number, at: event.at,
                lines: terms.lines.map { line in
                    WithdrawalReceipt.Line(
                        sku: line.sku, name: line.name, quantity: line.quantity.count)
                }, returning: nil)
        }
        let declared = returns.filter { isDeclared(at: $0.requestedAt) }
        guard let found = declared.first(where: { $0.id == id }) ?? declared.last
        else { return nil }
        return WithdrawalReceipt(
            order: number, at: found.requestedAt,
            lines: terms.lines.compactMap { line in
                let announced = found.lines.first { $0.sku == line.sku }?.quantity
                return announced.map {
                    WithdrawalReceipt.Line(sku: line.sku, name: line.name, quantity: $0)
                }
            }, returning: found.id)
    }
}
