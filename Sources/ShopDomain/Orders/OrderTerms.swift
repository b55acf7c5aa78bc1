/// What customer and shop agreed on; never changes after an order is placed, but for whose it is.
public struct OrderTerms: Hashable, Sendable {
    /// Who ordered.
    public let owner: Owner
    /// Where mail about the order goes.
    public let email: EmailAddress
    /// Where the goods go.
    public let address: Address
    /// The language the customer ordered in.
    public let language: Language
    /// What was ordered, in the order of the cart.
    public let lines: [OrderLine]
    /// How the goods travel.
    public let shipping: ShippingMethod
    /// How the money travels.
    public let payment: PaymentMethod
    /// What it costs.
    public let totals: OrderTotals
    /// The voucher that was used; what it took off is in the lines and the totals.
    public let voucher: VoucherCode?

    /// Makes the terms.
    public init(
        owner: Owner, email: EmailAddress, address: Address, language: Language,
        lines: [OrderLine], shipping: ShippingMethod, payment: PaymentMethod, totals: OrderTotals,
        voucher: VoucherCode? = nil
    ) {
        self.owner = owner
        self.email = email
        self.address = address
        self.language = language
        self.lines = lines
        self.shipping = shipping
        self.payment = payment
        self.totals = totals
        self.voucher = voucher
    }

    /// What was taken off the price of all goods.
    public var discount: Money {
        // Lines that could be summed up were cheaper than this.
        (try? Money.sum(lines.map(\.discount))) ?? .zero()
    }

    /// What the goods cost before anything was taken off.
    public var undiscountedGoods: Money { (try? totals.goods.adding(discount)) ?? totals.goods }

    func handedOver(to owner: Owner) -> OrderTerms {
        OrderTerms(
            owner: owner, email: email, address: address, language: language, lines: lines,
            shipping: shipping, payment: payment, totals: totals, voucher: voucher)
    }
}

/// One SKU of an order, as it was when it was ordered.
public struct OrderLine: Hashable, Sendable {
    /// The merchant's number.
    public let sku: SKU
    /// The product's name in addresses.
    public let productSlug: Slug
    /// The name in the customer's language, options included.
    public let name: String
    /// How many pieces.
    public let quantity: Quantity
    /// The price of one piece, tax included.
    public let unitPrice: Money
    /// What was taken off the whole line; zero or more.
    public let discount: Money
    /// `unitPrice` × `quantity` − `discount`, tax included.
    public let total: Money
    /// The rate of the tax contained.
    public let vatRate: VATRate

    /// Makes a line.
    public init(
        sku: SKU, productSlug: Slug, name: String, quantity: Quantity, unitPrice: Money,
        discount: Money, total: Money, vatRate: VATRate
    ) {
        self.sku = sku
        self.productSlug = productSlug
        self.name = name
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.discount = discount
        self.total = total
        self.vatRate = vatRate
    }

    /// What the line cost before anything was taken off.
    public var undiscounted: Money { (try? total.adding(discount)) ?? total }
}

/// What an order costs; every amount includes tax.
public struct OrderTotals: Hashable, Sendable {
    /// The sum of all lines, discounts taken off.
    public let goods: Money
    /// The fee for delivery.
    public let shipping: Money
    /// What the customer owes: goods and shipping.
    public let total: Money
    /// The tax contained, one share per rate, lowest rate first; the gross amounts sum to `total`.
    public let vat: [VATShare]

    /// Makes the totals.
    public init(goods: Money, shipping: Money, total: Money, vat: [VATShare]) {
        self.goods = goods
        self.shipping = shipping
        self.total = total
        self.vat = vat
    }
}

/// The part of a total that is taxed at one rate.
public struct VATShare: Hashable, Sendable {
    /// The rate.
    public let rate: VATRate
    /// The amount, tax included.
    public let gross: Money
    /// The tax contained in it.
    public let tax: Money

    /// Makes a share.
    public init(rate: VATRate, gross: Money, tax: Money) {
        self.rate = rate
        self.gross = gross
        self.tax = tax
    }
}
