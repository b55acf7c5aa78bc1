/// The words with which lists of products are narrowed.
struct FilterTexts: Texts {
    let filter: String
    let apply: String
    let price: String
    let from: String
    let to: String
    let availability: String
    let inStock: String
    let active: String
    let remove: @Sendable (String) -> String
    let removeAll: String
    let nothingFits: String
}

extension FilterTexts {
    static let german = FilterTexts(
        filter: "Filtern",
        apply: "Anwenden",
        price: "Preis in Euro",
        from: "Von",
        to: "Bis",
        availability: "Verfügbarkeit",
        inStock: "Nur lieferbare",
        active: "Aktive Filter",
        remove: { "\($0): Filter entfernen" },
        removeAll: "Alle Filter entfernen",
        nothingFits: "Kein Artikel passt zu allen Filtern.")

    static let english = FilterTexts(
        filter: "Filter",
        apply: "Apply",
        price: "Price in euros",
        from: "From",
        to: "To",
        availability: "Availability",
        inStock: "In stock only",
        active: "Active filters",
        remove: { "\($0): remove filter" },
        removeAll: "Remove all filters",
        nothingFits: "No product fits all filters.")
}
