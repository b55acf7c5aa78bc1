import ShopDomain

/// An invoice or a credit note, apart from how it is written (§ 14 (4) UStG).
///
/// Numbers are made from the order's, which is drawn at random: the law asks for numbers that are given
/// once, not for a sequence without gaps (UStAE 14.5 (10)).
struct InvoiceDocument: Sendable {
    let order: Order
    /// `nil` for the invoice itself.
    let note: CreditNote?
    let seller: [String]
    let language: Language

    /// The invoice; `nil` until the shop has accepted the order or the money has come.
    init?(invoiceFor order: Order, seller: [String], language: Language) {
        guard order.invoicedAt != nil else { return nil }
        self.init(order: order, note: nil, seller: seller, language: language)
    }

    /// A credit note; `nil` where there is none of this number.
    init?(creditNote number: Int, for order: Order, seller: [String], language: Language) {
        guard let note = order.creditNotes.first(where: { $0.number == number }) else { return nil }
        self.init(order: order, note: note, seller: seller, language: language)
    }

    private init(order: Order, note: CreditNote?, seller: [String], language: Language) {
        self.order = order
        self.note = note
        self.seller = seller
        self.language = language
    }

    /// `R-7K3QX-9FM2B`, and for its credit notes `G-7K3QX-9FM2B-1`.
    var number: String {
        note.map { "G-\(order.number)-\($0.number)" } ?? invoiceNumber
    }

    var invoiceNumber: String { "R-\(order.number)" }

    var title: String {
        guard let note else { return texts.invoice }
        return note.isCancellation ? texts.cancellation : texts.creditNote
    }

    var date: Timestamp { note?.at ?? order.invoicedAt ?? order.placedAt }

    var supplied: String {
        order.suppliedAt?.dateText(language) ?? texts.suppliedLikeDate
    }

    /// What is charged, or taken back with a minus.
    var total: Money { note?.amount.negated ?? order.terms.totals.total }

    /// The pieces that came back for a credit note. It was issued with what had come until then, so
    /// what comes later does not change it.
    var returned: [String] {
        guard let note, let returning = order.returns.first(where: { $0.id == note.returning }),
            let receivedAt = returning.receivedAt, receivedAt <= note.at
        else { return [] }
        return returning.lines.compactMap { line in
            guard let pieces = line.received, pieces > 0 else { return nil }
            return "\(pieces) × \(order.name(of: line.sku)) (\(line.sku))"
        }
    }

    /// The tax contained, rate by rate.
    var shares: [VATShare] {
        guard let note else { return order.terms.totals.vat }
        return note.taxShares.map {
            VATShare(rate: $0.rate, gross: $0.gross.negated, tax: $0.tax.negated)
        }
    }

    /// What was paid and what is still open, on an invoice that is still owed.
    var balance: (paid: Money, open: Money)? {
        guard note == nil, order.status.payment != .voided,
            let open = try? order.terms.totals.total.subtracting(order.paid)
        else { return nil }
        return (order.paid, open)
    }

    private var texts: InvoiceTexts { InvoiceTexts[language] }
}

extension VATShare {
    /// The amount without the tax.
    var net: Money {
        Money(minorUnits: gross.minorUnits - tax.minorUnits, currency: gross.currency)
    }
}
