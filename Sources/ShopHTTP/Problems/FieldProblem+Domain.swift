import ShopDomain

extension FieldProblem {
    /// What a failed check means for the one who typed.
    init(_ field: String, _ error: ValidationError) {
        self.init(field: field, message: error.message)
    }
}

extension ValidationError {
    /// The error in the customer's words.
    var message: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(german: "Bitte ausfüllen.", english: "Please fill this in.")
        case .tooLong(let maximum):
            LocalizedText(
                german: "Höchstens \(maximum) Zeichen.", english: "At most \(maximum) characters.")
        case .malformed:
            LocalizedText(
                german: "Das hat nicht die richtige Form.",
                english: "This is not in the right form.")
        case .outOfRange(let lowest, let highest):
            LocalizedText(
                german: "Von \(lowest) bis \(highest).", english: "From \(lowest) to \(highest).")
        }
    }
}

extension Problem {
    /// An address with fields that are not right.
    /// - Parameter prefix: stands before the names of the fields, such as `address.`.
    init(_ address: InvalidAddress, prefix: String = "") {
        self = .invalid(
            InvalidAddress.Field.allCases.compactMap { field in
                address.problems[field].map { FieldProblem(prefix + field.rawValue, $0) }
            })
    }

    /// A product with fields that are not right.
    init(_ product: InvalidProduct) {
        self = .invalid(product.problems.map { FieldProblem($0.field, $0.error) })
    }
}
