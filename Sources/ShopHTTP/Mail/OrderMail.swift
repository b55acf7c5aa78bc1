import ShopDomain

/// What a mail about an order shows, apart from how it is written.
struct OrderMail: Sendable {
    let announcement: MailTexts.Announcement
    let order: Order
    /// Where the customer sees the order.
    let link: String?
    /// What the mail is about in particular, such as what was withdrawn and when.
    var details: [String] = []
    /// What is to be transferred, if anything is.
    var transfer: Transfer?

    /// One line of the list of what is to be paid.
    struct Amount: Hashable, Sendable {
        let name: String
        let amount: String
    }

    var language: Language { terms.language }
    var subject: String { announcement.subject(order.number) }
    var greeting: String { texts.greeting(terms.address.name) }
    var heading: String { "\(texts.items) \(order.number)" }

    var lines: [Amount] {
        terms.lines.map { line in
            Amount(
                name: "\(line.quantity) × \(line.name)", amount: line.undiscounted.text(language))
        }
    }

    var totals: [Amount] {
        let totals = terms.totals
        let voucher = terms.voucher.map { code in
            [Amount(name: VoucherTexts[language].row(code), amount: terms.voucherBenefit(language))]
        }
        return [
            Amount(name: CartTexts[language].goods, amount: terms.undiscountedGoods.text(language))
        ] + (voucher ?? []) + [
            Amount(
                name: CheckoutTexts[language].method(terms.shipping),
                amount: totals.shipping.feeText(language)),
            Amount(name: OrderTexts[language].total, amount: totals.total.text(language)),
        ]
            + totals.vat.map { share in
                Amount(
                    name: CheckoutTexts[language].vat(share.rate), amount: share.tax.text(language))
            }
    }

    var address: [String] {
        let address = terms.address
        return [
            address.name, address.street, "\(address.postcode) \(address.city)",
            CheckoutTexts[language].countryName(address.country),
        ]
    }

    /// The lines that say how to pay.
    var payment: [Amount] {
        transfer?.facts(language).map { Amount(name: $0.name, amount: $0.value) } ?? []
    }

    var paymentHeading: String { PaymentTexts[language].transferHint }

    var texts: MailTexts { MailTexts[language] }

    private var terms: OrderTerms { order.terms }
}

extension OrderMail {
    /// The mail for programs that show plain text only.
    var text: String {
        var parts = [
            greeting, announcement.message,
        ]
        if !details.isEmpty { parts.append(details.joined(separator: "\n")) }
        parts += [
            heading + "\n" + lines.map { "- \($0.name): \($0.amount)" }.joined(separator: "\n"),
            totals.map { "\($0.name): \($0.amount)" }.joined(separator: "\n"),
            texts.address + ":\n" + address.joined(separator: "\n"),
        ]
        if !payment.isEmpty {
            let lines = payment.map { "\($0.name): \($0.amount)" }.joined(separator: "\n")
            parts.append("\(paymentHeading)\n\(lines)")
        }
        if let link { parts.append("\(texts.orderLink):\n\(link)") }
        parts.append("\(texts.closing)\n\(shopName)")
        return parts.joined(separator: "\n\n") + "\n"
    }
}
