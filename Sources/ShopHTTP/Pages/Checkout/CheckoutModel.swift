import ShopDomain

/// What the checkout shows beside its fields: the order as it would be now.
struct CheckoutModel: Sendable {
    /// The order with one way of delivery.
    struct Option: Sendable {
        let method: ShippingMethod
        let totals: OrderTotals
    }

    let lines: [OrderLine]
    let options: [Option]
    let isGuest: Bool

    /// - Returns: `nil` where the cart cannot be ordered as it is.
    init?(_ view: CartView, pricing: Pricing, isGuest: Bool, language: Language) {
        let items = view.lines.compactMap { line in
            line.offer.map { PricedItem(offer: $0, quantity: line.quantity) }
        }
        guard view.isOrderable else { return nil }
        let priced = ShippingMethod.allCases.compactMap { method in
            (try? pricing.price(items, shipping: method, language: language)).map { (method, $0) }
        }
        guard let first = priced.first else { return nil }
        lines = first.1.lines
        options = priced.map { Option(method: $0.0, totals: $0.1.totals) }
        self.isGuest = isGuest
    }
}
