extension ValidationError {
    /// What is wrong with `field` of a catalogue, in words that go on from its name.
    func reason(for field: String) -> LocalizedText {
        switch self {
        case .empty:
            field == "variants"
                ? text("braucht mindestens eine", "needs at least one") : CatalogueReason.missing
        case .tooLong(let maximum):
            isList(field)
                ? text(
                    "hat mehr als \(maximum) Einträge", "has more than \(maximum) entries")
                : text(
                    "ist länger als \(maximum) Zeichen", "is longer than \(maximum) characters")
        case .malformed: malformedReason(for: field)
        case .repeated: text("hat dieselbe SKU zweimal", "has the same SKU twice")
        case .outOfRange(let lowest, let highest):
            // The rate is kept in hundredths of a per cent.
            field == "vat_rate"
                ? text(
                    "muss zwischen \(lowest / 100) und \(highest / 100) Prozent liegen",
                    "must be from \(lowest / 100) to \(highest / 100) per cent")
                : text(
                    "muss zwischen \(lowest) und \(highest) liegen",
                    "must be from \(lowest) to \(highest)")
        }
    }

    private func isList(_ field: String) -> Bool {
        ["variants", "attributes", "options"].contains(field)
    }

    private func malformedReason(for field: String) -> LocalizedText {
        switch field {
        case "slug", "category", "parent":
            text(
                "muss aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen bestehen, etwa blue-mug",
                "must be lower-case letters, digits and single hyphens, such as blue-mug")
        case "sku":
            text(
                """
                muss aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen bestehen und mit \
                Buchstabe oder Ziffer beginnen
                """,
                """
                must be letters, digits, points, hyphens and underscores, the first a letter or \
                digit
                """)
        case "price":
            text(
                "muss eine Zahl mit Punkt sein, etwa 12.99",
                "must be a number with a point, such as 12.99")
        default:
            text("enthält Zeichen, die kein Text sind", "holds characters that are not text")
        }
    }

    private func text(_ german: String, _ english: String) -> LocalizedText {
        LocalizedText(german: german, english: english)
    }
}
