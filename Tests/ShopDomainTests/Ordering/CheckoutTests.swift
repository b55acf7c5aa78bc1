import Testing

@testable import ShopDomain

@Suite("Deciding a checkout")
struct CheckoutTests {
    private func cart(_ lines: [Int: Int]) throws -> Cart {
        Cart(
            id: Sample.id(), owner: Sample.owner(),
            lines: try lines.sorted { $0.key < $1.key }.map {
                Cart.Line(sku: try Sample.sku($0.key), quantity: try Quantity($0.value))
            })
    }

    private func request(agreed: Int64? = nil) throws -> CheckoutRequest {
        CheckoutRequest(
            email: try EmailAddress("ida@shop.example"), address: try Sample.address(),
            shipping: .standard, payment: .invoice, language: .german,
            agreedTotal: agreed.map { Money(minorUnits: $0) })
    }

    /// Offers of products 1 to 5 at 10.00 each; as many pieces as the number says.
    private func offers() throws -> [SKU: Offer] {
        try Dictionary(
            uniqueKeysWithValues: (1...5).map {
                (try Sample.sku($0), try Sample.offer($0, available: $0))
            })
    }

    private func decide(
        _ lines: [Int: Int], agreed: Int64? = nil
    ) throws -> Result<OrderTerms, CheckoutRejection> {
        let offers = try offers()
        let (cart, request) = (try cart(lines), try request(agreed: agreed))
        return Result { () throws(CheckoutRejection) in
            try Pricing().decide(cart, request, at: Sample.now) { offers[$0] }
        }
    }

    @Test("A cart that can be had becomes the terms of an order")
    func accepted() throws {
        let terms = try decide([2: 1, 3: 3], agreed: 4490).get()
        #expect(terms.owner == Sample.owner())
        #expect(terms.email.text == "ida@shop.example")
        #expect(terms.address == (try Sample.address()))
        #expect(terms.language == .german)
        #expect(terms.shipping == .standard)
        #expect(terms.payment == .invoice)
        #expect(terms.lines.map(\.quantity.count) == [1, 3])
        #expect(terms.totals.total.minorUnits == 4490)
    }

    @Test("Nothing cannot be ordered")
    func empty() throws {
        #expect(try decide([:]) == .failure(.emptyCart))
    }

    @Test("All that is not offered any more is named, before stock is looked at")
    func unavailable() throws {
        let skus = try [7, 8].map { try Sample.sku($0) }
        #expect(try decide([1: 5, 7: 1, 8: 1]) == .failure(.unavailable(skus)))
    }

    @Test("All that is short is named, with what is left; the last piece can be had")
    func shortage() throws {
        #expect(
            try decide([1: 2, 2: 2, 3: 9])
                == .failure(
                    .insufficientStock([
                        Shortage(sku: try Sample.sku(1), available: 1),
                        Shortage(sku: try Sample.sku(3), available: 3),
                    ])))
        #expect(throws: Never.self) { try decide([1: 1]).get() }
    }

    @Test("Less than nothing is nothing left")
    func negativeStock() throws {
        let offer = try Sample.offer(1, available: -3)
        let (cart, request) = (try cart([1: 1]), try request())
        let shortage = Shortage(sku: try Sample.sku(1), available: 0)
        #expect(throws: CheckoutRejection.insufficientStock([shortage])) {
            try Pricing().decide(cart, request, at: Sample.now) { _ in offer }
        }
    }

    @Test("A total that the customer has not seen is shown first")
    func priceChanged() throws {
        for agreed in [1489, 1491] as [Int64] {
            #expect(
                try decide([1: 1], agreed: agreed)
                    == .failure(.priceChanged(total: Money(minorUnits: 1490))))
        }
        #expect(throws: Never.self) { try decide([1: 1], agreed: 1490).get() }
        #expect(throws: Never.self) { try decide([1: 1], agreed: nil).get() }
    }

    @Test("What cannot be counted cannot be ordered")
    func tooExpensive() throws {
        let offer = try Sample.offer(1, price: .max, available: 10)
        let (cart, request) = (try cart([1: 2]), try request())
        #expect(throws: CheckoutRejection.tooExpensive) {
            try Pricing().decide(cart, request, at: Sample.now) { _ in offer }
        }
    }

    @Test("Terms that were decided pass the audit", arguments: 0..<50)
    func auditable(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let lines = Dictionary(uniqueKeysWithValues: (1...5).map { ($0, random.number(1...$0)) })
        var numbers = SeededRandom(seed: seed)
        let order = Order(
            id: Sample.id(), number: OrderNumber(using: &numbers), cart: Sample.id(2),
            terms: try decide(lines).get(), at: Sample.now)
        let account = OrderAccount(
            order: order, entries: [order.claim], movements: order.reservations, voucherUses: [])
        #expect(account.findings().isEmpty)
    }
}
