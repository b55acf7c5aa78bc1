import HTTPTypes
import ShopDomain
import ShopStorage

extension Problem {
    /// Why goods or money did not go back, for the one who asked.
    init(_ failure: AfterSaleFailure) {
        switch failure {
        case .notFound: self = .notFound
        case .refused(let error): self.init(error)
        case .storage(let error): self.init(error)
        }
    }

    /// Why goods or money cannot go back.
    init(_ error: AfterSaleError) {
        switch error {
        case .illegal(let transition): self.init(transition)
        case .tooLate:
            self = .afterSale(
                error, german: "Die Widerrufsfrist ist abgelaufen.",
                english: "The time to withdraw from the contract is over.")
        case .wholeOrderOnly:
            self = .afterSale(
                error,
                german:
                    "Solange die Ware hier ist, können Sie nur die ganze Bestellung widerrufen.",
                english: "Before the goods leave, you can only withdraw from the whole order.")
        case .nothingToReturn:
            self = .afterSale(
                error, german: "Bitte wählen Sie mindestens einen Artikel dieser Bestellung.",
                english: "Please choose at least one item of this order.")
        case .tooManyPieces(let shortages):
            let list = shortages.map { "\($0.sku): \($0.available)" }.joined(separator: ", ")
            self = .afterSale(
                error, german: "Das sind mehr Stücke, als es sein können. Möglich: \(list).",
                english: "Those are more pieces than possible. Possible: \(list).")
        case .unknownReturn:
            self = .afterSale(
                error, german: "Diese Rückgabe gibt es nicht, oder sie ist schon bearbeitet.",
                english: "There is no such return, or it has been processed already.")
        case .returnRefunded:
            self = .afterSale(
                error, german: "Für diese Rückgabe wurde schon Geld erstattet.",
                english: "Money has been refunded for this return already.")
        case .amountOutOfRange(let left):
            self = .afterSale(
                error, german: "Erstattet werden kann ein Betrag bis \(left.text(.german)).",
                english: "What can be refunded is an amount up to \(left.text(.english)).")
        case .reused:
            self = .afterSale(
                error, german: "Unter dieser Kennung wurde schon etwas anderes verlangt.",
                english: "This identity was used for something else.")
        case .tooMany:
            self = .afterSale(
                error, german: "Zu dieser Bestellung gibt es schon zu viele Vorgänge.",
                english: "There have been too many returns or refunds of this order.")
        }
    }

    /// Number and address do not belong together; whether there is such an order is nobody's business.
    static let withdrawalUnknown = Problem(
        status: .unprocessableContent, code: "withdrawal_unknown",
        title: LocalizedText(german: "Nicht gefunden", english: "Not found"),
        detail: LocalizedText(
            german: """
                Zu diesen Angaben finden wir keine Bestellung. Bitte prüfen Sie Bestellnummer und \
                E-Mail-Adresse; beide stehen in der Bestätigung Ihrer Bestellung.
                """,
            english: """
                We find no order with these details. Please check the order number and the email \
                address; both are in the mail that confirmed your order.
                """))

    private static func afterSale(
        _ error: AfterSaleError, german: String, english: String
    ) -> Problem {
        Problem(
            status: .conflict, code: error.slug,
            title: LocalizedText(german: "So nicht möglich", english: "Not possible like this"),
            detail: LocalizedText(german: german, english: english))
    }
}
