import ShopDomain

/// A mail about an order for programs that show HTML: one column, without pictures and scripts.
struct OrderMailView: HTML {
    let mail: OrderMail

    var body: some HTML {
        HTMLDocument(language: mail.language.rawValue) {
            title { mail.subject }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            mailStyle
        } body: {
            p { mail.greeting }
            p { mail.announcement.message }
            if !mail.details.isEmpty {
                p {
                    for line in mail.details {
                        line
                        br()
                    }
                }
            }
            h2 { mail.heading }
            table {
                tbody {
                    for amount in mail.lines { AmountRow(amount: amount) }
                }
                tfoot {
                    for amount in mail.totals { AmountRow(amount: amount) }
                }
            }
            h2 { mail.texts.address }
            p {
                for line in mail.address {
                    line
                    br()
                }
            }
            if !mail.payment.isEmpty {
                p { mail.paymentHeading }
                table {
                    tbody {
                        for fact in mail.payment { AmountRow(amount: fact) }
                    }
                }
            }
            if let link = mail.link {
                p { a(.href(link)) { mail.texts.orderLink } }
            }
            p {
                mail.texts.closing
                br()
                shopName
            }
        }
    }
}

/// A name and what it costs.
private struct AmountRow: HTML {
    let amount: OrderMail.Amount

    var body: some HTML {
        tr {
            td { amount.name }
            td { amount.amount }
        }
    }
}

/// Mail programs load no style sheets.
private let mailStyle = TrustedHTML(
    """
    <style>
    body { font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em; }
    h2 { font-size: 1.1em; }
    table { width: 100%; border-collapse: collapse; }
    td { padding: .3em 0; vertical-align: top; }
    td + td { text-align: right; white-space: nowrap; padding-left: 1em; }
    tbody tr:last-child td { border-bottom: 1px solid; }
    </style>
    """)
