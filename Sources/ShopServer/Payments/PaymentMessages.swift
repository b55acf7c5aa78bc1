import ShopDomain
import ShopHTTP

/// What `POST /payments` takes.
struct NewPaymentMessage: Encodable {
    let order: String
    let amount: AmountMessage
    let language: String
    let returnURL: String
    let webhookURL: String

    init(_ request: PaymentRequest) {
        order = request.number.text
        amount = AmountMessage(request.amount)
        language = request.language.rawValue
        returnURL = request.returnURL
        webhookURL = request.webhookURL
    }

    enum CodingKeys: String, CodingKey {
        case order, amount, language
        case returnURL = "return_url"
        case webhookURL = "webhook_url"
    }
}

/// An amount of money: `{"amount":"12.99","currency":"EUR"}`.
struct AmountMessage: Codable {
    let amount: String
    let currency: String

    init(_ money: Money) {
        amount = money.decimal
        currency = money.currency.code
    }

    /// `nil` for other currencies than the shop's, and for what is no amount.
    var money: Money? { currency == Currency.eur.code ? Money(decimal: amount) : nil }
}

/// A payment as the provider describes it.
struct PaymentMessage: Decodable {
    let id: String
    let state: String
    let amount: AmountMessage
    let redirectURL: String?

    enum CodingKeys: String, CodingKey {
        case id, state, amount
        case redirectURL = "redirect_url"
    }

    /// `nil` where a part is not what it should be.
    var report: PaymentReport? {
        guard let reference = try? PaymentReference(id),
            let outcome = PaymentOutcome(rawValue: state), let money = amount.money
        else { return nil }
        return PaymentReport(reference: reference, outcome: outcome, amount: money)
    }
}

/// What the provider sends to the shop.
struct WebhookMessage: Decodable {
    let id: String
    let payment: PaymentMessage

    /// `nil` where a part is not what it should be.
    var notice: PaymentNotice? {
        guard let id = try? PaymentReference(id), let report = payment.report else { return nil }
        return PaymentNotice(id: id, report: report)
    }
}

/// What `POST /payments/{id}/refund` and its like take.
struct TaskMessage: Encodable {
    let amount: AmountMessage
}
