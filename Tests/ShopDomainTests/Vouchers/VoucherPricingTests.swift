import Testing

@testable import ShopDomain

@Suite("Pricing with a voucher")
struct VoucherPricingTests {
    private func price(
        _ items: [PricedItem], _ benefit: Voucher.Benefit, shipping: ShippingMethod = .standard
    ) throws -> PricedCart {
        try Pricing().price(
            items, shipping: shipping, voucher: Sample.voucher { $0.benefit = benefit },
            language: .german)
    }

    @Test("A percentage is spread over the lines, and delivery costs what is due for the rest")
    func percentage() throws {
        let items = [
            try Sample.item(1, price: 3333), try Sample.item(2, price: 1700, rate: .reduced),
        ]
        let plain = try Pricing().price(items, shipping: .standard, language: .german)
        #expect(plain.totals.shipping == .zero())
        let priced = try price(items, .percentage(basisPoints: 1000))
        #expect(priced.lines.map(\.discount.minorUnits) == [333, 170])
        #expect(priced.totals.goods.minorUnits == 4530)
        #expect(priced.totals.shipping.minorUnits == 490)
        #expect(priced.totals.total.minorUnits == 5020)
    }

    @Test("An amount takes off no more than the goods cost")
    func amount() throws {
        let items = [try Sample.item(1, price: 300), try Sample.item(2, price: 200)]
        let some = try price(items, .amount(Money(minorUnits: 101)))
        #expect(some.totals.goods.minorUnits == 399)
        let all = try price(items, .amount(Money(minorUnits: 501)))
        #expect(all.totals.goods == .zero())
        #expect(all.totals.total.minorUnits == 490)
        #expect(try Money.sum(all.totals.vat.map(\.gross)) == all.totals.total)
    }

    @Test("Free shipping makes every way of delivery free", arguments: ShippingMethod.allCases)
    func freeShipping(method: ShippingMethod) throws {
        let priced = try price([try Sample.item(1, price: 300)], .freeShipping, shipping: method)
        #expect(priced.totals.shipping == .zero())
        #expect(priced.totals.total.minorUnits == 300)
        #expect(priced.lines.map(\.discount) == [.zero()])
    }

    @Test("Whatever it takes off, all sums are exact to the cent", arguments: 0..<50)
    func exact(seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let items = try (1...random.number(1...9)).map { number in
            try Sample.item(
                number, price: Int64(random.number(1...9999)),
                rate: random.number(0...1) == 0 ? .standard : .reduced,
                count: random.number(1...9))
        }
        let benefits: [Voucher.Benefit] = [
            .percentage(basisPoints: random.number(1...10_000)),
            .amount(Money(minorUnits: Int64(random.number(1...50_000)))), .freeShipping,
        ]
        for benefit in benefits {
            let voucher = try Sample.voucher { $0.benefit = benefit }
            let priced = try price(items, benefit)
            let goods = try Pricing().goods(items)
            let discount = try Money.sum(priced.lines.map(\.discount))
            #expect(discount == voucher.reduction(of: goods))
            #expect(try priced.totals.goods.adding(discount) == goods)
            #expect(priced.lines.allSatisfy { $0.total.minorUnits >= 0 })
            #expect(try Money.sum(priced.totals.vat.map(\.gross)) == priced.totals.total)
        }
    }
}

@Suite("Deciding a checkout with a voucher")
struct VoucherCheckoutTests {
    private func decide(
        _ voucher: Voucher?, agreed: Int64?, asked: String? = "SUMMER-10"
    ) throws -> Result<OrderTerms, CheckoutRejection> {
        let offer = try Sample.offer(price: 2000)
        let cart = Cart(
            id: Sample.id(), owner: Sample.owner(),
            lines: [Cart.Line(sku: try Sample.sku(1), quantity: .one)],
            voucher: try asked.map { try VoucherCode($0) })
        let request = CheckoutRequest(
            email: try EmailAddress("ida@shop.example"), address: try Sample.address(),
            shipping: .standard, payment: .invoice, language: .german,
            agreedTotal: agreed.map { Money(minorUnits: $0) })
        return Result { () throws(CheckoutRejection) in
            try Pricing().decide(cart, request, voucher: voucher, at: Sample.now) { _ in offer }
        }
    }

    @Test("The terms carry its code and what it took off")
    func applied() throws {
        let terms = try decide(try Sample.voucher(), agreed: 2290).get()
        #expect(terms.voucher?.text == "SUMMER-10")
        #expect(terms.discount.minorUnits == 200)
        #expect(terms.undiscountedGoods.minorUnits == 2000)
        #expect(terms.lines.map(\.undiscounted.minorUnits) == [2000])
        #expect(terms.totals.total.minorUnits == 2290)
        #expect(terms.handedOver(to: Sample.owner(2)).voucher == terms.voucher)
    }

    @Test("One that does not apply is told with the total without it")
    func refused() throws {
        let total = Money(minorUnits: 2490)
        let off = try Sample.voucher { $0.isActive = false }
        #expect(try decide(off, agreed: 2290) == .failure(.voucher(.switchedOff, total: total)))
        #expect(try decide(off, agreed: nil) == .failure(.voucher(.switchedOff, total: total)))
        #expect(try decide(nil, agreed: 2290) == .failure(.voucher(.unknown, total: total)))
        let other = Voucher(code: try VoucherCode("OTHER"), benefit: .freeShipping)
        #expect(try decide(other, agreed: 2290) == .failure(.voucher(.unknown, total: total)))
    }

    @Test("Who agreed to the total without it orders without it")
    func agreedWithout() throws {
        let off = try Sample.voucher { $0.isActive = false }
        let terms = try decide(off, agreed: 2490).get()
        #expect(terms.voucher == nil)
        #expect(terms.discount == .zero())
    }

    @Test("A changed benefit is a changed price")
    func changed() throws {
        let less = try Sample.voucher { $0.benefit = .percentage(basisPoints: 500) }
        #expect(
            try decide(less, agreed: 2290)
                == .failure(.priceChanged(total: Money(minorUnits: 2390))))
    }

    @Test("One that the cart does not ask for takes nothing off")
    func notAsked() throws {
        let terms = try decide(try Sample.voucher(), agreed: 2490, asked: nil).get()
        #expect(terms.voucher == nil)
    }
}
