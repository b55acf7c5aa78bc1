import ShopDomain

/// The form to sign in.
struct SignInView: HTML {
    var email = ""
    let next: String?
    var problem: Problem?
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.signIn }
            form(
                .class("stack"), .method(.post), .action(PagePath.login(next: next).path(language))
            ) {
                TextField(
                    name: "email", label: texts.email, value: email, type: .email,
                    autocomplete: .username, longest: 254, error: errors["email", language])
                TextField(
                    name: "password", label: texts.password, type: .password,
                    autocomplete: .currentPassword, longest: 128)
                button(.class("button primary"), .type(.submit)) { texts.signIn }
            }
            p {
                a(.href(PagePath.forgottenPassword.path(language))) {
                    RecoveryTexts[language].forgotten
                }
            }
            p {
                texts.noAccount
                " "
                a(.href(PagePath.register.path(language))) { texts.register }
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(problem) }
    private var texts: AccountTexts { AccountTexts[language] }
}

/// The form to open an account.
struct RegistrationView: HTML {
    var email = ""
    var name = ""
    var problem: Problem?
    let language: Language

    var body: some HTML {
        div(.class("narrow stack")) {
            h1 { texts.register }
            form(.class("stack"), .method(.post), .action(PagePath.register.path(language))) {
                TextField(
                    name: "name", label: texts.name, value: name, autocomplete: .name,
                    longest: 100, error: errors["name", language])
                TextField(
                    name: "email", label: texts.email, value: email, type: .email,
                    autocomplete: .username, longest: 254, error: errors["email", language])
                TextField(
                    name: "password", label: texts.password, type: .password,
                    autocomplete: .newPassword, longest: 128, hint: texts.passwordHint,
                    error: errors["password", language])
                button(.class("button primary"), .type(.submit)) { texts.register }
            }
            p {
                ImprintTexts[language].beforeRegistering
                " "
                LegalLinks(pages: [.privacy], language: language)
            }
            p {
                texts.haveAccount
                " "
                a(.href(PagePath.login().path(language))) { texts.signIn }
            }
        }
    }

    private var errors: FieldErrors { FieldErrors(problem) }
    private var texts: AccountTexts { AccountTexts[language] }
}
