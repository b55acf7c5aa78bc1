import ShopDomain

/// What stands in the fields of a product's form, as typed.
///
/// Attributes and variants are lines of text with fields divided by `|`: any number of them without a
/// script, and quick to copy from a spreadsheet.
struct StaffProductForm: Sendable {
    var slug = ""
    var nameGerman = ""
    var nameEnglish = ""
    var descriptionGerman = ""
    var descriptionEnglish = ""
    var category = ""
    var attributes = ""
    var variants = ""
    var isPublished = false
    /// The version the form was made from; `nil` for a new product.
    var version: Int?

    /// A form for a new product.
    init() {}

    /// A form for a product as it is.
    init(_ product: Product, _ language: Language) {
        slug = product.slug.text
        nameGerman = product.name.german
        nameEnglish = product.name.english
        descriptionGerman = product.description.german
        descriptionEnglish = product.description.english
        category = product.category.text
        attributes = product.attributes.map { line($0.fields) }.joined(separator: "\n")
        variants = product.variants.map { line(fields($0, language)) }.joined(separator: "\n")
        isPublished = product.isPublished
        version = product.version
    }

    /// What a browser sent.
    init(_ form: Form) {
        slug = form["slug"]
        nameGerman = form["name_de"]
        nameEnglish = form["name_en"]
        descriptionGerman = form["description_de"]
        descriptionEnglish = form["description_en"]
        category = form["category"]
        attributes = form["attributes"]
        variants = form["variants"]
        isPublished = form["published"] == "1"
        version = Int(form["version"]).flatMap { ProductInput.versions.contains($0) ? $0 : nil }
    }

    /// Checks every field and makes the product.
    func product(
        id: ID<Product>, createdAt: Timestamp, pictures: [ProductPicture] = []
    ) throws(Problem) -> Product {
        var attributes = LineReader("attributes", self.attributes)
        var variants = LineReader("variants", self.variants)
        let draft = ProductDraft(
            slug: slug.trimmingSpaces,
            name: LocalizedText(german: nameGerman, english: nameEnglish),
            description: LocalizedText(german: descriptionGerman, english: descriptionEnglish),
            category: category,
            attributes: attributes.read { attribute($0[...]) },
            variants: variants.read(variant),
            pictures: pictures, isPublished: isPublished)
        var problems = attributes.problems + variants.problems
        do {
            let product = try draft.product(id: id, createdAt: createdAt, version: version ?? 1)
            if problems.isEmpty { return product }
        } catch {
            problems += Problem(error).fields.map { attributes.placed(variants.placed($0)) }
        }
        throw .invalid(problems)
    }
}

private func line(_ fields: [String]) -> String { fields.joined(separator: " | ") }

private func fields(_ variant: Variant, _ language: Language) -> [String] {
    var fields = [
        variant.sku.text, variant.price.decimal.decimalText(language),
        variant.vatRate.text(language),
    ]
    if let weight = variant.weight { fields.append("\(weight) g") }
    return fields + variant.options.flatMap(\.fields)
}

private func variant(_ fields: [String]) -> ProductDraft.VariantDraft? {
    // Options have four fields each, so one more than those and the first three is the weight.
    let isWeighed = fields.count % 4 == 0
    let start = isWeighed ? 4 : 3
    guard fields.count >= start, (fields.count - start).isMultiple(of: 4),
        let vatRate = VATRate(percent: fields[2].withDecimalPoint)
    else { return nil }
    let weight = isWeighed ? grams(fields[3]) : nil
    guard isWeighed == (weight != nil) else { return nil }
    let options = stride(from: start, to: fields.count, by: 4).compactMap { start in
        attribute(fields[start..<start + 4])
    }
    return ProductDraft.VariantDraft(
        sku: fields[0], options: options, price: fields[1].withDecimalPoint,
        vatBasisPoints: vatRate.basisPoints, weight: weight)
}

/// Reads a weight: `450 g` or `450`.
private func grams(_ text: String) -> Int? {
    Int((text.hasSuffix("g") ? String(text.dropLast()) : text).trimmingSpaces)
}

private func attribute(_ fields: ArraySlice<String>) -> ProductAttribute? {
    guard fields.count == 4 else { return nil }
    let fields = Array(fields)
    return ProductAttribute(
        name: LocalizedText(german: fields[0], english: fields[1]),
        value: LocalizedText(german: fields[2], english: fields[3]))
}

extension ProductAttribute {
    fileprivate var fields: [String] { [name.german, name.english, value.german, value.english] }
}

extension VATRate {
    /// Reads a rate in per cent with up to two decimals: `19`, `5.5`.
    fileprivate init?(percent text: String) {
        guard let hundredths = Money(decimal: text)?.minorUnits, hundredths <= 10_000 else {
            return nil
        }
        self.init(basisPoints: Int(hundredths))
    }
}
