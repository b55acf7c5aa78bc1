import ShopDomain

/// A cart as its owner sees it: names, prices, and what stands in the way of ordering.
struct CartView: Sendable {
    /// One line; `offer` is `nil` where the SKU is not sold any more.
    struct Line: Sendable {
        let sku: SKU
        let quantity: Quantity
        let offer: Offer?
        let total: Money

        /// Pieces missing to fill the line; zero where there is enough.
        var missing: Int { max(0, quantity.count - (offer?.available ?? 0)) }
    }

    /// The voucher the cart names.
    struct AskedVoucher: Sendable {
        let code: VoucherCode
        /// Why it does not apply; `nil` where it does.
        let refusal: VoucherRefusal?
        /// The voucher where it applies.
        let applied: Voucher?
    }

    /// A way the goods can travel.
    struct Delivery: Sendable {
        let method: ShippingMethod
        let fee: Money

        func name(_ language: Language) -> String {
            method == .standard
                ? CartTexts[language].shipping : CheckoutTexts[language].method(method)
        }
    }

    let cart: Cart?
    let lines: [Line]
    /// The lines that can be bought.
    let items: [PricedItem]
    /// The sum of the lines that can be bought, without delivery and before anything is taken off.
    let goods: Money
    /// The voucher the customer asked for.
    let voucher: AskedVoucher?
    /// What the voucher takes off the goods.
    let discount: Money
    /// Standard delivery or, where it does not carry the goods, another way; `nil` where none does.
    let delivery: Delivery?

    var pieces: Int { cart?.pieces ?? 0 }
    var version: Int { cart?.version ?? 0 }
    /// What the goods cost after the voucher.
    var paidGoods: Money { (try? goods.subtracting(discount)) ?? goods }
    /// What everything costs.
    var total: Money { (try? paidGoods.adding(delivery?.fee ?? .zero())) ?? paidGoods }

    var isOrderable: Bool {
        !lines.isEmpty && lines.allSatisfy { $0.missing == 0 } && delivery != nil
    }

    /// - Parameter voucher: the one the cart names; `nil` where there is no such.
    init(
        _ cart: Cart?, catalogue: CatalogueSnapshot, pricing: Pricing, voucher: Voucher? = nil,
        at now: Timestamp
    ) {
        self.cart = cart
        let lines = (cart?.lines ?? []).map { line in
            let offer = catalogue.offer(line.sku)
            let total = try? offer?.variant.price.multiplied(by: line.quantity.count)
            return Line(
                sku: line.sku, quantity: line.quantity, offer: offer, total: total ?? .zero())
        }
        let items = lines.compactMap { line in
            line.offer.map { PricedItem(offer: $0, quantity: line.quantity) }
        }
        // A hundred lines of 999 pieces at the highest price are far from the end of 64 bits.
        let goods = (try? Money.sum(lines.map(\.total))) ?? .zero()
        let asked = cart.flatMap { cart in
            cart.voucher.map { code in
                let refusal = try? pricing.refusal(of: voucher, for: cart, items, at: now)
                return AskedVoucher(
                    code: code, refusal: refusal, applied: refusal == nil ? voucher : nil)
            }
        }
        let discount = asked?.applied?.reduction(of: goods) ?? .zero()
        self.lines = lines
        self.items = items
        self.goods = goods
        self.discount = discount
        self.voucher = asked
        let paid = (try? goods.subtracting(discount)) ?? goods
        delivery =
            ShippingMethod.allCases.lazy.compactMap { method in
                let fee = pricing.fee(
                    for: method, goods: paid, weight: items.weight, voucher: asked?.applied)
                return fee.map { Delivery(method: method, fee: lines.isEmpty ? .zero() : $0) }
            }.first
    }
}
