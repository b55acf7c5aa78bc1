import HTTPTypes
import ShopDomain

extension Problem {
    /// A voucher does not apply to a cart.
    init(_ refusal: VoucherRefusal) {
        let detail = LocalizedText(
            german: VoucherTexts.german.refusal(refusal),
            english: VoucherTexts.english.refusal(refusal))
        self = Problem(
            status: .conflict, code: refusal.slug,
            title: LocalizedText(german: "Gutschein gilt nicht", english: "Voucher not applied"),
            detail: detail, fields: [FieldProblem(field: "code", message: detail)])
    }

    /// Another voucher has this code.
    static let codeTaken = Problem(
        status: .conflict, code: "taken",
        title: LocalizedText(german: "Schon vergeben", english: "Code in use"),
        detail: LocalizedText(
            german: "Diesen Code hat schon ein anderer Gutschein.",
            english: "Another voucher has this code already."),
        fields: [
            FieldProblem(
                field: "code",
                message: LocalizedText(
                    german: "Diesen Code hat schon ein anderer Gutschein.",
                    english: "Another voucher has this code already."))
        ])

    /// The goods do not travel the way that was chosen.
    static func notDelivered(by others: [ShippingMethod]) -> Problem {
        let names = { (language: Language) in
            others.map(CheckoutTexts[language].method).joined(separator: "; ")
        }
        return Problem(
            status: .conflict, code: "not_delivered",
            title: LocalizedText(german: "So nicht zu versenden", english: "Not delivered"),
            detail: others.isEmpty
                ? LocalizedText(
                    german: VoucherTexts.german.tooHeavy, english: VoucherTexts.english.tooHeavy)
                : LocalizedText(
                    german: "Auf diesem Weg versenden wir das nicht, aber so: \(names(.german)).",
                    english: "We do not deliver this that way, but so: \(names(.english))."))
    }
}
