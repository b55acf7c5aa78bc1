import ShopDomain

/// Where somebody who is signed in can go; nothing for anybody else.
struct AccountBar: HTML {
    let language: Language
    let visitor: Visitor

    var body: some HTML {
        if visitor != .anybody {
            nav(.class("account-bar"), .aria(.label, texts.account)) {
                a(.href(PagePath.orders().path(language))) { texts.orders }
                a(.href(PagePath.account.path(language))) { OwnAccountTexts[language].title }
                if visitor == .staff, StaffMember.current == nil {
                    a(.href(PagePath.staffDashboard.path(language))) { texts.staffDashboard }
                    a(.href(PagePath.staffOrders().path(language))) { texts.staffOrders }
                    a(.href(PagePath.staffProducts().path(language))) { texts.staffProducts }
                }
                form(.method(.post), .action(PagePath.logout.path(language))) {
                    button(.type(.submit), .data(.test, "logout")) { texts.signOut }
                }
            }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
