/// The words of saved addresses.
struct AddressTexts: Texts {
    let saved: String
    let none: String
    let add: String
    let remove: @Sendable (_ address: String) -> String
    let saveForLater: String
    let full: @Sendable (_ most: Int) -> String
}

extension AddressTexts {
    static let german = AddressTexts(
        saved: "Gespeicherte Adressen",
        none: "Noch keine. Beim Bestellen können Sie eine speichern, oder gleich hier.",
        add: "Adresse hinzufügen",
        remove: { "Adresse löschen: \($0)" },
        saveForLater: "Adresse für spätere Bestellungen speichern",
        full: { "Mehr als \($0) Adressen speichert der Shop nicht. Bitte löschen Sie zuerst eine." }
    )

    static let english = AddressTexts(
        saved: "Saved addresses",
        none: "None yet. You can save one when you order, or here.",
        add: "Add an address",
        remove: { "Delete address: \($0)" },
        saveForLater: "Save this address for later orders",
        full: { "The shop saves no more than \($0) addresses. Please delete one first." })
}
