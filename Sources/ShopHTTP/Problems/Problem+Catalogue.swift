import ShopDomain

extension Problem {
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
