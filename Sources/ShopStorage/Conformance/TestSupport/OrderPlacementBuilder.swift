public import ShopDomain
public import ShopStorage

/// Makes placements from a cart, at the prices of products as they are.
public struct OrderPlacementBuilder: Sendable {
    /// The cart to order.
    public var cart: Cart
    /// The products that are in it.
    public var products: [Product]
    /// The client's name for the purchase.
    public var key: IdempotencyKey
    /// Stands for what the client asked for.
    public var fingerprint = Unique.digest()
    /// The number of the order.
    public var number = Unique.orderNumber()
    /// When it is placed; drawn at random.
    public var now = Unique.moment()
    /// How the goods travel.
    public var shipping = ShippingMethod.standard
    /// How the money travels.
    public var payment = PaymentMethod.invoice
    /// The language the customer orders in.
    public var language = Language.german
    /// What is taken off.
    public var discounts: [Discount] = []
    /// The voucher that is used.
    public var voucher: Voucher?

    /// Makes a builder.
    public init(_ cart: Cart, of products: Product...) throws(ValidationError) {
        self.cart = cart
        self.products = products
        key = try Unique.key()
    }

    /// Makes the placement.
    public func build() throws -> OrderPlacement {
        let items = try cart.lines.map { line in
            let offer = try requireValue(offer(line.sku), "a product with \(line.sku)")
            return PricedItem(offer: offer, quantity: line.quantity)
        }
        let priced = try Pricing().price(
            items, shipping: shipping, voucher: voucher, discounts: discounts, language: language)
        let terms = OrderTerms(
            owner: cart.owner, email: try Unique.email(),
            address: try Address(
                name: "Erika Musterfrau", street: "Heidestraße 17", postcode: "51147",
                city: "Köln", country: "DE"),
            language: language, lines: priced.lines, shipping: shipping, payment: payment,
            totals: priced.totals, voucher: voucher?.code)
        return OrderPlacement(
            order: Order(id: ID(at: now), number: number, cart: cart.id, terms: terms, at: now),
            cartVersion: cart.version, key: key, fingerprint: fingerprint,
            voucherVersion: voucher?.version)
    }

    private func offer(_ sku: SKU) -> Offer? {
        for product in products {
            for variant in product.variants where variant.sku == sku {
                return Offer(
                    productSlug: product.slug, name: product.name, variant: variant,
                    available: Quantity.highest)
            }
        }
        return nil
    }
}
