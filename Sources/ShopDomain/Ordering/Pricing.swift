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

/// Why a cart has no price.
public enum PricingError: DomainError {
    /// The sum cannot be counted.
    case sum(MoneyError)
    /// The goods do not travel this way: they are too heavy, or the shop does not offer it.
    case notDelivered(ShippingMethod)

    /// A stable name: `overflow`, `currency_mismatch` or `not_delivered`.
    public var slug: String {
        switch self {
        case .sum(let error): error.slug
        case .notDelivered: "not_delivered"
        }
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
    /// Discounts, the voucher's last, are taken off one after the other, each spread over the lines in
    /// proportion to what they still cost. Delivery is taxed as the goods are: its fee is spread over
    /// their rates in proportion to the goods' gross amounts (UStAE 3.10 (5): it shares the fate of
    /// the main supply). Both splits are exact to the cent. The fee is the one for what the goods cost
    /// after all discounts.
    /// - Parameter voucher: one that applies, see ``Voucher/refusal(goods:at:)``.
    /// - Throws: ``PricingError`` where the sum is too large, currencies are mixed, or the goods do
    ///   not travel this way.
    public func price(
        _ items: [PricedItem], shipping: ShippingMethod, voucher: Voucher? = nil,
        discounts: [Discount] = [], language: Language
    ) throws(PricingError) -> PricedCart {
        let lines: [OrderLine]
        let goods: Money
        do {
            let voucherDiscount = voucher?.discount.map { [$0] } ?? []
            lines = try self.lines(items, less: discounts + voucherDiscount, language)
            goods = try Money.sum(lines.map(\.total))
        } catch {
            throw .sum(error)
        }
        let weight = items.weight
        guard
            let fee = items.isEmpty
                ? .zero() : fee(for: shipping, goods: goods, weight: weight, voucher: voucher)
        else { throw .notDelivered(shipping) }
        do {
            return PricedCart(lines: lines, totals: try totals(of: lines, goods: goods, fee: fee))
        } catch {
            throw .sum(error)
        }
    }

    /// What `items` cost before anything is taken off.
    public func goods(_ items: [PricedItem]) throws(MoneyError) -> Money {
        try Money.sum(grossPrices(items))
    }

    private func grossPrices(_ items: [PricedItem]) throws(MoneyError) -> [Money] {
        try items.map { item throws(MoneyError) in
            try item.offer.variant.price.multiplied(by: item.quantity.count)
        }
    }

    private func lines(
        _ items: [PricedItem], less discounts: [Discount], _ language: Language
    ) throws(MoneyError) -> [OrderLine] {
        let prices = try grossPrices(items)
        let totals = try discounted(prices, by: discounts)
        var lines: [OrderLine] = []
        for (index, item) in items.enumerated() {
            let discount = try prices[index].subtracting(totals[index])
            lines.append(
                OrderLine(item, discount: discount, total: totals[index], language: language))
        }
        return lines
    }

    /// The fee for goods for which `goods` is paid and that weigh `weight` grams; `nil` where they do
    /// not travel this way.
    public func fee(
        for method: ShippingMethod, goods: Money, weight: Int, voucher: Voucher?
    ) -> Money? {
        let fee = tariff.fee(for: method, goods: goods, weight: weight)
        return voucher?.benefit == .freeShipping ? fee.map { .zero($0.currency) } : fee
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
        of lines: [OrderLine], goods: Money, fee: Money
    ) throws(MoneyError) -> OrderTotals {
        OrderTotals(
            goods: goods,
            shipping: fee,
            total: try goods.adding(fee),
            vat: try VATShare.shares(of: lines, shipping: fee))
    }
}

extension [PricedItem] {
    /// What they weigh together in grams; what nobody has weighed counts as nothing.
    public var weight: Int {
        reduce(0) { $0 + ($1.offer.variant.weight ?? 0) * $1.quantity.count }
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
