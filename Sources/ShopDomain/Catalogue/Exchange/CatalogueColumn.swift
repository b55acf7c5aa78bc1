/// A column of a CSV catalogue.
enum CatalogueColumn: String, CaseIterable {
    case category
    case categoryNameGerman = "category_name_de"
    case categoryNameEnglish = "category_name_en"
    case categoryParent = "category_parent"
    case slug
    case nameGerman = "name_de"
    case nameEnglish = "name_en"
    case descriptionGerman = "description_de"
    case descriptionEnglish = "description_en"
    case attributes
    case sku
    case options
    case price
    case vatRate = "vat_rate"
    case weight = "weight_g"
    case stock
    case published

    /// Columns every file has; the others may be missing.
    static let required: [CatalogueColumn] = [
        .category, .slug, .nameGerman, .nameEnglish, .sku, .price, .vatRate,
    ]

    /// Columns that tell of the product: its further rows repeat them or leave them empty.
    static let ofProduct: [CatalogueColumn] = [
        .category, .nameGerman, .nameEnglish, .descriptionGerman, .descriptionEnglish, .attributes,
        .published,
    ]

    /// Columns that hold what people wrote, and so what a spreadsheet may take for a formula.
    static let ofText: Set<CatalogueColumn> = [
        .categoryNameGerman, .categoryNameEnglish, .nameGerman, .nameEnglish, .descriptionGerman,
        .descriptionEnglish, .attributes, .options,
    ]

    /// Columns that are empty in a row that tells of a category alone.
    static let besideCategory: [CatalogueColumn] = [
        .slug, .nameGerman, .nameEnglish, .sku, .price, .vatRate, .options, .weight,
        .stock,
    ]
}

/// The header of a CSV catalogue: which column stands where.
struct CatalogueHeader {
    /// How many columns there are.
    let count: Int
    private let places: [CatalogueColumn: Int]

    /// Reads the first row, and reports columns that are unknown, missing or there twice.
    init?(_ record: CSVRecord, _ problems: inout CatalogueProblems) {
        let place = CataloguePlace.line(record.line)
        let names = record.fields.map { $0.trimmingSpaces.lowercased() }
        guard names.count > 1 || !names.contains(where: { $0.contains(";") }) else {
            problems.add(place, nil, CatalogueReason.semicolons)
            return nil
        }
        var places: [CatalogueColumn: Int] = [:]
        for (index, name) in names.enumerated() {
            guard let column = CatalogueColumn(rawValue: name) else {
                problems.add(place, name, CatalogueReason.unknownColumn)
                continue
            }
            if places.updateValue(index, forKey: column) != nil {
                problems.add(place, name, CatalogueReason.repeatedColumn)
            }
        }
        for column in CatalogueColumn.required where places[column] == nil {
            problems.add(place, column.rawValue, CatalogueReason.missingColumn)
        }
        guard problems.isEmpty else { return nil }
        count = names.count
        self.places = places
    }

    /// The field of `column`, trimmed, and without the apostrophe by which an export keeps
    /// spreadsheets from taking it for a formula; empty where the file does not have the column.
    func value(_ column: CatalogueColumn, of record: CSVRecord) -> String {
        guard let place = places[column] else { return "" }
        let text = record.fields[place].trimmingSpaces
        return CatalogueColumn.ofText.contains(column) ? CSVText.original(text) : text
    }
}
