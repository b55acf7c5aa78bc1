import HTTPTypes
import ShopDomain

extension Problem {
    /// There is nothing at this address, or it is not the caller's.
    static let notFound = Problem(
        status: .notFound, code: "not_found",
        title: LocalizedText(german: "Nicht gefunden", english: "Not found"),
        detail: LocalizedText(
            german: "Hier gibt es nichts. Vielleicht ist die Adresse falsch geschrieben.",
            english: "There is nothing here. The address may be misspelt."))

    /// The address takes only the methods in `allow`.
    static func methodNotAllowed(allow: String) -> Problem {
        Problem(
            status: .methodNotAllowed, code: "method_not_allowed",
            title: LocalizedText(german: "So nicht möglich", english: "Method not allowed"),
            detail: LocalizedText(
                german: "Diese Adresse nimmt solche Anfragen nicht an.",
                english: "This address does not take requests of this kind."),
            allow: allow)
    }

    /// The request cannot be read at all.
    static func malformed(_ detail: LocalizedText) -> Problem {
        Problem(
            status: .badRequest, code: "malformed",
            title: LocalizedText(german: "Nicht lesbar", english: "Malformed request"),
            detail: detail)
    }

    /// The request can be read, but some fields cannot be what they are.
    static func invalid(_ fields: [FieldProblem]) -> Problem {
        Problem(
            status: .unprocessableContent, code: "invalid",
            title: LocalizedText(german: "Bitte prüfen", english: "Please check"),
            detail: LocalizedText(
                german: "Einige Angaben stimmen noch nicht.",
                english: "Some of the fields are not right yet."),
            fields: fields)
    }

    /// The body is larger than the shop reads.
    static let tooLarge = Problem(
        status: .contentTooLarge, code: "too_large",
        title: LocalizedText(german: "Zu groß", english: "Too large"),
        detail: LocalizedText(
            german: "Die Anfrage ist größer, als der Shop sie annimmt.",
            english: "The request is larger than the shop accepts."))

    /// The body is of a kind the address does not take.
    static let unsupportedMediaType = Problem(
        status: .unsupportedMediaType, code: "unsupported_media_type",
        title: LocalizedText(german: "Falsches Format", english: "Unsupported media type"),
        detail: LocalizedText(
            german: "Diese Adresse erwartet ein anderes Format.",
            english: "This address takes application/json."))

    /// Something broke that should not have; the log knows more.
    static let broken = Problem(
        status: .internalServerError, code: "internal_error",
        title: LocalizedText(
            german: "Da ist etwas schiefgegangen", english: "Something went wrong"),
        detail: LocalizedText(
            german: "Das liegt an uns. Bitte versuchen Sie es noch einmal.",
            english: "This is our fault. Please try again."))

    /// The store cannot be reached, or is too busy.
    static let unavailable = Problem(
        status: .serviceUnavailable, code: "unavailable",
        title: LocalizedText(german: "Einen Moment bitte", english: "One moment, please"),
        detail: LocalizedText(
            german: """
                Warenkorb, Konto und Bestellungen sind gerade nicht erreichbar. Stöbern geht \
                weiter; bitte versuchen Sie es in wenigen Sekunden noch einmal. Es ist nichts \
                verloren gegangen.
                """,
            english: """
                Carts, accounts and orders cannot be reached right now. You can go on browsing; \
                please try again in a few seconds. Nothing has been lost.
                """),
        retryAfter: 5)

    /// Nobody could find out whether a change was made; asking again with the same key is safe.
    static let outcomeUnknown = Problem(
        status: .serviceUnavailable, code: "outcome_unknown",
        title: LocalizedText(german: "Ausgang noch offen", english: "Outcome not yet known"),
        detail: LocalizedText(
            german: """
                Die Verbindung ist im letzten Moment abgebrochen. Senden Sie dieselbe Anfrage noch \
                einmal: Sie wird kein zweites Mal ausgeführt.
                """,
            english: """
                The connection broke at the last moment. Send the same request again: it will not \
                be carried out twice.
                """),
        retryAfter: 2)

    /// The server has more to do than it can; it says so at once instead of making everybody wait.
    static let overloaded = Problem(
        status: .tooManyRequests, code: "overloaded",
        title: LocalizedText(german: "Sehr viel los", english: "Very busy"),
        detail: LocalizedText(
            german: "Gerade möchten sehr viele etwas. Bitte versuchen Sie es gleich noch einmal.",
            english: "Very many people want something right now. Please try again in a moment."),
        retryAfter: 2)

    /// Somebody changed the same thing at the same time.
    static let conflict = Problem(
        status: .conflict, code: "conflict",
        title: LocalizedText(german: "Zwischenzeitlich geändert", english: "Changed meanwhile"),
        detail: LocalizedText(
            german: "Jemand anders war schneller. Bitte laden Sie neu und versuchen Sie es erneut.",
            english: "Somebody else was faster. Please reload and try again."))
}
