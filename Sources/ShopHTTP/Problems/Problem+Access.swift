import HTTPTypes
import ShopDomain

extension Problem {
    /// A link from a mail that is not, or no longer, good.
    static let linkExpired = Problem(
        status: .notFound, code: "link_expired",
        title: LocalizedText(german: "Link ungültig", english: "Link not valid"),
        detail: LocalizedText(
            german:
                "Dieser Link ist abgelaufen oder schon benutzt. Bitte fordern Sie einen neuen an.",
            english: "This link has expired or has been used already. Please ask for a new one."))

    /// The address is for people who are signed in.
    static let signInNeeded = Problem(
        status: .unauthorized, code: "unauthorised",
        title: LocalizedText(german: "Bitte anmelden", english: "Please sign in"),
        detail: LocalizedText(
            german: "Dafür müssen Sie angemeldet sein.",
            english: "You need to be signed in for this."))

    /// The token is malformed, unknown, expired or signed out.
    static let invalidToken = Problem(
        status: .unauthorized, code: "invalid_token",
        title: LocalizedText(german: "Sitzung abgelaufen", english: "Session has ended"),
        detail: LocalizedText(
            german: "Die Sitzung ist beendet oder unbekannt. Bitte melden Sie sich neu an.",
            english: "The session has ended or is unknown. Please sign in again."))

    /// Email and password do not belong together; which of them is wrong is not told.
    static let wrongCredentials = Problem(
        status: .unauthorized, code: "wrong_credentials",
        title: LocalizedText(german: "Anmeldung nicht möglich", english: "Sign-in failed"),
        detail: LocalizedText(
            german: "E-Mail-Adresse oder Passwort stimmt nicht.",
            english: "The email address or the password is not right."))

    /// The caller is known, but this is not for them.
    static let forbidden = Problem(
        status: .forbidden, code: "forbidden",
        title: LocalizedText(german: "Kein Zutritt", english: "Not allowed"),
        detail: LocalizedText(
            german: "Dieser Bereich ist für das Team des Shops.",
            english: "This part is for the shop's staff."))

    /// The password that was to prove who asks is another one.
    static func wrongPassword(_ field: String) -> Problem {
        var problem = Problem.invalid([
            FieldProblem(
                field: field,
                message: LocalizedText(
                    german: "Das ist nicht Ihr Passwort.", english: "This is not your password."))
        ])
        problem.code = wrongPasswordCode
        return problem
    }

    /// What ``wrongPassword(_:)`` is known by.
    static let wrongPasswordCode = "wrong_password"

    /// Accounts that can do more than buy are not ended by a form.
    static let staffStays = Problem(
        status: .conflict, code: "staff_account",
        title: LocalizedText(german: "Konto des Teams", english: "Staff account"),
        detail: LocalizedText(
            german: "Konten des Teams löscht, wer den Shop betreibt.",
            english: "Staff accounts are deleted by whoever runs the shop."))

    /// An account holds no further address.
    static let addressesFull = Problem(
        status: .conflict, code: "addresses_full",
        title: LocalizedText(german: "Adressbuch voll", english: "Address book is full"),
        detail: LocalizedText(
            german: AddressTexts[.german].full(SavedAddress.mostPerAccount),
            english: AddressTexts[.english].full(SavedAddress.mostPerAccount)))

    /// More follow orders than a server has places for; whoever cannot follow asks from time to time.
    static let tooManyFollowers = Problem(
        status: .serviceUnavailable, code: "too_many_followers",
        title: LocalizedText(german: "Alle Plätze belegt", english: "No place left"),
        detail: LocalizedText(
            german: "Gerade verfolgen zu viele ihre Bestellung. Bitte laden Sie die Seite neu.",
            english: "Too many follow their orders right now. Please reload the page."),
        retryAfter: 10)

    /// The request comes from a page of another site.
    static let crossOrigin = Problem(
        status: .forbidden, code: "cross_origin",
        title: LocalizedText(german: "Fremde Herkunft", english: "Foreign origin"),
        detail: LocalizedText(
            german: "Die Anfrage kam von einer fremden Seite und wurde nicht ausgeführt.",
            english: "The request came from another site and was not carried out."))

    /// An account with this address exists.
    static let emailTaken = Problem(
        status: .conflict, code: "email_taken",
        title: LocalizedText(german: "Schon vorhanden", english: "Already registered"),
        detail: LocalizedText(
            german: "Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte melden Sie sich an.",
            english: "There is an account with this email address already. Please sign in."),
        fields: [
            FieldProblem(
                field: "email",
                message: LocalizedText(
                    german: "Diese Adresse ist schon registriert.",
                    english: "This address is registered already."))
        ])

    /// Too many attempts from one address or for one account.
    static func tooManyAttempts(retryAfter seconds: Int) -> Problem {
        Problem(
            status: .tooManyRequests, code: "too_many_attempts",
            title: LocalizedText(german: "Zu viele Versuche", english: "Too many attempts"),
            detail: LocalizedText(
                german: "Bitte warten Sie \(seconds) Sekunden, bevor Sie es noch einmal versuchen.",
                english: "Please wait \(seconds) seconds before you try again."),
            retryAfter: seconds)
    }
}
