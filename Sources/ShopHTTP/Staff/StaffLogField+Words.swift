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
        let telling = fields.filter { !$0.isTechnical }
        var values: [(label: String, texts: [String])] = []
        for field in telling where !field.value.isEmpty {
            let (label, text) = (field.label(language), field.text(language))
            if values.last?.label == label {
                values[values.count - 1].texts.append(text)
            } else {
                values.append((label, [text]))
            }
        }
        return Details(
            told: values.map { "\($0.label): \($0.texts.joined(separator: ", "))" },
            empty: telling.filter(\.value.isEmpty).map { $0.label(language) },
            technical: fields.filter(\.isTechnical).map { "\($0.name): \($0.value)" })
    }
}

extension StaffLogEntry.Field {
    fileprivate var isTechnical: Bool { Self.technicalNames.contains(name) }

    private static let technicalNames: Set<String> = [
        "version", "fingerprint", "from", "id", "return", "return_id", "refund_id", "note_id",
        "movement_id", "webhook_id",
    ]

    /// The name in the reader's words, or as it was sent.
    fileprivate func label(_ language: Language) -> String {
        if name.hasPrefix("pieces.") {
            return ReturnTexts[language].pieces(String(name.dropFirst("pieces.".count)))
        }
        return labelInForms(language) ?? Self.labels[name]?[language] ?? name
    }

    /// The value in the reader's words, or as it was sent.
    fileprivate func text(_ language: Language) -> String {
        let word =
            switch name {
            case "action": OrderAction(rawValue: value).map(StaffTexts[language].action)
            case "event": OrderEvent.Kind(rawValue: value).map(OrderTexts[language].eventName)
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

    /// As it stands beside the field that staff fill in.
    private func labelInForms(_ language: Language) -> String? {
        let product = StaffTexts[language]
        let voucher = StaffVoucherTexts[language]
        return switch name {
        case "attributes": product.attributes
        case "category": product.category
        case "description_de", "description.de": product.descriptionGerman
        case "description_en", "description.en": product.descriptionEnglish
        case "name_de", "name.de": product.nameGerman
        case "name_en", "name.en": product.nameEnglish
        case "published": product.published
        case "slug": product.shortName
        case "variants": product.variants
        case "code": voucher.code
        case "kind": voucher.benefit
        case "limit": voucher.limit
        case "minimum": voucher.minimum
        case "valid_from": voucher.validFrom
        case "valid_until": voucher.validUntil
        case "value": voucher.value
        case "parent": CategoryTexts[language].parent
        case "alt_de": PictureTexts[language].germanWords
        case "alt_en": PictureTexts[language].englishWords
        case "amount": ReturnTexts[language].amount
        case "email": CustomerTexts[language].email
        case "role": CustomerTexts[language].role
        default: nil
        }
    }

    private static let labels = [
        "action": LocalizedText(german: "Schritt", english: "Step"),
        "active": LocalizedText(german: "In Betrieb", english: "Active"),
        "before": LocalizedText(german: "Steht vor", english: "Stands before"),
        "body": LocalizedText(german: "Inhalt", english: "Content"),
        "event": LocalizedText(german: "Ereignis", english: "Event"),
        "number": LocalizedText(german: "Bestellung", english: "Order"),
        "quantity": LocalizedText(german: "Menge", english: "Quantity"),
        "reason": LocalizedText(german: "Grund", english: "Reason"),
        "sku": LocalizedText(german: "SKU", english: "SKU"),
        "text": LocalizedText(german: "Text", english: "Text"),
        "to": LocalizedText(german: "Schritt", english: "Step"),
        "url": LocalizedText(german: "Adresse", english: "Address"),
    ]
}
