import ShopDomain

/// What the checkout shows beside its fields: the order as it would be now.
struct CheckoutModel: Sendable {
    /// The order with one way of delivery.
    struct Option: Sendable {
        let method: ShippingMethod
        let totals: OrderTotals
    }

    let lines: [OrderLine]
    /// The ways of delivery that carry the goods, at least one.
    let options: [Option]
    let isGuest: Bool
    /// The voucher the cart asks for, whether it applies or not.
    let voucher: CartView.AskedVoucher?

    /// - Returns: `nil` where the cart cannot be ordered as it is.
    init?(_ view: CartView, pricing: Pricing, isGuest: Bool, language: Language) {
        guard view.isOrderable else { return nil }
        let priced = ShippingMethod.allCases.compactMap { method in
            let priced = try? pricing.price(
                view.items, shipping: method, voucher: view.voucher?.applied, language: language)
            return priced.map { (method, $0) }
        }
        guard let first = priced.first else { return nil }
        lines = first.1.lines
        options = priced.map { Option(method: $0.0, totals: $0.1.totals) }
        self.isGuest = isGuest
        voucher = view.voucher
    }
}
