import ShopDomain

/// Where somebody who is signed in can go; nothing for anybody else.
struct AccountBar: HTML {
    let language: Language
    let path: PagePath?
    let visitor: Visitor

    var body: some HTML {
        if visitor != .anybody {
            nav(.class("account-bar"), .aria(.label, texts.account)) {
                link(.orders(), texts.orders)
                link(.account, OwnAccountTexts[language].title)
                if visitor == .staff, StaffMember.current == nil {
                    link(.staffDashboard, texts.staffDashboard)
                    link(.staffOrders(), texts.staffOrders)
                    link(.staffProducts(), texts.staffProducts)
                }
                form(.method(.post), .action(PagePath.logout.path(language))) {
                    button(.type(.submit), .data(.test, "logout")) { texts.signOut }
                }
            }
        }
    }

    private func link(_ target: PagePath, _ name: String) -> some HTML {
        a(.href(target.path(language)), .aria(.current, target == path ? "page" : nil)) { name }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
