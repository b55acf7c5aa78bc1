/// What a cart would cost right now.
public struct PricedCart: Hashable, Sendable {
    /// The lines, in the order of the cart.
    public let lines: [OrderLine]
    /// What they cost together with delivery.
    public let totals: OrderTotals
}

/// One SKU to be priced.
public struct PricedItem: Hashable, Sendable {
    /// What is offered.
    public let offer: Offer
    /// How many pieces are wanted.
    public let quantity: Quantity

    /// Makes an item.
    public init(offer: Offer, quantity: Quantity) {
        self.offer = offer
        self.quantity = quantity
    }
}

/// The rules by which a cart is priced.
public struct Pricing: Hashable, Sendable {
    /// What delivery costs.
    public let tariff: ShippingTariff

    /// Makes the rules.
    public init(tariff: ShippingTariff = .usual) {
        self.tariff = tariff
    }

    /// Prices `items`, gross.
    ///
    /// Discounts are taken off one after the other, each spread over the lines in proportion to what
    /// they still cost. Delivery is taxed as the goods are: its fee is spread over their rates in
    /// proportion to the goods' gross amounts (UStAE 3.10 (5): it shares the fate of the main
    /// supply). Both splits are exact to the cent.
    /// - Throws: ``MoneyError`` where the sum is too large or currencies are mixed.
    public func price(
        _ items: [PricedItem], shipping: ShippingMethod, discounts: [Discount] = [],
        language: Language
    ) throws(MoneyError) -> PricedCart {
        let grossPrices = try items.map { item throws(MoneyError) in
            try item.offer.variant.price.multiplied(by: item.quantity.count)
        }
        let lineTotals = try discounted(grossPrices, by: discounts)
        var lines: [OrderLine] = []
        for (index, item) in items.enumerated() {
            let discount = try grossPrices[index].subtracting(lineTotals[index])
            lines.append(
                OrderLine(item, discount: discount, total: lineTotals[index], language: language))
        }
        return PricedCart(lines: lines, totals: try totals(of: lines, shipping: shipping))
    }

    private func discounted(
        _ prices: [Money], by discounts: [Discount]
    ) throws(MoneyError) -> [Money] {
        var prices = prices
        for discount in discounts {
            let reduction = try discount.reduction(of: try Money.sum(prices))
            let shares = reduction.allocated(over: prices.map(\.minorUnits))
            for index in prices.indices {
                prices[index] = try prices[index].subtracting(shares[index])
            }
        }
        return prices
    }

    private func totals(
        of lines: [OrderLine], shipping: ShippingMethod
    ) throws(MoneyError) -> OrderTotals {
        let goods = try Money.sum(lines.map(\.total))
        let fee = lines.isEmpty ? .zero() : tariff.fee(for: shipping, goods: goods)
        return OrderTotals(
            goods: goods,
            shipping: fee,
            total: try goods.adding(fee),
            vat: try VATShare.shares(of: lines, shipping: fee))
    }
}

extension VATShare {
    /// The tax contained in `lines` and in the fee for delivery, which is spread over their rates.
    static func shares(
        of lines: [OrderLine], shipping fee: Money
    ) throws(MoneyError) -> [VATShare] {
        let byRate = Dictionary(grouping: lines, by: \.vatRate).sorted { $0.key < $1.key }
        let goods = try byRate.map { group throws(MoneyError) in
            try Money.sum(group.value.map(\.total))
        }
        let fees = fee.allocated(over: goods.map(\.minorUnits))
        var shares: [VATShare] = []
        for (index, group) in byRate.enumerated() {
            let gross = try goods[index].adding(fees[index])
            shares.append(
                VATShare(rate: group.key, gross: gross, tax: group.key.contained(in: gross)))
        }
        return shares
    }
}

extension OrderLine {
    fileprivate init(_ item: PricedItem, discount: Money, total: Money, language: Language) {
        let variant = item.offer.variant
        self.init(
            sku: variant.sku,
            productSlug: item.offer.productSlug,
            name: item.offer.fullName(language),
            quantity: item.quantity,
            unitPrice: variant.price,
            discount: discount,
            total: total,
            vatRate: variant.vatRate)
    }
}
