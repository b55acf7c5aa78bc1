import ShopDomain

/// Accounts, with a search by the beginning of address or name.
struct StaffCustomerListView: HTML {
    let users: [User]
    let query: CustomerQuery
    let first: PagePath?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { BackOfficeTexts[language].customers }
        StaffSearch(
            path: .staffCustomers(), label: texts.search, words: query.words,
            longest: UserSearch.longestPrefix, choice: place, language: language)
        if users.isEmpty {
            p(.class("empty")) { texts.none }
        } else {
            table(.class("table")) {
                thead {
                    tr {
                        th(.scope(.col)) { texts.name }
                        th(.scope(.col)) { texts.email }
                        th(.scope(.col)) { texts.role }
                        th(.scope(.col)) { texts.since }
                    }
                }
                tbody { for user in users { CustomerRow(user: user, language: language) } }
            }
        }
        Pager(first: first, next: next, language: language)
    }

    private var place: StaffSearch.Choice {
        StaffSearch.Choice(
            name: "in", label: texts.searchIn,
            options: CustomerQuery.Field.allCases.map { field in
                (field.rawValue, field == .email ? texts.inEmail : texts.inName)
            }, chosen: query.field.rawValue)
    }

    private var texts: CustomerTexts { CustomerTexts[language] }
}

/// An account in a table.
struct CustomerRow: HTML {
    let user: User
    let language: Language

    var body: some HTML {
        tr(.data(.test, "customer")) {
            td(.data(.label, texts.name)) {
                a(.href(PagePath.staffCustomer(user.id).path(language))) { user.name.text }
            }
            td(.data(.label, texts.email)) { user.email.text }
            td(.data(.label, texts.role)) { BackOfficeTexts[language].role(user.role) }
            td(.data(.label, texts.since)) { user.createdAt.shortDateText(language) }
        }
    }

    private var texts: CustomerTexts { CustomerTexts[language] }
}

/// One account: what is known of it, its latest orders, and the end of its sessions.
struct StaffCustomerView: HTML {
    let profile: People.Profile
    /// Who looks.
    let member: User
    let language: Language

    var body: some HTML {
        h1 { user.name.text }
        div(.class("split")) {
            div(.class("stack")) {
                h2 { texts.orders }
                if profile.orders.isEmpty {
                    p(.class("empty")) { texts.noOrders }
                } else {
                    StaffOrderTable(orders: profile.orders, language: language)
                }
                p {
                    a(.href(PagePath.staffOrders(OrderFilter(email: user.email)).path(language))) {
                        texts.allOrders
                    }
                }
            }
            aside(.class("card summary")) {
                facts
                sessionEnd
            }
        }
    }

    private var facts: some HTML {
        dl {
            dt { texts.email }
            dd { user.email.text }
            dt { texts.role }
            dd { BackOfficeTexts[language].role(user.role) }
            dt { texts.since }
            dd { user.createdAt.dateText(language) }
            dt { texts.addresses }
            dd { String(profile.addresses) }
            dt { texts.sessions }
            dd(.data(.test, "session-count")) {
                profile.sessions < People.Profile.mostSessions
                    ? String(profile.sessions) : "≥ \(People.Profile.mostSessions)"
            }
        }
    }

    @HTMLBuilder private var sessionEnd: some HTML {
        if user.id == member.id {
            p(.class("muted")) { texts.ownAccount }
        } else if !user.role.isStaff || member.role == .admin {
            form(
                .method(.post), .action(PagePath.staffCustomerSessions(user.id).path(language))
            ) {
                button(.class("button danger"), .type(.submit), .data(.test, "end-sessions")) {
                    texts.endSessions
                }
            }
        }
    }

    private var user: User { profile.user }
    private var texts: CustomerTexts { CustomerTexts[language] }
}
