import ShopDomain

/// An invoice or credit note, to be printed.
struct InvoiceView: HTML {
    let document: InvoiceDocument

    var body: some HTML {
        div(.class("stack")) {
            h1 { document.title }
            div(.class("form-grid")) {
                party(texts.seller, document.seller)
                party(texts.buyer, buyer)
            }
            facts
            if document.note == nil { items }
            amounts
            p(.class("muted small no-print")) { texts.print }
        }
    }

    private func party(_ title: String, _ lines: [String]) -> some HTML {
        div {
            h2(.class("lead")) { title }
            p { AddressLines(lines: lines) }
        }
    }

    private var buyer: [String] {
        let address = order.terms.address
        return [
            address.name, address.street, "\(address.postcode) \(address.city)",
            CheckoutTexts[language].countryName(address.country),
        ]
    }

    private var facts: some HTML {
        dl(.class("attributes")) {
            dt { document.note == nil ? texts.number : texts.creditNoteNumber }
            dd(.data(.test, "invoice-number")) { document.number }
            dt { texts.date }
            dd { document.date.dateText(language) }
            if let note = document.note {
                dt { texts.ofInvoice }
                dd { document.invoiceNumber }
                if !document.returned.isEmpty {
                    dt { texts.returned }
                    dd(.data(.test, "returned-pieces")) {
                        for pieces in document.returned { div { pieces } }
                    }
                }
                if !note.reason.isEmpty {
                    dt { texts.reason }
                    dd { note.reason }
                }
            } else {
                dt { texts.supplied }
                dd { document.supplied }
            }
            dt { OrderTexts[language].order }
            dd { "\(order.number), \(order.placedAt.dateText(language))" }
        }
    }

    private var items: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.item }
                    th(.scope(.col), .class("number")) { texts.quantity }
                    th(.scope(.col), .class("number")) { texts.unitPrice }
                    if isDiscounted { th(.scope(.col), .class("number")) { texts.discount } }
                    th(.scope(.col), .class("number")) { CartTexts[language].sum }
                }
            }
            tbody {
                for line in order.terms.lines {
                    tr {
                        td { "\(line.name) (\(line.sku))" }
                        td(.class("number"), .data(.label, texts.quantity)) {
                            line.quantity.description
                        }
                        td(.class("number"), .data(.label, texts.unitPrice)) {
                            line.unitPrice.text(language)
                        }
                        if isDiscounted {
                            td(.class("number"), .data(.label, texts.discount)) {
                                line.discount.text(language)
                            }
                        }
                        td(.class("number"), .data(.label, CartTexts[language].sum)) {
                            line.total.text(language)
                        }
                    }
                }
            }
        }
    }

    private var amounts: some HTML {
        div(.class("card summary amounts")) {
            dl {
                if document.note == nil {
                    dt { CartTexts[language].goods }
                    dd { order.terms.totals.goods.text(language) }
                    dt { CheckoutTexts[language].method(order.terms.shipping) }
                    dd { order.terms.totals.shipping.text(language) }
                }
                for share in document.shares {
                    dt { texts.net(share.rate.text(language)) }
                    dd { share.net.text(language) }
                    dt { texts.tax(share.rate.text(language)) }
                    dd { share.tax.text(language) }
                }
                dt(.class("total")) { OrderTexts[language].total }
                dd(.class("total"), .data(.test, "invoice-total")) { document.total.text(language) }
                if let balance = document.balance {
                    dt { texts.paid }
                    dd { balance.paid.text(language) }
                    dt { texts.open }
                    dd(.data(.test, "invoice-open")) { balance.open.text(language) }
                }
            }
        }
    }

    private var isDiscounted: Bool { order.terms.lines.contains { $0.discount.minorUnits > 0 } }
    private var order: Order { document.order }
    private var language: Language { document.language }
    private var texts: InvoiceTexts { InvoiceTexts[language] }
}

/// The ways to an order's invoice and credit notes.
struct DocumentLinks: HTML {
    let order: Order
    let language: Language
    let isForStaff: Bool

    var body: some HTML {
        if order.invoicedAt != nil {
            p(.class("cluster steps no-print")) {
                a(
                    .class("button compact"), .href(invoice.path(language)),
                    .data(.test, "invoice-link")
                ) { texts.invoice }
                for note in order.creditNotes {
                    a(
                        .class("button compact"), .href(path(of: note).path(language)),
                        .data(.test, "credit-note-link")
                    ) {
                        note.isCancellation
                            ? texts.cancellation : "\(texts.creditNote) \(note.number)"
                    }
                }
            }
        }
    }

    private var invoice: PagePath {
        isForStaff ? .staffOrderInvoice(order.number) : .orderInvoice(order.number)
    }

    private func path(of note: CreditNote) -> PagePath {
        isForStaff
            ? .staffOrderCreditNote(order.number, note: note.number)
            : .orderCreditNote(order.number, note: note.number)
    }

    private var texts: InvoiceTexts { InvoiceTexts[language] }
}
