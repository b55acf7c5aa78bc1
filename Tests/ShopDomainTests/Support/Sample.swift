@testable import ShopDomain

/// Makes things of the shop of which a test says only what it is about.
enum Sample {
    static let now = Timestamp(milliseconds: 1_795_000_000_000)

    static func id<Entity>(_ number: Int = 1) -> ID<Entity> {
        var random = SeededRandom(seed: number)
        return ID(at: now, using: &random)
    }

    static func sku(_ number: Int) throws -> SKU { try SKU("SKU-\(100 + number)") }

    static func owner(_ number: Int = 1) -> Owner { .user(id(number)) }

    static func variant(
        _ number: Int = 1, price: Int64 = 1000, rate: VATRate = .standard,
        options: [ProductAttribute] = []
    ) throws -> Variant {
        Variant(
            sku: try sku(number), options: options, price: Money(minorUnits: price), vatRate: rate)
    }

    static func offer(
        _ number: Int = 1, price: Int64 = 1000, rate: VATRate = .standard, available: Int = 10
    ) throws -> Offer {
        Offer(
            productSlug: try Slug("p-\(number)"), name: LocalizedText("Product \(number)"),
            variant: try variant(number, price: price, rate: rate), available: available)
    }

    static func item(
        _ number: Int = 1, price: Int64 = 1000, rate: VATRate = .standard, count: Int = 1
    ) throws -> PricedItem {
        PricedItem(
            offer: try offer(number, price: price, rate: rate), quantity: try Quantity(count))
    }

    /// A voucher over a tenth of the price, changed by `adjust`.
    static func voucher(_ adjust: (inout Voucher) -> Void = { _ in }) throws -> Voucher {
        var voucher = Voucher(
            code: try VoucherCode("SUMMER-10"), benefit: .percentage(basisPoints: 1000))
        adjust(&voucher)
        return voucher
    }

    static func address(
        name: String = "Ida Frost", street: String = "Am Markt 1", postcode: String = "10115",
        city: String = "Berlin", country: String = "DE"
    ) throws(InvalidAddress) -> Address {
        try Address(
            name: name, street: street, postcode: postcode, city: city, country: country)
    }

    static func terms(
        _ items: [PricedItem], discounts: [Discount] = [], payment: PaymentMethod = .invoice
    ) throws -> OrderTerms {
        let priced = try Pricing().price(
            items, shipping: .standard, discounts: discounts, language: .english)
        return OrderTerms(
            owner: owner(), email: try EmailAddress("ida@shop.example"), address: try address(),
            language: .english, lines: priced.lines, shipping: .standard, payment: payment,
            totals: priced.totals)
    }

    /// An order of two lines that are taxed differently, the later SKU first.
    static func order(_ number: Int = 1, paidBy payment: PaymentMethod = .invoice) throws -> Order {
        let items = [
            try item(2, price: 1295, count: 2), try item(1, price: 999, rate: .reduced, count: 3),
        ]
        var random = SeededRandom(seed: number)
        return Order(
            id: id(number), number: OrderNumber(using: &random), cart: id(number + 1000),
            terms: try terms(items, payment: payment), at: now)
    }
}
