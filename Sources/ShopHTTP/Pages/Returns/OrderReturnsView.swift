import ShopDomain

/// What goes back of an order, and its documents; for its owner.
struct OrderReturnsView: HTML {
    let order: Order
    let language: Language

    var body: some HTML {
        ReturnList(order: order, language: language)
        DocumentLinks(order: order, language: language, isForStaff: false)
    }
}

/// The returns and refunds of an order, for customers and staff.
struct ReturnList: HTML {
    let order: Order
    let language: Language

    var body: some HTML {
        if !order.returns.isEmpty {
            h2 { texts.returns }
            ul(.class("stack steps")) {
                for returning in order.returns {
                    li(.data(.test, "return")) {
                        strong { stand(of: returning) }
                        for line in returning.lines {
                            br()
                            "\(line.pieces) × \(order.name(of: line.sku))"
                        }
                    }
                }
            }
        }
        if !order.refunds.isEmpty {
            h2 { texts.refunds }
            ul(.class("stack steps")) {
                for refund in order.refunds {
                    li(.data(.test, "refund")) {
                        strong { refund.amount.text(language) }
                        ", "
                        time(.datetime(refund.at.description)) { refund.at.text(language) }
                        if !refund.reason.isEmpty {
                            br()
                            refund.reason
                        }
                    }
                }
            }
        }
    }

    private func stand(of returning: Return) -> String {
        if let receivedAt = returning.receivedAt {
            return "\(texts.received): \(receivedAt.text(language))"
        }
        return "\(texts.onTheWay) \(returning.requestedAt.text(language))"
    }

    private var texts: ReturnTexts { ReturnTexts[language] }
}
