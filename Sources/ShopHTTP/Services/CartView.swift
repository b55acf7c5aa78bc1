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

    let cart: Cart?
    let lines: [Line]
    /// The sum of the lines that can be bought, without delivery.
    let goods: Money
    /// The fee for standard delivery.
    let shipping: Money

    var pieces: Int { cart?.pieces ?? 0 }
    var version: Int { cart?.version ?? 0 }
    var isOrderable: Bool { !lines.isEmpty && lines.allSatisfy { $0.missing == 0 } }

    init(_ cart: Cart?, catalogue: CatalogueSnapshot, pricing: Pricing) {
        self.cart = cart
        lines = (cart?.lines ?? []).map { line in
            let offer = catalogue.offer(line.sku)
            let total = try? offer?.variant.price.multiplied(by: line.quantity.count)
            return Line(
                sku: line.sku, quantity: line.quantity, offer: offer, total: total ?? .zero())
        }
        // A hundred lines of 999 pieces at the highest price are far from the end of 64 bits.
        goods = (try? Money.sum(lines.map(\.total))) ?? .zero()
        shipping = lines.isEmpty ? .zero() : pricing.tariff.fee(for: .standard, goods: goods)
    }
}
