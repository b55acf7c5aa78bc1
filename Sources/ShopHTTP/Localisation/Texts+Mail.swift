import ShopDomain
import ShopStorage

/// The words of mails about orders.
struct MailTexts: Texts {
    let greeting: @Sendable (_ name: String) -> String
    let placed: Announcement
    let confirmed: Announcement
    let shipped: Announcement
    let cancelled: Announcement
    let withdrawn: Announcement
    let returnRequested: Announcement
    /// What staff agreed on with the customer, which is no withdrawal.
    let returnAgreed: Announcement
    let returned: Announcement
    let refunded: Announcement
    /// A provider has taken back a payment that it had authorised.
    let unpaid: Announcement
    /// The same, and the order has expired since.
    let expiredUnpaid: Announcement
    let items: String
    let address: String
    let orderLink: String
    let closing: String

    /// What one kind of mail tells.
    struct Announcement {
        let subject: @Sendable (OrderNumber) -> String
        let message: String
    }

    /// What a customer is told of a message, or `nil` where customers are told nothing.
    func announcement(of message: OutboxMessage, about order: Order) -> Announcement? {
        switch message.event {
        case .returnRequested where !order.isDeclared(at: message.at): returnAgreed
        case .paymentFailed where order.wasAuthorisationRevoked(at: message.at):
            revocation(of: order)
        default: announcement(of: message.event)
        }
    }

    /// Mails may be late: whoever pays again meanwhile or has cancelled is not told.
    private func revocation(of order: Order) -> Announcement? {
        switch (order.status.state, order.status.payment) {
        case (.expired, .voided): expiredUnpaid
        case (_, .failed): unpaid
        default: nil
        }
    }

    /// What customers are told of such events, or `nil` where they are told nothing.
    func announcement(of event: OrderEvent.Kind) -> Announcement? {
        switch event {
        case .placed: placed
        case .confirmed: confirmed
        case .shipped: shipped
        case .cancelled: cancelled
        case .withdrawn: withdrawn
        case .returnRequested: returnRequested
        case .returned, .partiallyReturned: returned
        case .refunded, .partiallyRefunded: refunded
        case .delivered, .paid, .completed, .expired, .authorised, .paymentFailed, .paymentRetried:
            nil
        }
    }
}

