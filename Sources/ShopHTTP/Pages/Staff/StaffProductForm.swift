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
    init(_ product: Product) {
        slug = product.slug.text
        nameGerman = product.name.german
        nameEnglish = product.name.english
        descriptionGerman = product.description.german
        descriptionEnglish = product.description.english
        category = product.category.text
        attributes = product.attributes.map { line($0.fields) }.joined(separator: "\n")
        variants = product.variants.map { variant in
            line(
                [variant.sku.text, variant.price.decimal, variant.vatRate.description]
                    + variant.options.flatMap(\.fields))
        }.joined(separator: "\n")
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
        version = Int(form["version"])
    }

    /// Checks every field and makes the product.
    func product(id: ID<Product>, createdAt: Timestamp) throws(Problem) -> Product {
        let draft = ProductDraft(
            slug: slug.trimmingSpaces,
            name: LocalizedText(german: nameGerman, english: nameEnglish),
            description: LocalizedText(german: descriptionGerman, english: descriptionEnglish),
            category: category,
            attributes: try lines(attributes).map { fields throws(Problem) in
                try attribute(fields, of: "attributes")
            },
            variants: try lines(variants).map { fields throws(Problem) in try variant(fields) },
            isPublished: isPublished)
        do {
            return try draft.product(id: id, createdAt: createdAt, version: version ?? 1)
        } catch {
            throw Problem(error).gatheredByList
        }
    }

    private func variant(_ fields: [String]) throws(Problem) -> ProductDraft.VariantDraft {
        guard fields.count >= 3, (fields.count - 3).isMultiple(of: 4),
            let vatRate = VATRate(percent: fields[2])
        else { throw .invalid([FieldProblem("variants", .malformed)]) }
        var options: [ProductAttribute] = []
        for start in stride(from: 3, to: fields.count, by: 4) {
            options.append(try attribute(Array(fields[start..<start + 4]), of: "variants"))
        }
        return ProductDraft.VariantDraft(
            sku: fields[0], options: options, price: fields[1],
            vatBasisPoints: vatRate.basisPoints)
    }
}

private func line(_ fields: [String]) -> String { fields.joined(separator: " | ") }

private func lines(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmingSpaces
        }
    }
}

private func attribute(
    _ fields: [String], of field: String
) throws(Problem) -> ProductAttribute {
    guard fields.count == 4 else { throw .invalid([FieldProblem(field, .malformed)]) }
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

extension Problem {
    /// Problems with parts of a list, at the list's one field.
    fileprivate var gatheredByList: Problem {
        var problem = self
        problem.fields = fields.map { field in
            FieldProblem(
                field: String(field.field.prefix { $0 != "[" }),
                message: LocalizedText(
                    german: field.placed(field.message.german),
                    english: field.placed(field.message.english)))
        }
        return problem
    }
}

extension FieldProblem {
    /// The message with the place in the list where it is about one.
    fileprivate func placed(_ message: String) -> String {
        field.contains("[") ? "\(field): \(message)" : message
    }
}
