import HTTPTypes
import ShopDomain

extension Problem {
    /// A product cannot stand on a shelf that is not there.
    static let unknownCategory = Problem(
        status: .conflict, code: "unknown_category",
        title: LocalizedText(german: "Kategorie unbekannt", english: "Unknown category"),
        detail: LocalizedText(
            german: "Diese Kategorie gibt es nicht (mehr).",
            english: "There is no such category (any more)."),
        fields: [FieldProblem("category", .malformed)])

    /// Why a list of products cannot be given.
    init(_ error: CatalogueQueryError) {
        switch error {
        case .unknownCategory: self = .notFound
        case .unknownCursor: self = .unknownCursor
        case .limitOutOfRange:
            self = .invalid([FieldProblem("limit", .outOfRange(lowest: 1, highest: 100))])
        case .tooManyChoices:
            self = .invalid([FieldProblem("choices", .tooLong(maximum: CatalogueQuery.mostChoices))]
            )
        }
    }
}
