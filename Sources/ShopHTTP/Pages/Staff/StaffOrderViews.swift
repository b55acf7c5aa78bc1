import ShopDomain

/// Orders to work on.
struct StaffOrderListView: HTML {
    let orders: [Order]
    let filter: OrderFilter
    /// How many ``filter`` lets through, see ``OrderCount``.
    let count: Int
    let tasks: [(task: OrderTask, count: Int)]
    let first: PagePath?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { texts.orders }
        StaffSearch(
            path: .staffOrders(), label: texts.numberOrEmail, words: filter.email?.text ?? "",
            longest: 254, language: language)
        if !waiting.isEmpty {
            nav(.class("chips"), .aria(.label, texts.waiting)) {
                for (task, count) in waiting {
                    TaskLink(
                        task: task, count: count, isCurrent: filter == task.orders,
                        language: language)
                }
            }
        }
        nav(.class("chips"), .aria(.label, texts.orderStates)) {
            FilterLink(filter: OrderFilter(), current: filter, name: texts.all, language: language)
            for state in [OrderState.confirmed, .completed, .cancelled, .expired] {
                FilterLink(
                    filter: OrderFilter(state: state), current: filter,
                    name: OrderTexts[language].stateName(state), language: language)
            }
        }
        if orders.isEmpty {
            p(.class("empty")) { isAll ? texts.noOrdersYet : texts.noOrders }
        } else {
            div(.class("stack")) {
                p(.class("muted"), .data(.test, "order-count")) { texts.orderCount(count) }
                table
            }
        }
        Pager(first: first, next: next, language: language)
    }

    private var isAll: Bool { filter == OrderFilter() && first == nil }

    /// What there is to do, and what is being looked at.
    private var waiting: [(task: OrderTask, count: Int)] {
        tasks.filter { $0.count > 0 || $0.task.orders == filter }
    }

    @HTMLBuilder private var table: some HTML {
        if filter == OrderTask.confirm.orders {
            form(.method(.post), .action(PagePath.staffOrderConfirmations.path(language))) {
                StaffOrderTable(orders: orders, language: language, isChoosable: true)
                div(.class("actions steps")) {
                    button(
                        .class("button primary"), .type(.submit), .data(.test, "confirm-chosen")
                    ) { texts.confirmChosen }
                }
            }
        } else {
            StaffOrderTable(orders: orders, language: language)
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// Narrows the list to the orders in one state.
struct FilterLink: HTML {
    let filter: OrderFilter
    let current: OrderFilter
    let name: String
    let language: Language

    var body: some HTML {
        a(
            .href(PagePath.staffOrders(filter).path(language)),
            .aria(.current, filter == current ? "page" : nil)
        ) { name }
    }
}

/// One order with a button for each step that is possible now.
struct StaffOrderView: HTML {
    let order: Order
    let afterSale: StaffAfterSale
    /// Its payment at a provider, if one was begun.
    let payment: OnlinePayment?
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { "\(OrderTexts[language].order) \(order.number)" }
            StateBadge(status: order.status, standsAlone: true, language: language)
        }
        p {
            "\(StaffTexts[language].customer): "
            a(.href(ordersOfCustomer.path(language))) { order.terms.email.text }
        }
        if let payment {
            p(.data(.test, "payment-reference")) {
                PaymentTexts[language].provider(payment.provider, payment.reference)
            }
        }
        div(.class("cluster steps")) {
            for action in actions {
                TransitionButton(
                    action: action, isNext: action == next, number: order.number,
                    language: language)
            }
        }
        OrderFacts(order: order, language: language)
        div(.class("section")) {
            StaffAfterSaleView(order: order, afterSale: afterSale, language: language)
        }
    }

    private var ordersOfCustomer: PagePath {
        .staffOrders(OrderFilter(email: order.terms.email))
    }

    /// An order expires by itself, customers withdraw, and for money that goes back there is a form.
    private var actions: [OrderAction] {
        order.status.possibleActions.filter { $0.isByHand && $0 != .refund }
    }

    /// The step that is most likely to be taken: what is to be paid online leaves once it is.
    private var next: OrderAction? {
        actions.first { $0 != .cancel && !($0 == .ship && order.awaitsOnlinePayment) }
    }
}

/// A step to take with an order.
struct TransitionButton: HTML {
    let action: OrderAction
    /// Whether it stands out among those that are possible.
    let isNext: Bool
    let number: OrderNumber
    let language: Language

    var body: some HTML {
        form(.method(.post), .action(PagePath.staffOrderTransition(number).path(language))) {
            input(.type(.hidden), .name("action"), .value(action.rawValue))
            button(
                .class(look), .type(.submit),
                .data(.test, "staff-transition-\(OrderEvent.Kind(action).rawValue)")
            ) { StaffTexts[language].action(action) }
        }
    }

    private var look: String {
        action == .cancel ? "button danger" : isNext ? "button primary" : "button"
    }
}
