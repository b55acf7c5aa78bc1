/// The words of registration and sign-in.
struct AccountTexts: Texts {
    let signIn: String
    let register: String
    let email: String
    let password: String
    let passwordHint: String
    let name: String
    let noAccount: String
    let haveAccount: String
}

extension AccountTexts {
    static let german = AccountTexts(
        signIn: "Anmelden",
        register: "Konto anlegen",
        email: "E-Mail-Adresse",
        password: "Passwort",
        passwordHint: "Mindestens 8 Zeichen. Mehrere Wörter hintereinander sind gut.",
        name: "Name",
        noAccount: "Noch kein Konto?",
        haveAccount: "Schon ein Konto?")

    static let english = AccountTexts(
        signIn: "Sign in",
        register: "Create account",
        email: "Email address",
        password: "Password",
        passwordHint: "At least 8 characters. A few words in a row work well.",
        name: "Name",
        noAccount: "No account yet?",
        haveAccount: "Already have an account?")
}
