import ShopDomain

/// Everybody who is more than a customer, with a form to change the role, and one for others.
struct StaffPeopleView: HTML {
    let users: [User]
    /// Who looks.
    let member: User
    let form: RoleForm
    let errors: FieldErrors
    let first: PagePath?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        h1 { BackOfficeTexts[language].people }
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.name }
                    th(.scope(.col)) { texts.email }
                    th(.scope(.col)) { texts.role }
                }
            }
            tbody {
                for user in users { PersonRow(user: user, member: member, language: language) }
            }
        }
        Pager(first: first, next: next, language: language)
        section(.class("section narrow stack")) {
            h2 { texts.giveRole }
            ShopHTTP.form(.class("stack"), .method(.post), .action(target)) {
                TextField(
                    name: "email", label: texts.email, value: form.email, type: .email,
                    longest: 254, hint: texts.giveRoleHint, error: errors["email", language])
                div(.class("field")) {
                    label(.for("role")) { texts.role }
                    select(.id("role"), .name("role")) {
                        RoleOptions(chosen: form.role, language: language)
                    }
                }
                button(.class("button primary"), .type(.submit)) { texts.giveRole }
            }
        }
    }

    private var target: String { PagePath.staffPeople().path(language) }
    private var texts: CustomerTexts { CustomerTexts[language] }
}

/// Somebody of the staff, with a form to change the role; nobody changes their own.
struct PersonRow: HTML {
    let user: User
    /// Who looks.
    let member: User
    let language: Language

    var body: some HTML {
        tr(.data(.test, "person")) {
            td(.data(.label, texts.name)) {
                a(.href(PagePath.staffCustomer(user.id).path(language))) { user.name.text }
            }
            td(.data(.label, texts.email)) { user.email.text }
            td(.data(.label, texts.role)) { role }
        }
    }

    @HTMLBuilder private var role: some HTML {
        if user.id == member.id {
            span { "\(BackOfficeTexts[language].role(user.role)) (\(texts.you))" }
        } else {
            form(
                .class("inline-form"), .method(.post),
                .action(PagePath.staffPeople().path(language))
            ) {
                input(.type(.hidden), .name("email"), .value(user.email.text))
                select(.name("role"), .aria(.label, texts.roleOf(user.email.text))) {
                    RoleOptions(chosen: user.role.rawValue, language: language)
                }
                button(.class("button compact"), .type(.submit)) { texts.changeRole }
            }
        }
    }

    private var texts: CustomerTexts { CustomerTexts[language] }
}

/// The roles to choose from.
struct RoleOptions: HTML {
    let chosen: String
    let language: Language

    var body: some HTML {
        for role in Role.allCases {
            option(.value(role.rawValue), .selected(role.rawValue == chosen)) {
                BackOfficeTexts[language].role(role)
            }
        }
    }
}
