import HTTPTypes
import ShopDomain

extension Problem {
    /// The order is not one that can be paid at a provider now.
    static let notPayable = Problem(
        status: .conflict, code: "not_payable",
        title: LocalizedText(german: "Nicht zu bezahlen", english: "Not to be paid"),
        detail: LocalizedText(
            german: "Diese Bestellung ist gerade nicht online zu bezahlen.",
            english: "There is nothing to be paid online for this order now."))

    /// The payment provider does not answer as it should; the order stands.
    static let paymentUnavailable = Problem(
        status: .serviceUnavailable, code: "payment_unavailable",
        title: LocalizedText(german: "Zahlung gerade nicht möglich", english: "Payment is away"),
        detail: LocalizedText(
            german: """
                Der Zahlungsdienst ist gerade nicht erreichbar. Ihre Bestellung gilt; bitte \
                versuchen Sie es in einigen Minuten noch einmal.
                """,
            english: """
                The payment service cannot be reached right now. Your order stands; please try \
                again in a few minutes.
                """),
        retryAfter: 30)

    /// A message about a payment the shop has not begun.
    static let unknownPayment = Problem(
        status: .notFound, code: "unknown_payment",
        title: LocalizedText(german: "Zahlung unbekannt", english: "Unknown payment"),
        detail: LocalizedText(
            german: "Diese Zahlung kennt der Shop nicht.",
            english: "The shop knows of no such payment."))

    /// A message about another amount than the order's.
    static let wrongAmount = Problem(
        status: .unprocessableContent, code: "wrong_amount",
        title: LocalizedText(german: "Anderer Betrag", english: "Another amount"),
        detail: LocalizedText(
            german: "Der Betrag ist nicht der dieser Bestellung.",
            english: "The amount is not the one of the order."))

    /// A message that is not a payment provider's.
    private static let unsigned = Problem(
        status: .forbidden, code: "bad_signature",
        title: LocalizedText(german: "Unterschrift falsch", english: "Bad signature"),
        detail: LocalizedText(
            german: "Die Unterschrift fehlt, ist falsch oder nicht von jetzt.",
            english: "The signature is missing, wrong, or not of now."))

    init(_ error: PaymentProviderError) {
        self = .paymentUnavailable
    }

    init(_ error: PaymentWebhookError) {
        switch error {
        case .forged, .outdated: self = .unsigned
        case .unreadable:
            self = .malformed(
                LocalizedText(
                    german: "Die Nachricht ist nicht lesbar.",
                    english: "The message cannot be read."))
        }
    }
}
