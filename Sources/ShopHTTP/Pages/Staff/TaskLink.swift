import ShopDomain

/// How many orders wait for something, as a link to them.
struct TaskLink: HTML {
    let task: OrderTask
    let count: Int
    /// Whether it leads to what is being looked at.
    var isCurrent = false
    let language: Language

    var body: some HTML {
        a(
            .href(PagePath.staffOrders(task.orders).path(language)),
            .aria(.current, isCurrent ? "page" : nil), .data(.test, "task-\(task.rawValue)")
        ) {
            StaffTexts[language].task(task)
            " "
            span(.class("badge"), .data(.state, count > 0 ? "pending" : "none")) {
                OrderCount.text(count)
            }
        }
    }
}
