/// What a customer decided at the checkout.
public struct CheckoutRequest: Hashable, Sendable {
    /// Where mail about the order goes.
    public let email: EmailAddress
    /// Where the goods go.
    public let address: Address
    /// How the goods travel.
    public let shipping: ShippingMethod
    /// How the money travels.
    public let payment: PaymentMethod
    /// The language the customer orders in.
    public let language: Language
    /// The total the customer saw and agreed to; `nil` where the caller takes any.
    public let agreedTotal: Money?

    /// Makes a request.
    public init(
        email: EmailAddress, address: Address, shipping: ShippingMethod, payment: PaymentMethod,
        language: Language, agreedTotal: Money?
    ) {
        self.email = email
        self.address = address
        self.shipping = shipping
        self.payment = payment
        self.language = language
        self.agreedTotal = agreedTotal
    }
}

/// A line of which there is not enough.
public struct Shortage: Hashable, Sendable {
    /// What is short.
    public let sku: SKU
    /// How many pieces can be had; zero or more.
    public let available: Int

    /// Makes a shortage.
    public init(sku: SKU, available: Int) {
        self.sku = sku
        self.available = available
    }
}

/// Why a cart cannot be ordered as it is.
///
/// The cart is kept.
public enum CheckoutRejection: DomainError {
    /// There is nothing in it.
    case emptyCart
    /// These are not offered any more.
    case unavailable([SKU])
    /// There is not enough of these.
    case insufficientStock([Shortage])
    /// The total is not the one the customer agreed to.
    case priceChanged(total: Money)
    /// The sum is beyond what an order can cost.
    case tooExpensive
    /// The cart's voucher does not apply, and the customer has not agreed to the total without it.
    case voucher(VoucherRefusal, total: Money)
    /// The goods do not travel this way, but by these, if any.
    case notDelivered(by: [ShippingMethod])

    /// A stable name in snake case.
    public var slug: String {
        switch self {
        case .emptyCart: "empty_cart"
        case .unavailable: "unavailable"
        case .insufficientStock: "insufficient_stock"
        case .priceChanged: "price_changed"
        case .tooExpensive: "too_expensive"
        case .voucher(let refusal, _): refusal.slug
        case .notDelivered: "not_delivered"
        }
    }
}

extension Pricing {
    /// Decides whether `cart` can be ordered, and on what terms.
    ///
    /// This is the shop's word from what it knows; the store has the last one, as it reserves. A
    /// voucher that does not apply is left out where the customer agreed to the total without it.
    /// - Parameters:
    ///   - voucher: the one the cart names; `nil` where there is no such.
    ///   - offer: looks up what is offered; `nil` for what is not.
    public func decide(
        _ cart: Cart, _ request: CheckoutRequest, voucher: Voucher? = nil, at now: Timestamp,
        offer: (SKU) -> Offer?
    ) throws(CheckoutRejection) -> OrderTerms {
        let items = try orderable(cart, offer: offer)
        let refusal: VoucherRefusal?
        do {
            refusal = try self.refusal(of: voucher, for: cart, items, at: now)
        } catch {
            throw .tooExpensive
        }
        let applied = cart.voucher != nil && refusal == nil ? voucher : nil
        let priced = try price(items, request, applied)
        let total = priced.totals.total
        if let refusal, request.agreedTotal != total { throw .voucher(refusal, total: total) }
        if let agreed = request.agreedTotal, agreed != total { throw .priceChanged(total: total) }
        return OrderTerms(
            owner: cart.owner, email: request.email, address: request.address,
            language: request.language, lines: priced.lines, shipping: request.shipping,
            payment: request.payment, totals: priced.totals, voucher: applied?.code)
    }

    /// Why the voucher that `cart` names does not apply to `items`; `nil` where it does or there is
    /// none.
    /// - Parameter voucher: the one the cart names; `nil` where there is no such.
    public func refusal(
        of voucher: Voucher?, for cart: Cart, _ items: [PricedItem], at now: Timestamp
    ) throws(MoneyError) -> VoucherRefusal? {
        guard let code = cart.voucher else { return nil }
        guard let voucher, voucher.code == code else { return .unknown }
        return voucher.refusal(goods: try goods(items), at: now)
    }

    private func price(
        _ items: [PricedItem], _ request: CheckoutRequest, _ voucher: Voucher?
    ) throws(CheckoutRejection) -> PricedCart {
        do {
            return try price(
                items, shipping: request.shipping, voucher: voucher, language: request.language)
        } catch .notDelivered {
            let others = ShippingMethod.allCases.filter { method in
                (try? price(items, shipping: method, voucher: voucher, language: request.language))
                    != nil
            }
            throw .notDelivered(by: others)
        } catch {
            throw .tooExpensive
        }
    }

    private func orderable(
        _ cart: Cart, offer: (SKU) -> Offer?
    ) throws(CheckoutRejection) -> [PricedItem] {
        guard !cart.lines.isEmpty else { throw .emptyCart }
        let offers = cart.lines.map { ($0, offer($0.sku)) }
        let missing = offers.filter { $0.1 == nil }.map(\.0.sku)
        guard missing.isEmpty else { throw .unavailable(missing) }
        let items = offers.compactMap { line, offer in
            offer.map { PricedItem(offer: $0, quantity: line.quantity) }
        }
        let shortages = items.filter { $0.offer.available < $0.quantity.count }.map {
            Shortage(sku: $0.offer.variant.sku, available: max(0, $0.offer.available))
        }
        guard shortages.isEmpty else { throw .insufficientStock(shortages) }
        return items
    }
}
