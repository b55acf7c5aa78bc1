import ShopDomain

/// Orders in rows that lead to each of them and say whom they are for.
struct StaffOrderTable: HTML {
    let orders: [Order]
    let language: Language
    /// Whether each row has a box to tick, a form's field `number`.
    var isChoosable = false

    var body: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    if isChoosable {
                        th(.scope(.col)) {
                            span(.class("visually-hidden")) { StaffTexts[language].choose }
                        }
                    }
                    OrderHeads(language: language)
                }
            }
            tbody {
                for order in orders {
                    StaffOrderRow(order: order, isChoosable: isChoosable, language: language)
                }
            }
        }
    }
}

/// An order in the table of staff.
struct StaffOrderRow: HTML {
    let order: Order
    let isChoosable: Bool
    let language: Language

    var body: some HTML {
        tr(.data(.test, "staff-order")) {
            if isChoosable {
                td(.data(.label, StaffTexts[language].choose)) {
                    input(
                        .type(.checkbox), .name("number"), .value(order.number.text),
                        .aria(.label, "\(StaffTexts[language].choose): \(order.number)"))
                }
            }
            td(.data(.label, texts.number)) { name }
            td(.data(.label, texts.date)) {
                time(.datetime(order.placedAt.description)) { order.placedAt.shortText(language) }
            }
            OrderStateCells(order: order, language: language)
        }
    }

    /// One element: on small screens the cell puts its elements side by side.
    private var name: some HTML {
        div {
            a(
                .class("number"), .href(PagePath.staffOrder(order.number).path(language)),
                .data(.test, "order-number")
            ) { order.number.text }
            br()
            span(.class("small muted")) { order.terms.address.name }
        }
    }

    private var texts: OrderTexts { OrderTexts[language] }
}
