import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Vouchers on the customers' pages")
struct VoucherPageTests {
    private func redeem(_ code: String, by person: PageClient) async throws -> Page {
        let form = try await person.get("/de/cart").form(to: "/de/cart/voucher")
        return try await person.send(form.filled(["code": code]))
    }

    @Test("a percentage is taken off in the cart, at the checkout and in the order")
    func percentage() async throws {
        try await TestShop.visited { shop, guest in
            try await shop.addVoucher("SOMMER", .percentage(basisPoints: 1000))
            try await guest.add("LAMP-S", of: "lamp")
            #expect(try await redeem(" sommer ", by: guest).location == "/de/cart")
            let cart = try await guest.get("/de/cart")
            #expect(cart.texts(test: "voucher") == ["−4,90\u{A0}€"])
            #expect(cart.texts(test: "cart-total") == ["49,00\u{A0}€"])
            let checkout = try await guest.get("/de/checkout")
            #expect(checkout.texts(test: "voucher") == ["−4,90\u{A0}€"])
            #expect(checkout.text.contains("Waren 49,00\u{A0}€"))
            let page = try await guest.order("guest@mail.example")
            #expect(page.text.contains("Gutschein SOMMER −4,90\u{A0}€"))
            #expect(page.text.contains("Waren 49,00\u{A0}€"))
            let order = try await shop.orders()[0]
            #expect(order.terms.voucher?.text == "SOMMER")
            #expect(order.terms.totals.total.minorUnits == 4410 + 490)
            #expect(try await shop.uses("SOMMER") == 1)
            let staff = try await shop.staff(guest)
            let desk = try await staff.get("/de/staff/orders/\(order.number)")
            #expect(desk.text.contains("Gutschein SOMMER −4,90\u{A0}€"))
        }
    }

    @Test("free delivery is free whichever way the goods travel")
    func freeShipping() async throws {
        try await TestShop.visited { shop, guest in
            try await shop.addVoucher("FREI", .freeShipping)
            try await guest.add()
            _ = try await redeem("FREI", by: guest)
            let cart = try await guest.get("/de/cart")
            #expect(cart.texts(test: "voucher") == [VoucherTexts.german.freeShipping])
            #expect(cart.texts(test: "cart-total") == ["12,99\u{A0}€"])
            let form = try await guest.checkoutForm("guest@mail.example")
            #expect(form["agreed_total_express"] == "12.99")
            _ = try await guest.submit(form.filled(["shipping": "express"]))
            #expect(try await shop.orders()[0].terms.totals.total.minorUnits == 1299)
        }
    }

