import ShopDomain

/// Where somebody who is signed in can go; nothing for anybody else.
struct AccountBar: HTML {
    let language: Language
    let path: PagePath?
    let visitor: Visitor

    var body: some HTML {
        if visitor != .anybody {
            nav(.class("account-bar"), .aria(.label, texts.account)) {
                if let member = StaffMember.current {
                    span(.class("muted")) { member.name.text }
                } else {
                    link(.orders(), texts.orders)
                }
                link(.account, OwnAccountTexts[language].title)
                if visitor == .staff, StaffMember.current == nil {
                    link(to: .dashboard)
                    link(to: .orders)
                    link(to: .products)
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

    private func link(to room: StaffRoom) -> some HTML { link(room.path, room.name(language)) }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
