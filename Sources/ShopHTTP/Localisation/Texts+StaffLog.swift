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
    let refused: String
    let request: String
}

extension StaffLogTexts {
    static let german = StaffLogTexts(
        member: "Wer (E-Mail)", subject: "Worüber",
        subjectHint: "Bestellnummer, Kurzname oder SKU, vollständig.",
        refusedOnly: "Nur Abgelehntes und Gescheitertes", filter: "Filtern",
        nothing: "Dazu steht nichts im Protokoll.",
        nobody: "Mit dieser Adresse gibt es niemanden.", commandLine: "Kommandozeile",
        pending: "Ausgang unbekannt", done: "Erledigt", refused: "Abgelehnt", request: "Kennung")

    static let english = StaffLogTexts(
        member: "Who (email)", subject: "About",
        subjectHint: "Order number, short name or SKU, in full.",
        refusedOnly: "Only what was refused or failed", filter: "Filter",
        nothing: "The log has nothing about this.", nobody: "Nobody has this address.",
        commandLine: "Command line", pending: "Outcome unknown", done: "Done", refused: "Refused",
        request: "Reference")
}
