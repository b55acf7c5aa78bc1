import ShopDomain

/// Somebody's own account: who they are, their password, their sessions, and the way out.
struct OwnAccountView: HTML {
    let user: User
    let sessions: [Session]
    /// Whether a session is the one that looks at the page.
    let isCurrent: @Sendable (Session) -> Bool
    /// Whether a new address can be confirmed.
    let canMail: Bool
    let problem: Problem?
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        div(.class("cards")) {
            person
            password
            openSessions
            data
        }
    }

    private var person: some HTML {
        section(.class("card stack")) {
            h2 { texts.person }
            p { user.email.text }
            p(.class("muted")) { texts.since(user.createdAt.dateText(language)) }
            form(.class("stack"), .method(.post), .action(PagePath.accountName.path(language))) {
                TextField(
                    name: "name", label: AccountTexts[language].name, value: user.name.text,
                    autocomplete: .name, longest: 100, error: errors["name", language])
                button(.class("button"), .type(.submit)) { texts.save }
            }
            if canMail { email }
            p {
                a(.href(PagePath.accountAddresses.path(language))) { AddressTexts[language].saved }
            }
        }
    }

    private var email: some HTML {
        form(.class("stack"), .method(.post), .action(PagePath.accountEmail.path(language))) {
            TextField(
                name: "new_email", label: RecoveryTexts[language].newEmail, type: .email,
                autocomplete: .email, longest: 254, error: errors["new_email", language])
            TextField(
                name: "email_password", label: texts.currentPassword, type: .password,
                autocomplete: .currentPassword, longest: 128,
                error: errors["email_password", language])
            button(.class("button"), .type(.submit)) { RecoveryTexts[language].changeEmail }
        }
    }

    private var password: some HTML {
        section(.class("card stack")) {
            h2 { texts.changePassword }
            form(.class("stack"), .method(.post), .action(PagePath.accountPassword.path(language)))
            {
                TextField(
                    name: "current_password", label: texts.currentPassword, type: .password,
                    autocomplete: .currentPassword, longest: 128,
                    error: errors["current_password", language])
                TextField(
                    name: "new_password", label: texts.newPassword, type: .password,
                    autocomplete: .newPassword, longest: 128,
                    hint: AccountTexts[language].passwordHint,
                    error: errors["new_password", language])
                button(.class("button"), .type(.submit)) { texts.changePassword }
            }
        }
    }

    private var openSessions: some HTML {
        section(.class("card stack")) {
            h2 { texts.sessions }
            ul {
                for session in sessions {
                    li(.data(.test, "session")) {
                        texts.session(
                            session.lastUsedAt.text(language), session.createdAt.text(language))
                        if isCurrent(session) {
                            " "
                            span(.class("badge"), .data(.test, "this-session")) {
                                texts.thisSession
                            }
                        }
                    }
                }
            }
            form(.method(.post), .action(PagePath.accountSessions.path(language))) {
                button(.class("button"), .type(.submit)) { texts.signOutEverywhere }
            }
        }
    }

    private var data: some HTML {
        section(.class("card stack")) {
            h2 { texts.data }
            p { a(.href(PagePath.accountData.path(language))) { texts.export } }
            details(.open(errors["password", language] != nil)) {
                summary { texts.erase }
                form(
                    .class("stack"), .method(.post),
                    .action(PagePath.accountDeletion.path(language))
                ) {
                    p { texts.eraseHint }
                    TextField(
                        name: "password", label: AccountTexts[language].password, type: .password,
                        autocomplete: .currentPassword, longest: 128,
                        error: errors["password", language])
                    button(.class("button danger"), .type(.submit)) { texts.eraseForGood }
                }
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(problem) }
    private var texts: OwnAccountTexts { OwnAccountTexts[language] }
}
