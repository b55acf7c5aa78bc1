import ShopDomain

/// Asks for the address to which the link goes.
struct ForgottenPasswordView: HTML {
    let email: String
    let isPossible: Bool
    let problem: Problem?
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.forgotten }
            if isPossible {
                p { texts.forgottenHint }
                form(
                    .class("stack"), .method(.post),
                    .action(PagePath.forgottenPassword.path(language))
                ) {
                    TextField(
                        name: "email", label: AccountTexts[language].email, value: email,
                        type: .email, autocomplete: .username, longest: 254,
                        error: FieldErrors(problem)["email", language])
                    button(.class("button primary"), .type(.submit)) { texts.send }
                }
            } else {
                p {
                    texts.impossible
                    " "
                    LegalLinks(pages: [.imprint], language: language)
                }
            }
        }
    }

    private var texts: RecoveryTexts { RecoveryTexts[language] }
}

/// The form behind the link in a mail.
struct NewPasswordView: HTML {
    let token: String
    let problem: Problem?
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.newPassword }
            form(
                .class("stack"), .method(.post),
                .action(PagePath.newPassword(token: token).path(language))
            ) {
                TextField(
                    name: "new_password", label: texts.newPassword, type: .password,
                    autocomplete: .newPassword, longest: 128,
                    hint: AccountTexts[language].passwordHint,
                    error: FieldErrors(problem)["new_password", language])
                button(.class("button primary"), .type(.submit)) {
                    OwnAccountTexts[language].save
                }
            }
        }
    }

    private var texts: RecoveryTexts { RecoveryTexts[language] }
}

/// Asks whether the account shall have the address to which the link was sent.
struct NewEmailView: HTML {
    let email: EmailAddress
    let token: String
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.newEmail }
            p { texts.newEmailHint(email.text) }
            form(.method(.post), .action(PagePath.newEmail(token: token).path(language))) {
                button(.class("button primary"), .type(.submit)) { texts.confirmEmail }
            }
        }
    }

    private var texts: RecoveryTexts { RecoveryTexts[language] }
}