extension MailTexts {
    static let german = MailTexts(
        greeting: { "Guten Tag \($0)," },
        placed: Announcement(
            subject: { "Ihre Bestellung \($0) ist eingegangen" },
            message: """
                vielen Dank! Ihre Bestellung ist bei uns eingegangen. Wir schreiben Ihnen, sobald \
                wir sie bestätigen.
                """),
        confirmed: Announcement(
            subject: { "Ihre Bestellung \($0) ist bestätigt" },
            message: "wir haben Ihre Bestellung angenommen und bereiten sie für den Versand vor."),
        shipped: Announcement(
            subject: { "Ihre Bestellung \($0) ist unterwegs" },
            message: "Ihre Ware hat unser Lager verlassen und ist auf dem Weg zu Ihnen."),
        cancelled: Announcement(
            subject: { "Ihre Bestellung \($0) ist storniert" },
            message: "Ihre Bestellung ist storniert. Was Sie schon bezahlt haben, erstatten wir."),
        withdrawn: Announcement(
            subject: { "Eingang Ihres Widerrufs zur Bestellung \($0)" },
            message: """
                wir bestätigen den Eingang Ihres Widerrufs. Ihre Ware war noch nicht unterwegs; die \
                Bestellung ist aufgehoben. Was Sie schon bezahlt haben, erstatten wir.
                """),
        returnRequested: Announcement(
            subject: { "Eingang Ihrer Rückgabe zur Bestellung \($0)" },
            message: """
                wir bestätigen den Eingang Ihres Widerrufs. Bitte senden Sie die Ware innerhalb von \
                14 Tagen an uns zurück; dann erstatten wir, was Sie bezahlt haben.
                """),
        returnAgreed: Announcement(
            subject: { "Rückgabe zu Ihrer Bestellung \($0)" },
            message: "wir erwarten diese Artikel von Ihnen zurück:"),
        returned: Announcement(
            subject: { "Ihre Rückgabe zur Bestellung \($0) ist bearbeitet" },
            message: "wir haben Ihre Rücksendung bearbeitet. Diese Artikel sind zurückgekommen:"),
        refunded: Announcement(
            subject: { "Erstattung zu Ihrer Bestellung \($0)" },
            message: "wir erstatten Ihnen diesen Betrag auf dem Weg, auf dem Sie bezahlt haben:"),
        unpaid: Announcement(
            subject: { "Ihre Bestellung \($0) ist nicht bezahlt" },
            message: """
                der Zahlungsdienst hat die Zahlung, die er zugesagt hatte, zurückgenommen. Bitte \
                sehen Sie auf der Seite Ihrer Bestellung nach, ob Sie noch einmal bezahlen können, \
                oder antworten Sie auf diese Mail. Haben Sie als Gast bestellt, finden Sie die Seite \
                in dem Browser, in dem Sie bestellt haben.
                """),
        expiredUnpaid: Announcement(
            subject: { "Ihre Bestellung \($0) ist abgelaufen" },
            message: """
                der Zahlungsdienst hat die Zahlung, die er zugesagt hatte, zurückgenommen. Darum ist \
                Ihre Bestellung abgelaufen; wir liefern und berechnen nichts. Gern können Sie neu \
                bestellen.
                """),
        items: "Ihre Bestellung",
        address: "Lieferadresse",
        orderLink: "Stand der Bestellung ansehen",
        closing: "Mit freundlichen Grüßen")

    static let english = MailTexts(
        greeting: { "Dear \($0)," },
        placed: Announcement(
            subject: { "We have received your order \($0)" },
            message: """
                Thank you! We have received your order. We will write to you as soon as we \
                confirm it.
                """),
        confirmed: Announcement(
            subject: { "Your order \($0) is confirmed" },
            message: "We have accepted your order and are preparing it for shipment."),
        shipped: Announcement(
            subject: { "Your order \($0) is on its way" },
            message: "Your goods have left our warehouse and are on their way to you."),
        cancelled: Announcement(
            subject: { "Your order \($0) is cancelled" },
            message: "Your order is cancelled. We will refund what you have paid already."),
        withdrawn: Announcement(
            subject: { "Receipt of your withdrawal from order \($0)" },
            message: """
                We confirm that we have received your withdrawal. Your goods had not left yet, and \
                the order is cancelled. We will refund what you have paid already.
                """),
        returnRequested: Announcement(
            subject: { "Receipt of your withdrawal from order \($0)" },
            message: """
                We confirm that we have received your withdrawal. Please send the goods back to us \
                within 14 days; we will then refund what you have paid.
                """),
        returnAgreed: Announcement(
            subject: { "Return of items of your order \($0)" },
            message: "We expect these items back from you:"),
        returned: Announcement(
            subject: { "Your return for order \($0) has been processed" },
            message: "We have processed what you sent back. These items have arrived:"),
        refunded: Announcement(
            subject: { "Refund for your order \($0)" },
            message: "We are refunding this amount to you in the way in which you paid:"),
        unpaid: Announcement(
            subject: { "Your order \($0) has not been paid" },
            message: """
                The payment service has taken back the payment that it had promised. Please see on \
                the page of your order whether you can pay again, or reply to this mail. If you \
                ordered as a guest, you will find the page in the browser in which you ordered.
                """),
        expiredUnpaid: Announcement(
            subject: { "Your order \($0) has expired" },
            message: """
                The payment service has taken back the payment that it had promised. Your order has \
                therefore expired; we will neither deliver nor charge anything. You are welcome to \
                order again.
                """),
        items: "Your order",
        address: "Delivery address",
        orderLink: "See how your order stands",
        closing: "Kind regards")
}
