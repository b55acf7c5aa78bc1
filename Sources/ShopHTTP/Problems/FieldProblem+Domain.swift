import HTTPTypes
import ShopDomain

extension FieldProblem {
    /// What a failed check means for the one who typed.
    init(_ field: String, _ error: ValidationError) {
        let name = field.split(separator: ".").last.map(String.init) ?? field
        let form = error == .malformed ? expectedForms[name] : nil
        self.init(field: field, message: form ?? error.message)
    }
}

/// What fields should look like that people often get wrong.
private let expectedForms = [
    "email": LocalizedText(
        german: "Bitte eine Adresse wie name@beispiel.de.",
        english: "Please give an address such as name@example.com."),
    "postcode": LocalizedText(
        german: "In Deutschland sind es 5 Ziffern, in Österreich und der Schweiz 4.",
        english: "It has 5 digits in Germany, 4 in Austria and Switzerland."),
    "code": LocalizedText(
        german: "Ein Code hat 3 bis 30 Buchstaben von A bis Z, Ziffern und Bindestriche.",
        english: "A code has 3 to 30 letters from A to Z, digits and hyphens."),
    "valid_until": LocalizedText(
        german: "Bitte ein Datum, das nach dem Anfang liegt.",
        english: "Please give a date after the beginning."),
]

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
        case .repeated:
            LocalizedText(
                german: "Jeder Eintrag darf nur einmal vorkommen.",
                english: "Each may be there only once.")
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

    /// A voucher with fields that are not right.
    init(_ voucher: InvalidVoucher) {
        self = .invalid(
            InvalidVoucher.Field.allCases.compactMap { field in
                voucher.problems[field].map { FieldProblem(field.rawValue, $0) }
            })
        // Each date is right by itself; they are in each other's way.
        if voucher.problems.keys.elementsEqual([.validUntil]) { status = .conflict }
    }

    /// A product with fields that are not right.
    init(_ product: InvalidProduct) {
        self = .invalid(product.problems.map { FieldProblem($0.field, $0.error) })
        // Each part is right by itself; they are in each other's way, as with another product.
        if product.problems.allSatisfy({ $0.error == .repeated }) { status = .conflict }
    }
}
