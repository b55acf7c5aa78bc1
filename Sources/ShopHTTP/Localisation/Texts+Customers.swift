/// The words of the pages about customers and about who works in the shop.
struct CustomerTexts: Texts {
    let search: String
    let searchIn: String
    let inEmail: String
    let inName: String
    let none: String
    let name: String
    let email: String
    let role: String
    let since: String
    let addresses: String
    let sessions: String
    let endSessions: String
    let sessionsEnded: String
    let orders: String
    let noOrders: String
    let allOrders: String
    let ownAccount: String
    let giveRole: String
    let giveRoleHint: String
    let changeRole: String
    let roleOf: @Sendable (_ email: String) -> String
    let roleSaved: String
    let unknownEmail: String
    let you: String
}

extension CustomerTexts {
    static let german = CustomerTexts(
        search: "Beginnt mit", searchIn: "Suchen in", inEmail: "E-Mail-Adresse", inName: "Name",
        none: "Niemand gefunden.", name: "Name", email: "E-Mail", role: "Rolle",
        since: "Konto seit",
        addresses: "Gespeicherte Adressen", sessions: "Offene Sitzungen",
        endSessions: "Überall abmelden", sessionsEnded: "Alle Sitzungen sind beendet.",
        orders: "Bestellungen", noOrders: "Noch keine Bestellung mit diesem Konto.",
        allOrders: "Alle Bestellungen mit dieser E-Mail-Adresse",
        ownAccount: "Das ist Ihr eigenes Konto; dafür gibt es die Seite „Konto“.",
        giveRole: "Rolle vergeben",
        giveRoleHint:
            "Wer noch kein Konto hat, registriert sich zuerst selbst. Mit einer neuen Rolle enden alle Sitzungen.",
        changeRole: "Ändern", roleOf: { "Rolle von \($0)" },
        roleSaved: "Die Rolle ist vergeben; alle Sitzungen sind beendet.",
        unknownEmail: "Mit dieser Adresse gibt es kein Konto.", you: "Sie")

    static let english = CustomerTexts(
        search: "Begins with", searchIn: "Search in", inEmail: "Email address", inName: "Full name",
        none: "Nobody found.", name: "Name", email: "Email", role: "Role", since: "Account since",
        addresses: "Saved addresses", sessions: "Open sessions",
        endSessions: "Sign out everywhere", sessionsEnded: "All sessions have ended.",
        orders: "Orders", noOrders: "No order with this account yet.",
        allOrders: "All orders with this email address",
        ownAccount: "This is your own account; the page “Account” is for that.",
        giveRole: "Give a role",
        giveRoleHint: "Whoever has no account yet registers first. A new role ends all sessions.",
        changeRole: "Change", roleOf: { "Role of \($0)" },
        roleSaved: "The role is given; all sessions have ended.",
        unknownEmail: "There is no account with this address.", you: "you")
}
