import HTTPTypes
import ShopDomain

extension Problem {
    /// Nothing can stand on a shelf that is not there. `field` is what named it.
    static func unknownCategory(field: String) -> Problem {
        Problem(
            status: .conflict, code: "unknown_category",
            title: LocalizedText(german: "Kategorie unbekannt", english: "Unknown category"),
            detail: LocalizedText(
                german: "Diese Kategorie gibt es nicht (mehr).",
                english: "There is no such category (any more)."),
            fields: [FieldProblem(field, .malformed)])
    }

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
