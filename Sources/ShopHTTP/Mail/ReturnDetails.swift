import ShopDomain
import ShopStorage

extension ReturnTexts {
    /// What a mail about goods or money that go back says in particular: what, how much, and when.
    func details(of message: OutboxMessage, about order: Order) -> [String] {
        let language = order.terms.language
        switch message.event {
        case .withdrawn:
            return order.withdrawalReceipt().map { lines(of: $0, language) } ?? []
        case .returnRequested:
            guard let returning = order.returns.first(where: { $0.requestedAt == message.at })
            else { return [] }
            if order.isDeclared(at: message.at),
                let receipt = order.withdrawalReceipt(of: returning.id)
            {
                return lines(of: receipt, language)
            }
            return returning.lines.map { "\($0.quantity) × \(order.name(of: $0.sku))" }
        case .returned, .partiallyReturned:
            guard let returning = order.returns.first(where: { $0.receivedAt == message.at })
            else { return [] }
            return order.terms.lines.compactMap { line in
                let pieces = returning.pieces(of: line.sku)
                return pieces > 0 ? "\(pieces) × \(line.name)" : nil
            }
        case .refunded, .partiallyRefunded:
            guard let refund = order.refund(at: message.at) else { return [] }
            return [refund.amount.text(language)] + (refund.reason.isEmpty ? [] : [refund.reason])
        case .placed, .confirmed, .shipped, .delivered, .paid, .completed, .cancelled, .expired,
            .authorised, .paymentFailed, .paymentRetried:
            return []
        }
    }

    private func lines(of receipt: WithdrawalReceipt, _ language: Language) -> [String] {
        receipt.lines.map { "\($0.quantity) × \($0.name)" }
            + ["\(receivedAt): \(receipt.at.exactText(language))"]
    }
}
