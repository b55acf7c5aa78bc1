import ShopDomain

/// A customer's orders, newest first.
struct OrderListView: HTML {
    let orders: [Order]
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        if orders.isEmpty {
            div(.class("empty")) {
                p { texts.none }
                div(.class("actions")) {
                    a(.class("button primary"), .href(PagePath.home.path(language))) {
                        texts.browse
                    }
                }
            }
        } else {
            div(.id("orders"), .data(.live, "5")) {
                OrderTable(orders: orders, language: language)
            }
            if let next {
                nav(.class("pager")) {
                    a(.class("button"), .href(next.path(language))) { LayoutTexts[language].next }
                }
            }
        }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// Orders in rows that lead to each of them.
struct OrderTable: HTML {
    let orders: [Order]
    let language: Language

    var body: some HTML {
        table(.class("table")) {
            thead { tr { OrderHeads(language: language) } }
            tbody {
                for order in orders {
                    tr(.data(.test, "order")) {
                        td(.data(.label, texts.number)) {
                            a(
                                .class("number"),
                                .href(PagePath.order(order.number).path(language)),
                                .data(.test, "order-number")
                            ) { order.number.text }
                        }
                        td(.data(.label, texts.date)) { order.placedAt.text(language) }
                        OrderStateCells(order: order, language: language)
                    }
                }
            }
        }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// What stands above the columns of orders, for customers and staff.
struct OrderHeads: HTML {
    let language: Language

    var body: some HTML {
        th(.scope(.col)) { texts.number }
        th(.scope(.col)) { texts.date }
        th(.scope(.col)) { texts.state }
        th(.scope(.col)) { texts.payment }
        th(.scope(.col)) { texts.fulfilment }
        th(.scope(.col), .class("number")) { texts.total }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// The columns of an order from its state on.
struct OrderStateCells: HTML {
    let order: Order
    let language: Language

    var body: some HTML {
        td(.data(.label, texts.state)) { StateBadge(status: order.status, language: language) }
        td(.data(.label, texts.payment)) { texts.paymentName(order.status.payment) }
        td(.data(.label, texts.fulfilment)) { texts.delivery(order.status) }
        td(.class("number"), .data(.label, texts.total)) {
            order.terms.totals.total.text(language)
        }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// How far an order has come, in words and colour.
struct StateBadge: HTML {
    let status: OrderStatus
    /// Whether no column beside it says where the goods are; then it does, once they have left.
    var standsAlone = false
    let language: Language

    var body: some HTML {
        span(
            .class("badge"), .data(.state, goods?.rawValue ?? status.state.rawValue),
            .data(.test, "order-state")
        ) { goods.map(texts.fulfilmentName) ?? texts.stateName(status.state) }
    }

    /// Where the goods of an order are that was agreed and has not ended.
    private var goods: FulfilmentState? {
        let haveLeft = status.state == .confirmed && status.fulfilment != .open
        return standsAlone && haveLeft ? status.fulfilment : nil
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// One order as its owner sees it; the part that changes keeps itself fresh.
struct OrderView: HTML {
    let order: Order
    /// Whether the customer may withdraw from the contract now.
    var mayWithdraw = false
    let payment: OrderPaymentView.Offer
    let language: Language

    var body: some HTML {
        div(
            .id("order"), .data(.live, isFollowed ? "3" : nil),
            .data(.events, isFollowed ? events : nil), .data(.version, String(order.version)),
            .data(.news, news)
        ) {
            div(.class("page-head")) {
                h1 {
                    texts.order
                    " "
                    span(.data(.test, "order-number")) { order.number.text }
                }
                StateBadge(status: order.status, standsAlone: true, language: language)
            }
            OrderPaymentView(order: order, offer: payment, language: language)
            OrderReturnsView(order: order, language: language)
            OrderFacts(order: order, language: language)
            if mayWithdraw { withdrawal }
            if order.status.possibleActions.contains(.cancel) { cancellation }
        }
        // The script writes here what has changed, for those who hear the page.
        p(.class("visually-hidden"), .role(.status)) {}
        p(.class("no-script")) {
            a(.href(PagePath.order(order.number).path(language))) { texts.refresh }
        }
    }

    private var isFollowed: Bool { !order.status.isFinal }

    private var events: String { PagePath.orderEvents(order.number).path(language) }

    private var news: String {
        """
        \(texts.state): \(texts.stateName(order.status.state)). \
        \(texts.payment): \(texts.paymentName(order.status.payment)). \
        \(texts.fulfilment): \(texts.delivery(order.status)).
        """
    }

    private var withdrawal: some HTML {
        p(.class("actions steps")) {
            a(
                .class("button"), .href(PagePath.orderWithdrawal(order.number).path(language)),
                .data(.test, "withdraw-order")
            ) { ReturnTexts[language].withdrawHere }
        }
    }

    /// Two steps, so that nobody cancels by mistake; works without a script.
    private var cancellation: some HTML {
        details(.class("cancellation")) {
            summary(.data(.test, "cancel-order")) { texts.cancel }
            form(
                .class("stack"), .method(.post),
                .action(PagePath.orderCancellation(order.number).path(language))
            ) {
                p { texts.cancelQuestion }
                button(
                    .class("button danger"), .type(.submit), .data(.test, "cancel-order-confirm")
                ) { texts.cancelConfirm }
            }
        }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}

/// What was ordered, what it costs, where it goes and what has happened; for customers and staff.
struct OrderFacts: HTML {
    let order: Order
    let language: Language

    var body: some HTML {
        div(.class("split")) {
            div(.class("stack")) {
                h2 { texts.items }
                lines
                h2 { texts.timeline }
                ol(.class("timeline")) {
                    for event in order.timeline {
                        li {
                            strong { texts.eventName(event.kind) }
                            br()
                            time(.datetime(event.at.description)) { event.at.text(language) }
                        }
                    }
                }
            }
            side
        }
    }

    private var lines: some HTML {
        table(.class("table")) {
            tbody {
                for line in terms.lines {
                    tr {
                        td {
                            div(.class("line-item")) {
                                ProductPictureView(product: line.productSlug, isLazy: true)
                                div {
                                    "\(line.quantity) × "
                                    a(.href(PagePath.product(line.productSlug).path(language))) {
                                        line.name
                                    }
                                }
                            }
                        }
                        td(.class("number"), .data(.label, CartTexts[language].sum)) {
                            line.undiscounted.text(language)
                        }
                    }
                }
            }
        }
    }

    private var side: some HTML {
        aside(.class("card summary")) {
            dl {
                dt { texts.payment }
                dd { texts.paymentName(order.status.payment) }
                dt { texts.fulfilment }
                dd { texts.delivery(order.status) }
                dt { CartTexts[language].goods }
                dd { terms.undiscountedGoods.text(language) }
                if let code = terms.voucher {
                    VoucherRow(
                        code: code, amount: terms.voucherBenefit(language), language: language)
                }
                dt { CheckoutTexts[language].method(terms.shipping) }
                dd { terms.totals.shipping.feeText(language) }
                dt(.class("total")) { texts.total }
                dd(.class("total")) { terms.totals.total.text(language) }
                for share in terms.totals.vat {
                    dt(.class("muted small")) { CheckoutTexts[language].vat(share.rate) }
                    dd(.class("muted small")) { share.tax.text(language) }
                }
            }
            h2 { texts.address }
            p {
                terms.address.name
                br()
                terms.address.street
                br()
                "\(terms.address.postcode) \(terms.address.city)"
                br()
                CheckoutTexts[language].countryName(terms.address.country)
            }
        }
    }

    private var terms: OrderTerms { order.terms }
    private var texts: OrderTexts { OrderTexts[language] }
}
