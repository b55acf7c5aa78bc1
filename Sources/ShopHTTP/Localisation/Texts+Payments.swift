import ShopDomain

/// The words of paying.
struct PaymentTexts: Texts {
    let method: @Sendable (PaymentMethod) -> String
    let heading: String
    let due: String
    let expires: String
    let failed: String
    let authorised: String
    let payNow: String
    let tryAgain: String
    let away: String
    let received: String
    let waiting: String
    let transfer: String
    let transferHint: String
    let holder: String
    let bank: String
    let amount: String
    let remittance: String
    let codeHint: String
    let codeName: @Sendable (OrderNumber) -> String
    let provider: @Sendable (_ name: String, _ reference: PaymentReference) -> String
}

extension PaymentTexts {
    static let german = PaymentTexts(
        method: { method in
            switch method {
            case .invoice: "Rechnung: Sie überweisen nach Erhalt der Ware."
            case .online: "Online: Sie bezahlen gleich nach dem Bestellen beim Zahlungsdienst."
            }
        },
        heading: "Bezahlen",
        due: "Ihre Bestellung ist noch nicht bezahlt.",
        expires: "Wird sie nicht innerhalb einer Stunde bezahlt, verfällt sie.",
        failed: "Die Zahlung hat nicht geklappt. Sie können es noch einmal versuchen.",
        authorised: "Ihre Zahlung ist vorgemerkt und wird mit der Bestätigung eingezogen.",
        payNow: "Jetzt bezahlen", tryAgain: "Noch einmal versuchen",
        away: """
            Der Zahlungsdienst ist gerade nicht erreichbar. Ihre Bestellung gilt; bezahlen können \
            Sie hier in einigen Minuten.
            """,
        received: "Vielen Dank! Ihre Zahlung ist bei uns eingegangen.",
        waiting: """
            Der Zahlungsdienst hat Ihre Zahlung noch nicht bestätigt. Diese Seite zeigt es, sobald \
            es so weit ist.
            """,
        transfer: "Überweisung",
        transferHint: "Bitte überweisen Sie den Betrag, wenn Sie die Ware haben, auf dieses Konto:",
        holder: "Empfänger", bank: "BIC", amount: "Betrag", remittance: "Verwendungszweck",
        codeHint: "Oder lesen Sie den Code mit Ihrer Banking-App ein.",
        codeName: { "Überweisung für die Bestellung \($0) als QR-Code" },
        provider: { "Zahlung bei \($0): \($1)" })

    static let english = PaymentTexts(
        method: { method in
            switch method {
            case .invoice: "Invoice: you transfer the money after you receive the goods."
            case .online: "Online: you pay at the payment service right after ordering."
            }
        },
        heading: "Payment",
        due: "Your order is not paid yet.",
        expires: "If it is not paid within an hour, it expires.",
        failed: "The payment did not succeed. You can try again.",
        authorised: "Your payment is authorised; we draw it when we confirm the order.",
        payNow: "Pay now", tryAgain: "Try again",
        away: """
            The payment service cannot be reached right now. Your order stands; you can pay here in \
            a few minutes.
            """,
        received: "Thank you! We have received your payment.",
        waiting: """
            The payment service has not confirmed your payment yet. This page shows it as soon as \
            it has.
            """,
        transfer: "Bank transfer",
        transferHint: "Once you have the goods, please transfer the amount to this account:",
        holder: "Payee", bank: "BIC", amount: "Amount", remittance: "Reference",
        codeHint: "Or scan the code with your banking app.",
        codeName: { "Transfer for the order \($0) as a QR code" },
        provider: { "Payment at \($0): \($1)" })
}
