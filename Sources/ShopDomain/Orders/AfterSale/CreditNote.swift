/// A document by which the shop takes back a part of an invoice, or all of it (§ 14c, § 17 UStG).
///
/// There is one for every part of the claim that was dropped: an order that was called off has one over
/// its total, whatever of its money has gone back by now; one that was delivered has one per refund.
public struct CreditNote: Hashable, Sendable {
    /// Counts the credit notes of an order, from 1.
    public let number: Int
    /// What is taken back, tax included.
    public let amount: Money
    /// The tax contained, one share per rate.
    public let taxShares: [VATShare]
    /// When.
    public let at: Timestamp
    /// Whether it takes back the whole invoice.
    public let isCancellation: Bool
    /// Why, in the words of staff; may be empty.
    public let reason: String
    /// What came back for it; `nil` where nothing had to.
    public let returning: ID<Return>?
}

extension Order {
    /// When the invoice was due: as the shop accepted the order, or the money came; `nil` before, and
    /// where the order had ended by then.
    public var invoicedAt: Timestamp? {
        for event in timeline {
            switch event.kind {
            case .confirmed, .paid: return event.at
            case .cancelled, .withdrawn, .expired: return nil
            default: continue
            }
        }
        return nil
    }

    /// When the goods left; `nil` before.
    public var suppliedAt: Timestamp? { timeline.first { $0.kind == .shipped }?.at }

    /// What was taken back of the invoice, oldest first; nothing where there was none.
    public var creditNotes: [CreditNote] {
        guard invoicedAt != nil else { return [] }
        if let event = timeline.first(where: { droppedClaim($0.kind) }) {
            return [
                CreditNote(
                    number: 1, amount: terms.totals.total, taxShares: terms.totals.vat,
                    at: event.at, isCancellation: true, reason: "", returning: nil)
            ]
        }
        return refunds.enumerated().map { index, refund in
            CreditNote(
                number: index + 1, amount: refund.amount, taxShares: taxShares(of: refund),
                at: refund.at, isCancellation: false, reason: refund.reason,
                returning: refund.returning)
        }
    }

    /// Whether an event of this kind has dropped the whole claim.
    private func droppedClaim(_ kind: OrderEvent.Kind) -> Bool {
        switch kind {
        case .cancelled, .withdrawn, .expired: true
        case .returned: cameBackUnpaid
        default: false
        }
    }
}
