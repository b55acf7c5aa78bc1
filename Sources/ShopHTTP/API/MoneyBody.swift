import ShopDomain

/// An amount of money in JSON: `{"amount":"12.99","currency":"EUR"}`.
struct MoneyBody: Codable, Sendable {
    let amount: String
    let currency: String

    init(_ money: Money) {
        amount = money.decimal
        currency = money.currency.code
    }
}
