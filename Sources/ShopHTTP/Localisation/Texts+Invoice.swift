/// The words of invoices and credit notes.
struct InvoiceTexts: Texts {
    let invoice: String
    let creditNote: String
    let cancellation: String
    let number: String
    let creditNoteNumber: String
    let ofInvoice: String
    let date: String
    let supplied: String
    let suppliedLikeDate: String
    let seller: String
    let buyer: String
    let item: String
    let quantity: String
    let unitPrice: String
    let discount: String
    let net: @Sendable (_ rate: String) -> String
    let tax: @Sendable (_ rate: String) -> String
    let paid: String
    let open: String
    let reason: String
    let returned: String
    let print: String
}

extension InvoiceTexts {
    static let german = InvoiceTexts(
        invoice: "Rechnung", creditNote: "Rechnungskorrektur", cancellation: "Stornorechnung",
        number: "Rechnungsnummer", creditNoteNumber: "Belegnummer", ofInvoice: "Zur Rechnung",
        date: "Datum",
        supplied: "Lieferdatum", suppliedLikeDate: "entspricht dem Rechnungsdatum",
        seller: "Verkäufer", buyer: "Käufer", item: "Artikel", quantity: "Menge",
        unitPrice: "Einzelpreis", discount: "Rabatt", net: { "Netto zu \($0) %" },
        tax: { "\($0) % MwSt." },
        paid: "Bezahlt", open: "Offen", reason: "Grund", returned: "Zurückgekommen",
        print: "Zum Drucken oder Speichern dient die Druckfunktion Ihres Browsers.")

    static let english = InvoiceTexts(
        invoice: "Invoice", creditNote: "Credit note", cancellation: "Cancellation invoice",
        number: "Invoice number", creditNoteNumber: "Document number", ofInvoice: "For invoice",
        date: "Date",
        supplied: "Date of supply", suppliedLikeDate: "same as the date of the invoice",
        seller: "Seller", buyer: "Buyer", item: "Item", quantity: "Quantity",
        unitPrice: "Unit price", discount: "Discount", net: { "Net at \($0)%" },
        tax: { "VAT \($0)%" }, paid: "Paid", open: "Amount due", reason: "Reason",
        returned: "Came back",
        print: "Use your browser's print function to print or save this page.")
}
