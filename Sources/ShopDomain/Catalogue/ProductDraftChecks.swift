/// Collects what is wrong with a draft while its fields are read one after the other.
///
/// A field that fails leaves its problem here and a placeholder in the product, which the caller
/// throws away when there is any problem.
struct FieldChecks {
    private(set) var problems: [ProductDraftProblem] = []

    mutating func value<Value>(
        _ field: String, or placeholder: Value, _ read: () throws(ValidationError) -> Value
    ) -> Value {
        do {
            return try read()
        } catch {
            problems.append(ProductDraftProblem(field: field, error: error))
            return placeholder
        }
    }

    mutating func localizedLine(
        _ field: String, _ text: LocalizedText, maximum: Int
    ) -> LocalizedText {
        eachLanguage(field, text) { (text) throws(ValidationError) in
            try validatedLine(text, maximum: maximum)
        }
    }

    mutating func localizedText(
        _ field: String, _ text: LocalizedText, maximum: Int
    ) -> LocalizedText {
        eachLanguage(field, text) { (text) throws(ValidationError) in
            try validatedParagraphs(text, maximum: maximum)
        }
    }

    private mutating func eachLanguage(
        _ field: String, _ text: LocalizedText,
        _ read: (String) throws(ValidationError) -> String
    ) -> LocalizedText {
        LocalizedText(
            german: value("\(field).de", or: text.german) { () throws(ValidationError) in
                try read(text.german)
            },
            english: value("\(field).en", or: text.english) { () throws(ValidationError) in
                try read(text.english)
            })
    }

    mutating func attributes(
        _ field: String, _ attributes: [ProductAttribute]
    ) -> [ProductAttribute] {
        limit(field, attributes.count, to: 0...ProductDraft.mostAttributes)
        return attributes.enumerated().map { index, attribute in
            ProductAttribute(
                name: localizedLine("\(field)[\(index)].name", attribute.name, maximum: 80),
                value: localizedLine("\(field)[\(index)].value", attribute.value, maximum: 200))
        }
    }

    mutating func variants(_ drafts: [ProductDraft.VariantDraft]) -> [Variant] {
        limit("variants", drafts.count, to: 1...ProductDraft.mostVariants)
        if Set(drafts.map(\.sku)).count < drafts.count {
            problems.append(ProductDraftProblem(field: "variants", error: .repeated))
        }
        return drafts.enumerated().map { index, draft in variant("variants[\(index)]", draft) }
    }

    private mutating func variant(_ field: String, _ draft: ProductDraft.VariantDraft) -> Variant {
        Variant(
            sku: value("\(field).sku", or: .placeholder) { () throws(ValidationError) in
                try SKU(draft.sku)
            },
            options: attributes("\(field).options", draft.options),
            price: value("\(field).price", or: .zero()) { () throws(ValidationError) in
                try validatedPrice(draft.price)
            },
            vatRate: value("\(field).vat_rate", or: .zero) { () throws(ValidationError) in
                guard let rate = VATRate(basisPoints: draft.vatBasisPoints) else {
                    throw .outOfRange(lowest: 0, highest: 10_000)
                }
                return rate
            },
            weight: value("\(field).weight_g", or: nil) { () throws(ValidationError) in
                guard let weight = draft.weight else { return nil }
                guard (1...Variant.highestWeight).contains(weight) else {
                    throw .outOfRange(lowest: 1, highest: Variant.highestWeight)
                }
                return weight
            })
    }

    private mutating func limit(_ field: String, _ count: Int, to range: ClosedRange<Int>) {
        guard !range.contains(count) else { return }
        let error: ValidationError =
            count < range.lowerBound ? .empty : .tooLong(maximum: range.upperBound)
        problems.append(ProductDraftProblem(field: field, error: error))
    }
}

/// Browsers and spreadsheets end lines in CRLF; kept are line feeds, so that every reader finds the
/// empty lines between paragraphs.
func validatedParagraphs(
    _ text: String, maximum: Int
) throws(ValidationError) -> String {
    let trimmed = text.trimmingSpaces
    guard trimmed.hasAtMost(maximum) else { throw .tooLong(maximum: maximum) }
    let isAllowed = { (scalar: Unicode.Scalar) in
        !scalar.isControl || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
    guard trimmed.unicodeScalars.allSatisfy(isAllowed) else { throw .malformed }
    guard trimmed.utf8.contains(UInt8(ascii: "\r")) else { return trimmed }
    return String(trimmed.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
}

private func validatedPrice(_ text: String) throws(ValidationError) -> Money {
    guard let price = Money(decimal: text) else { throw .malformed }
    guard (0...Variant.highestPrice).contains(price.minorUnits) else {
        throw .outOfRange(lowest: 0, highest: Int(Variant.highestPrice / 100))
    }
    return price
}
