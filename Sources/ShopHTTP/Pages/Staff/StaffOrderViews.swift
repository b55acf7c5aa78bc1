import ShopDomain

/// Orders to work on.
struct StaffOrderListView: HTML {
    let orders: [Order]
    let state: OrderState?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { texts.orders }
        nav(.class("chips")) {
            StateLink(state: nil, current: state, language: language)
            for other in OrderState.allCases {
                StateLink(state: other, current: state, language: language)
            }
        }
        if orders.isEmpty {
            p(.class("empty")) { texts.noOrders }
        } else {
            OrderTable(orders: orders, language: language, rowName: "staff-order") {
                .staffOrder($0)
            }
        }
        if let next {
            nav(.class("pager")) {
                a(.class("button"), .href(next.path(language))) { LayoutTexts[language].next }
            }
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// Narrows the list to the orders in one state, or to all.
struct StateLink: HTML {
    let state: OrderState?
    let current: OrderState?
    let language: Language

    var body: some HTML {
        a(
            .href(PagePath.staffOrders(state: state?.rawValue).path(language)),
            .aria(.current, state == current ? "page" : nil)
        ) { state.map(OrderTexts[language].stateName) ?? StaffTexts[language].all }
    }
}

/// One order with a button for each step that is possible now.
struct StaffOrderView: HTML {
    let order: Order
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { "\(OrderTexts[language].order) \(order.number)" }
            StateBadge(status: order.status, language: language)
        }
        p { "\(StaffTexts[language].customer): \(order.terms.email)" }
        div(.class("cluster steps")) {
            for action in actions {
                TransitionButton(action: action, number: order.number, language: language)
            }
        }
        OrderFacts(order: order, language: language)
    }

    /// An order expires by itself, not by somebody's hand.
    private var actions: [OrderAction] {
        order.status.possibleActions.filter { $0 != .expire }
    }
}

/// A step to take with an order.
struct TransitionButton: HTML {
    let action: OrderAction
    let number: OrderNumber
    let language: Language

    var body: some HTML {
        form(.method(.post), .action(PagePath.staffOrderTransition(number).path(language))) {
            input(.type(.hidden), .name("action"), .value(action.rawValue))
            button(
                .class(action == .cancel ? "button danger" : "button primary"), .type(.submit),
                .data(.test, "staff-transition-\(OrderEvent.Kind(action).rawValue)")
            ) { StaffTexts[language].action(action) }
        }
    }
}
