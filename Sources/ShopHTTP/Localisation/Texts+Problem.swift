/// The words of the page that says what went wrong.
struct ProblemTexts: Texts {
    let tryAgain: String
    let backHome: String
    let signIn: String
    /// Precedes the request's name, by which the log knows more.
    let reference: String
}

extension ProblemTexts {
    static let german = ProblemTexts(
        tryAgain: "Noch einmal versuchen",
        backHome: "Zur Startseite",
        signIn: "Anmelden",
        reference: "Kennung dieser Anfrage")

    static let english = ProblemTexts(
        tryAgain: "Try again",
        backHome: "To the home page",
        signIn: "Sign in",
        reference: "Reference of this request")
}
