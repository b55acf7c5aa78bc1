import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Mails about orders")
struct OrderMailTests {
    private func mail(
        _ language: Language, about event: OrderEvent.Kind = .placed, by owner: Owner? = nil,
        name: String = "Ada Lovelace"
    ) async throws -> (mail: Mail?, order: Order) {
        let shop = try await MailShop.make()
        let order = try await shop.order(language, by: owner, name: name)
        let message = OutboxMessage(
            id: ID(at: order.placedAt), order: order.id, event: event, at: order.placedAt)
        let mails = OrderMails(
            from: try Mailbox("orders@shop.example"), publicURL: "https://shop.example")
        return (mails.mail(for: message, about: order), order)
    }

    @Test("tell in German what was ordered, what it costs and where it goes")
    func german() async throws {
        let (mail, order) = try await mail(.german)
        #expect(mail?.subject == "Ihre Bestellung \(order.number) ist eingegangen")
        #expect(
            mail?.text == """
                Guten Tag Ada Lovelace,

                vielen Dank! Ihre Bestellung ist bei uns eingegangen. Wir schreiben Ihnen, sobald \
                wir sie bestätigen.

                Ihre Bestellung \(order.number)
                - 1 × mug deutsch: 12,99\u{A0}€

                Waren: 12,99\u{A0}€
                Standard, zwei bis vier Tage: 4,90\u{A0}€
                Gesamt: 17,89\u{A0}€
                darin 19 % MwSt.: 2,86\u{A0}€

                Lieferadresse:
                Ada Lovelace
                Lindenallee 12
                10115 Berlin
                Deutschland

                Stand der Bestellung ansehen:
                https://shop.example/de/orders/\(order.number)

                Mit freundlichen Grüßen
                Kontor

                """)
    }

    /// The subjects of the mails about each failed payment of an order, as it stands after `steps`.
    private func failures(
        _ steps: [OrderAction], _ language: Language = .german
    ) async throws -> [String?] {
        let shop = try await MailShop.make()
        let order = try await shop.order(language)
        var messages: [OutboxMessage] = []
        for step in steps {
            shop.test.clock.advance(by: .seconds(1))
            try await shop.carryOut(step, on: order)
            guard step == .failPayment else { continue }
            let now = shop.test.clock.now
            messages.append(
                OutboxMessage(id: ID(at: now), order: order.id, event: .paymentFailed, at: now))
        }
        let found = try #require(try await shop.test.storage.orders.find(order.number))
        let mails = OrderMails(
            from: try Mailbox("orders@shop.example"), publicURL: "https://shop.example")
        return messages.map { message in
            mails.mail(for: message, about: found)?.subject.replacing(order.number.text, with: "…")
        }
    }

    @Test("tell of a payment that was authorised and taken back, and of no other failure")
    func revokedAuthorisation() async throws {
        let unpaid = "Ihre Bestellung … ist nicht bezahlt"
        #expect(try await failures([.failPayment]) == [nil])
        #expect(
            try await failures([.failPayment, .retryPayment, .authorise, .failPayment])
                == [nil, unpaid])
        #expect(try await failures([.confirm, .authorise, .failPayment]) == [unpaid])
        #expect(try await failures([.confirm, .authorise, .ship, .failPayment]) == [unpaid])
        #expect(
            try await failures([.authorise, .failPayment], .english)
                == ["Your order … has not been paid"])
        // Told late.
        let revoked: [OrderAction] = [.authorise, .failPayment]
        #expect(try await failures(revoked + [.retryPayment]) == [nil])
        #expect(try await failures(revoked + [.cancel]) == [nil])
        #expect(try await failures(revoked + [.expire]) == ["Ihre Bestellung … ist abgelaufen"])
        #expect(
            try await failures(revoked + [.expire], .english) == ["Your order … has expired"])
    }

    @Test("show a voucher and what it took off as a line of its own")
    func voucher() async throws {
        let shop = try await MailShop.make()
        let voucher = try await shop.test.addVoucher("SOMMER", .amount(Money(minorUnits: 300)))
        let order = try await shop.order(voucher: voucher.code)
        let message = OutboxMessage(
            id: ID(at: order.placedAt), order: order.id, event: .placed, at: order.placedAt)
        let mails = OrderMails(
            from: try Mailbox("orders@shop.example"), publicURL: "https://shop.example")
        let mail = try #require(mails.mail(for: message, about: order))
        #expect(
            mail.text.contains(
                """
                - 1 × mug deutsch: 12,99\u{A0}€

                Waren: 12,99\u{A0}€
                Gutschein SOMMER: −3,00\u{A0}€
                Standard, zwei bis vier Tage: 4,90\u{A0}€
                Gesamt: 14,89\u{A0}€
                """))
        #expect(mail.html.contains("Gutschein SOMMER"))
    }

    @Test("tell in English what was ordered, what it costs and where it goes")
    func english() async throws {
        let (mail, order) = try await mail(.english)
        #expect(mail?.subject == "We have received your order \(order.number)")
        for text in try [#require(mail?.text), #require(mail?.html)] {
            for part in [
                "Dear Ada Lovelace,", "1 × mug english", "€17.89", "including 19% VAT", "€2.86",
                "Germany", "https://shop.example/en/orders/\(order.number)", "Kind regards",
            ] {
                #expect(text.contains(part), "\(part)")
            }
        }
        #expect(mail?.html.hasPrefix("<!doctype html><html lang=\"en\">") == true)
    }

    @Test("let no customer's text become markup")
    func escaping() async throws {
        let mail = try await mail(.english, name: "<script>alert(\"1\")</script> & 'x'").mail
        let html = try #require(mail?.html)
        #expect(!html.contains("<script"))
        #expect(
            html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"))
        #expect(mail?.text.contains("<script>alert(\"1\")</script> & 'x'") == true)
    }

    @Test("show guests no link, for only the browser that ordered knows them")
    func guests() async throws {
        let guest = Owner.guest(ID(at: Timestamp(milliseconds: 0)))
        let mail = try await mail(.german, by: guest).mail
        #expect(mail?.text.contains("https://") == false)
        #expect(mail?.html.contains("href") == false)
    }

    @Test(
        "are written of what concerns customers, and of nothing else",
        arguments: OrderEvent.Kind.allCases, Language.allCases)
    func events(_ event: OrderEvent.Kind, _ language: Language) async throws {
        let told: Set<OrderEvent.Kind> = [
            .placed, .confirmed, .shipped, .cancelled, .withdrawn, .returnRequested, .returned,
            .partiallyReturned, .refunded, .partiallyRefunded,
        ]
        let (mail, order) = try await mail(language, about: event)
        #expect((mail != nil) == told.contains(event))
        // Of a failed payment only where a promise was taken back, which the order knows.
        #expect(OrderMails.tell(of: event) == told.union([.paymentFailed]).contains(event))
        #expect(mail?.subject.contains(order.number.text) ?? true)
    }

    @Test("have an identity that the message alone decides")
    func identity() async throws {
        let shop = try await MailShop.make()
        let order = try await shop.order()
        let id = ID<OutboxMessage>(at: order.placedAt)
        let message = OutboxMessage(id: id, order: order.id, event: .placed, at: order.placedAt)
        let mails = OrderMails(
            from: try Mailbox("orders@shop.example"), publicURL: "https://shop.example")
        let mail = mails.mail(for: message, about: order)
        #expect(mail?.id == "\(id)@shop.example")
        try await shop.carryOut(.confirm, on: order)
        let changed = try #require(try await shop.test.storage.orders.find(order.id))
        #expect(mails.mail(for: message, about: changed) == mail)
    }
}
