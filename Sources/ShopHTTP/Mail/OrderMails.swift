import ShopDomain
import ShopStorage

/// Makes the mails that tell customers what happened to their orders.
struct OrderMails: Sendable {
    let from: Mailbox
    /// Where browsers reach the shop, without a slash at the end.
    let publicURL: String
    /// Where customers transfer to who pay by invoice.
    var bank: BankAccount?

    /// Whether customers may be told of such events at all; of a payment that failed the order knows.
    static func tell(of event: OrderEvent.Kind) -> Bool {
        event == .paymentFailed || MailTexts.german.announcement(of: event) != nil
    }

    /// The mail that tells of `message`, or `nil` where customers are told nothing of such an event.
    func mail(for message: OutboxMessage, about order: Order) -> Mail? {
        let terms = order.terms
        guard
            let announcement = MailTexts[terms.language].announcement(of: message, about: order)
        else { return nil }
        let content = OrderMail(
            announcement: announcement, order: order, link: link(to: order),
            details: ReturnTexts[terms.language].details(of: message, about: order),
            transfer: transfer(for: order, told: message.event))
        return Mail(
            id: "\(message.id)@\(from.domain)", from: from,
            to: Mailbox(name: terms.address.name, address: terms.email),
            date: message.at, language: terms.language, subject: content.subject,
            text: content.text,
            html: String(decoding: OrderMailView(mail: content).rendered(), as: UTF8.self))
    }

    /// What is still to be transferred is told with the order and with its confirmation.
    private func transfer(for order: Order, told event: OrderEvent.Kind) -> Transfer? {
        guard event == .placed || event == .confirmed else { return nil }
        return bank.flatMap { Transfer(for: order, to: $0) }
    }

    /// A guest sees an order in the browser that ordered it and nowhere else, so a link in a mail
    /// would mostly lead to a sign-in that cannot succeed.
    private func link(to order: Order) -> String? {
        guard case .user = order.terms.owner else { return nil }
        return publicURL + PagePath.order(order.number).path(order.terms.language)
    }
}
