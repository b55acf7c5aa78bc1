import ShopDomain

/// The words by which staff find their way, and of notes on orders.
struct BackOfficeTexts: Texts {
    let rooms: String
    let shop: String
    let categories: String
    let customers: String
    let people: String
    let log: String
    let logOfThis: String
    let notes: String
    let newNote: String
    let noteHint: String
    let addNote: String
    let wrong: String
    let nothingWrong: String
    let failedPayments: String
    let refusedLately: String
    let role: @Sendable (Role) -> String
}

extension BackOfficeTexts {
    static let german = BackOfficeTexts(
        rooms: "Verwaltung", shop: "Zum Shop", categories: "Kategorien", customers: "Kundschaft",
        people: "Team", log: "Protokoll", logOfThis: "Was das Team hier getan hat",
        notes: "Notizen des Teams",
        newNote: "Neue Notiz", noteHint: "Nur das Team sieht sie; ändern lässt sie sich nicht.",
        addNote: "Notiz speichern", wrong: "Was schiefging",
        nothingWrong: "In den letzten 24 Stunden nichts außer Fehleingaben.",
        failedPayments: "Bestellungen, deren Zahlung scheiterte",
        refusedLately: "Abgelehnt oder gescheitert in den letzten 24 Stunden",
        role: { role in
            switch role {
            case .customer: "Kundenkonto"
            case .staff: "Team"
            case .admin: "Administration"
            }
        })

    static let english = BackOfficeTexts(
        rooms: "Back office", shop: "To the shop", categories: "Categories", customers: "Customers",
        people: "Staff",
        log: "Log", logOfThis: "What staff did here", notes: "Staff notes",
        newNote: "New note", noteHint: "Only staff see it; it cannot be changed later.",
        addNote: "Save note", wrong: "What went wrong",
        nothingWrong: "Nothing in the last 24 hours but mistakes in forms.",
        failedPayments: "Orders whose payment failed",
        refusedLately: "Refused or failed in the last 24 hours",
        role: { role in
            switch role {
            case .customer: "Customer"
            case .staff: "Staff member"
            case .admin: "Administrator"
            }
        })
}
