import ShopDomain

/// What is left to do for the customer so that an order is paid; nothing where it is.
struct OrderPaymentView: HTML {
    let order: Order
    let offer: Offer
    let language: Language

    /// What the shop has for those who pay.
    struct Offer: Sendable {
        /// Whether there is a provider to pay at.
        var isOnline = false
        var transfer: Transfer?
        /// Whether the transfer can be shown as a code.
        var hasCode = false
    }

    var body: some HTML {
        if order.terms.payment == .online, order.status.payment == .authorised {
            section { p { texts.authorised } }
        }
        if order.awaitsOnlinePayment, offer.isOnline { online }
        if let transfer = offer.transfer { bank(transfer) }
    }

    private var online: some HTML {
        section {
            p { hasFailed ? texts.failed : texts.due }
            if order.status.state == .placed { p { texts.expires } }
            form(.method(.post), .action(PagePath.orderPayment(order.number).path(language))) {
                button(.class("button primary"), .type(.submit), .data(.test, "pay-now")) {
                    hasFailed ? texts.tryAgain : texts.payNow
                }
            }
        }
    }

    private func bank(_ transfer: Transfer) -> some HTML {
        section(texts.transfer) {
            p { texts.transferHint }
            dl {
                for (name, value) in transfer.facts(language) {
                    dt { name }
                    dd(.data(.test, "transfer")) { value }
                }
            }
            if offer.hasCode, transfer.code != nil {
                img(
                    .src(PagePath.orderPaymentCode(order.number).path(language)),
                    .alt(texts.codeName(order.number)), .width(200), .height(200),
                    .data(.test, "payment-code"))
                p(.class("hint")) { texts.codeHint }
            }
        }
    }

    private func section(
        _ heading: String? = nil, @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        div(.class("card summary stack"), .data(.test, "payment")) {
            h2 { heading ?? texts.heading }
            content()
        }
    }

    private var hasFailed: Bool { order.status.payment == .failed }
    private var texts: PaymentTexts { PaymentTexts[language] }
}
