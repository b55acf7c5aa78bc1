import ShopDomain

extension StaffLogEntry {
    /// What was sent along, as a person reads it.
    struct Details {
        /// What says something, by its name in the reader's words.
        let told: [String]
        /// The names of what was left empty.
        let empty: [String]
        /// What only the server needs: versions, and the names that requests are known by.
        let technical: [String]
    }

    func details(_ language: Language) -> Details {
        let (technical, telling) = fields.divided { Field.technicalNames.contains($0.name) }
        let (empty, told) = telling.divided(by: \.value.isEmpty)
        var values: [(label: String, texts: [String])] = []
        for field in told {
            let (label, text) = (field.label(language), field.text(language))
            if values.last?.label == label {
                values[values.count - 1].texts.append(text)
            } else {
                values.append((label, [text]))
            }
        }
        return Details(
            told: values.map { "\($0.label): \($0.texts.joined(separator: ", "))" },
            empty: empty.map { $0.label(language) },
            technical: technical.map { "\($0.name): \($0.value)" })
    }
}

extension StaffLogEntry.Field {
    fileprivate static let technicalNames: Set<String> = [
        "version", "fingerprint", "return", "refund_id", "note_id", "movement_id", "webhook_id",
    ]

    /// The name in the reader's words, or as it was sent.
    fileprivate func label(_ language: Language) -> String {
        if let sku = name.split(separator: ".", maxSplits: 1).last, name.hasPrefix("pieces.") {
            return "\(language == .german ? "Stücke" : "Pieces") \(sku)"
        }
        return Self.labels[name]?[language] ?? name
    }

    /// The value in the reader's words, or as it was sent.
    fileprivate func text(_ language: Language) -> String {
        let word =
            switch name {
            case "action": OrderAction(rawValue: value).map(StaffTexts[language].action)
            case "role": Role(rawValue: value).map(BackOfficeTexts[language].role)
            case "kind": VoucherDraft.Kind(rawValue: value).map(StaffVoucherTexts[language].kind)
            case "published", "active": Self.answers[value]?[language]
            default: nil as String?
            }
        return word ?? value
    }

    private static let yes = LocalizedText(german: "ja", english: "yes")
    private static let no = LocalizedText(german: "nein", english: "no")
    private static let answers = ["1": yes, "true": yes, "0": no, "false": no]

    private static let labels = [
        "action": LocalizedText(german: "Schritt", english: "Step"),
        "active": LocalizedText(german: "In Betrieb", english: "Active"),
        "alt_de": LocalizedText(german: "Bildtext (deutsch)", english: "Picture text (German)"),
        "alt_en": LocalizedText(german: "Bildtext (englisch)", english: "Picture text (English)"),
        "amount": LocalizedText(german: "Betrag", english: "Amount"),
        "attributes": LocalizedText(german: "Eigenschaften", english: "Attributes"),
        "before": LocalizedText(german: "Steht vor", english: "Stands before"),
        "body": LocalizedText(german: "Inhalt", english: "Content"),
        "category": LocalizedText(german: "Kategorie", english: "Category"),
        "code": LocalizedText(german: "Code", english: "Code"),
        "description_de": LocalizedText(
            german: "Beschreibung (deutsch)", english: "Description (German)"),
        "description_en": LocalizedText(
            german: "Beschreibung (englisch)", english: "Description (English)"),
        "email": LocalizedText(german: "E-Mail", english: "Email"),
        "event": LocalizedText(german: "Ereignis", english: "Event"),
        "events": LocalizedText(german: "Ereignisse", english: "Events"),
        "file": LocalizedText(german: "Datei", english: "File"),
        "kind": LocalizedText(german: "Art", english: "Kind"),
        "limit": LocalizedText(german: "Höchstzahl", english: "Limit"),
        "minimum": LocalizedText(german: "Mindestwert", english: "Minimum"),
        "name_de": LocalizedText(german: "Name (deutsch)", english: "Name (German)"),
        "name_en": LocalizedText(german: "Name (englisch)", english: "Name (English)"),
        "name.de": LocalizedText(german: "Name (deutsch)", english: "Name (German)"),
        "name.en": LocalizedText(german: "Name (englisch)", english: "Name (English)"),
        "number": LocalizedText(german: "Bestellung", english: "Order"),
        "parent": LocalizedText(german: "In", english: "In"),
        "published": LocalizedText(german: "Sichtbar", english: "Visible"),
        "quantity": LocalizedText(german: "Menge", english: "Quantity"),
        "reason": LocalizedText(german: "Grund", english: "Reason"),
        "role": LocalizedText(german: "Rolle", english: "Role"),
        "sku": LocalizedText(german: "SKU", english: "SKU"),
        "slug": LocalizedText(german: "Kurzname", english: "Short name"),
        "text": LocalizedText(german: "Text", english: "Text"),
        "url": LocalizedText(german: "Adresse", english: "Address"),
        "valid_from": LocalizedText(german: "Gilt ab", english: "Valid from"),
        "valid_until": LocalizedText(german: "Gilt bis", english: "Valid until"),
        "value": LocalizedText(german: "Wert", english: "Value"),
        "variants": LocalizedText(german: "Varianten", english: "Variants"),
    ]
}

extension Array {
    /// Those of which it holds and the others, both in their order.
    fileprivate func divided(by holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
        (filter(holds), filter { !holds($0) })
    }
}
