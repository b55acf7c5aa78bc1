/// The words of the staff's log.
struct StaffLogTexts: Texts {
    let member: String
    let subject: String
    let subjectHint: String
    let refusedOnly: String
    let filter: String
    let nothing: String
    let nobody: String
    let commandLine: String
    let pending: String
    let done: String
    /// Why, by the status of HTTP.
    let refused: @Sendable (Int) -> String
    let empty: String
    let request: String
}

extension StaffLogTexts {
    static let german = StaffLogTexts(
        member: "Wer (E-Mail)", subject: "Worüber",
        subjectHint: "Bestellnummer, Kurzname oder SKU, vollständig.",
        refusedOnly: "Nur Abgelehntes und Gescheitertes", filter: "Filtern",
        nothing: "Dazu steht nichts im Protokoll.",
        nobody: "Mit dieser Adresse gibt es niemanden.", commandLine: "Kommandozeile",
        pending: "Ausgang unbekannt", done: "Erledigt",
        refused: { status in
            switch status {
            case 403: "Abgelehnt: nicht erlaubt"
            case 404: "Abgelehnt: nicht gefunden"
            case 409: "Abgelehnt: passte nicht mehr zum Stand"
            case 413: "Abgelehnt: zu groß"
            case 400, 415, 422: "Abgelehnt: ungültige Eingaben"
            case 429: "Abgelehnt: zu viele Anfragen"
            case 503: "Nicht erreichbar, Ausgang ungewiss"
            case 500...: "Gescheitert (\(status))"
            default: "Abgelehnt (\(status))"
            }
        }, empty: "Leer", request: "Kennung")

    static let english = StaffLogTexts(
        member: "Who (email)", subject: "About",
        subjectHint: "Order number, short name or SKU, in full.",
        refusedOnly: "Only what was refused or failed", filter: "Filter",
        nothing: "The log has nothing about this.", nobody: "Nobody has this address.",
        commandLine: "Command line", pending: "Outcome unknown", done: "Done",
        refused: { status in
            switch status {
            case 403: "Refused: not allowed"
            case 404: "Refused: not found"
            case 409: "Refused: conflict with the state"
            case 413: "Refused: too large"
            case 400, 415, 422: "Refused: invalid input"
            case 429: "Refused: too many requests"
            case 503: "Unavailable, outcome uncertain"
            case 500...: "Failed (\(status))"
            default: "Refused (\(status))"
            }
        }, empty: "Empty", request: "Reference")
}
