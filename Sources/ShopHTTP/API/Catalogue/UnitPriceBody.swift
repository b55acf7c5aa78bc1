import ShopDomain

/// What one unit of goods sold by weight, volume, length or area costs, in JSON.
struct UnitPriceBody: Encodable {
    let amount: String
    let currency: String
    /// `kg`, `l`, `m` or `m2`.
    let unit: String

    init(_ unitPrice: UnitPrice) {
        amount = unitPrice.price.decimal
        currency = unitPrice.price.currency.code
        unit = unitPrice.unit.rawValue
    }
}