    @Test("a voucher over more than the goods cost takes off no more than they do")
    func everything() async throws {
        try await TestShop.visited { shop, guest in
            try await shop.addVoucher("ALLES", .amount(Money(minorUnits: 9900)))
            try await guest.add()
            _ = try await redeem("ALLES", by: guest)
            #expect(
                try await guest.get("/de/cart").texts(test: "cart-total") == ["4,90\u{A0}€"])
            _ = try await guest.order("guest@mail.example")
            #expect(try await shop.orders()[0].terms.discount.minorUnits == 1299)
        }
    }

    @Test(
        "what is wrong with a code stands beside the field, with what was typed",
        arguments: [
            ("nichts", VoucherTexts.german.refusal(.unknown)),
            ("ab", "Ein Code hat 3 bis 30 Buchstaben von A bis Z, Ziffern und Bindestriche."),
            ("", "Bitte ausfüllen."), ("AUS", VoucherTexts.german.refusal(.switchedOff)),
            ("WEG", VoucherTexts.german.refusal(.usedUp)),
            (
                "VIEL",
                VoucherTexts.german.refusal(.minimumNotReached(Money(minorUnits: 1300)))
            ),
        ])
    func refused(code: String, message: String) async throws {
        try await TestShop.visited { shop, guest in
            try await shop.addVoucher("AUS", .freeShipping) { $0.isActive = false }
            try await shop.addVoucher("WEG", .freeShipping) { $0.limit = 0 }
            try await shop.addVoucher("VIEL", .freeShipping) {
                $0.minimum = Money(minorUnits: 1300)
            }
            try await guest.add()
            let answer = try await redeem(code, by: guest)
            #expect(answer.status.kind == .clientError)
            #expect(answer.error(beside: "code") == message)
            #expect(answer.notices.isEmpty)
            #expect(try answer.form(to: "/de/cart/voucher")["code"] == code)
            #expect(try await guest.get("/de/cart").texts(test: "voucher").isEmpty)
        }
    }

    @Test("it is taken back by a button, and strangers and empty carts get none")
    func takenBack() async throws {
        try await TestShop.visited { shop, guest in
            try await shop.addVoucher("FREI", .freeShipping)
            let stranger = guest.stranger()
            #expect(try await stranger.post("/de/cart/voucher", "code=FREI").status == .conflict)
            #expect(
                try await stranger.post("/de/cart/voucher/remove").location == "/de/cart")
            #expect(stranger.session == nil)
            try await guest.add()
            _ = try await redeem("FREI", by: guest)
            let cart = try await guest.get("/de/cart")
            let removal = try cart.form(to: "/de/cart/voucher/remove")
            let after = try await guest.submit(removal)
            #expect(after.texts(test: "voucher").isEmpty)
            #expect(throws: Never.self) { try after.form(to: "/de/cart/voucher") }
        }
    }

    @Test("one that ends before the order shows the new total and asks again")
    func endsMeanwhile() async throws {
        try await TestShop.visited { shop, guest in
            let voucher = try await shop.addVoucher("KURZ", .percentage(basisPoints: 5000))
            try await guest.add()
            _ = try await redeem("KURZ", by: guest)
            let form = try await guest.checkoutForm("guest@mail.example")
            #expect(form["agreed_total_standard"] == "11.40")
            var off = voucher
            off.isActive = false
            try await shop.storage.vouchers.update(off)
            let asked = try await guest.send(form)
            #expect(asked.status == .conflict)
            #expect(asked.notices.count == 1)
            #expect(asked.notices[0].hasPrefix(VoucherTexts.german.refusal(.switchedOff)))
            #expect(asked.notices[0].contains("17,89\u{A0}€"))
            #expect(try await shop.orders().isEmpty)
            let again = try asked.form(to: "/de/checkout")
            #expect(again["agreed_total_standard"] == "17.89")
            #expect(again["street"] == "Weg 1")
            _ = try await guest.submit(again)
            let order = try await shop.orders()[0]
            #expect(order.terms.voucher == nil)
            #expect(order.terms.totals.total.minorUnits == 1789)
            #expect(try await shop.uses("KURZ") == 0)
        }
    }

    @Test("one whose last use somebody else took is told at the order, and shown in the cart")
    func usedUpMeanwhile() async throws {
        try await TestShop.visited { shop, ada in
            try await shop.addVoucher("EINMAL", .freeShipping) { $0.limit = 1 }
            let bob = ada.stranger()
            for person in [ada, bob] {
                try await person.add()
                _ = try await redeem("EINMAL", by: person)
            }
            let late = try await ada.checkoutForm("ada@mail.example")
            _ = try await bob.order("bob@mail.example")
            let asked = try await ada.send(late)
            #expect(asked.status == .conflict)
            #expect(asked.notices[0].hasPrefix(VoucherTexts.german.refusal(.usedUp)))
            #expect(
                try await ada.get("/de/cart").fieldErrors
                    == ["Gutschein EINMAL: \(VoucherTexts.german.refusal(.usedUp))"])
            #expect(try await shop.orders().count == 1)
            #expect(try await shop.uses("EINMAL") == 1)
        }
    }

    @Test("a cancelled order leaves its use to the next one")
    func cancelled() async throws {
        try await TestShop.visited { shop, ada in
            try await shop.addVoucher("EINMAL", .freeShipping) { $0.limit = 1 }
            try await ada.register()
            try await ada.add()
            _ = try await redeem("EINMAL", by: ada)
            let page = try await ada.order()
            let number = try page.orderNumber
            let path = "/de/orders/\(number)/cancel"
            _ = try await ada.submit(try page.form(to: path))
            #expect(try await shop.uses("EINMAL") == 0)
            try await ada.add()
            #expect(try await redeem("EINMAL", by: ada).location == "/de/cart")
        }
    }

    @Test("wrong codes are limited, right ones are not")
    func guessing() async throws {
        try await TestShop.visited(limitsRates: true) { shop, guest in
            try await shop.addVoucher("FREI", .freeShipping)
            try await guest.add()
            for _ in 1...20 {
                #expect(try await guest.post("/de/cart/voucher", "code=FREI").status == .seeOther)
            }
            for number in 1...5 {
                let answer = try await guest.post("/de/cart/voucher", "code=WRONG-\(number)")
                #expect(answer.status == .conflict)
            }
            for code in ["WRONG-6", "FREI"] {
                let answer = try await guest.post("/de/cart/voucher", "code=\(code)")
                #expect(answer.status == .tooManyRequests)
                #expect(answer.headers[.retryAfter] != nil)
            }
            shop.clock.advance(by: .seconds(61))
            #expect(try await guest.post("/de/cart/voucher", "code=FREI").status == .seeOther)
        }
    }

    @Test("new sessions do not help who guesses from one address")
    func guessingSessions() async throws {
        try await TestShop.visited(limitsRates: true) { _, guest in
            var statuses: [HTTPResponse.Status] = []
            for _ in 1...5 {
                let person = guest.stranger()
                try await person.add()
                for _ in 1...5 {
                    statuses.append(
                        try await person.post("/de/cart/voucher", "code=GUESS").status)
                }
            }
            #expect(statuses.count { $0 == .conflict } == 20)
            #expect(statuses.count { $0 == .tooManyRequests } == 5)
        }
    }
}

extension TestShop {
    @discardableResult
    func addVoucher(
        _ code: String, _ benefit: Voucher.Benefit, _ adjust: (inout Voucher) -> Void = { _ in }
    ) async throws -> Voucher {
        var voucher = Voucher(code: try VoucherCode(code), benefit: benefit)
        adjust(&voucher)
        try await storage.vouchers.insert(voucher)
        return voucher
    }

    /// How many orders use a voucher.
    func uses(_ code: String) async throws -> Int? {
        try await storage.vouchers.find(try VoucherCode(code))?.used
    }
}
