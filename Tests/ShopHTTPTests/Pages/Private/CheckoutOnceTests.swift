import HTTPTypes
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("One purchase, one order")
struct CheckoutOnceTests {
    @Test("a form sent twice places one order, and both answers lead to it")
    func twice() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            let first = try await guest.send(form)
            let second = try await guest.send(form)
            #expect(first.status == .seeOther)
            #expect(second.status == .seeOther)
            #expect(second.location == first.location)
            #expect(try await shop.orders().count == 1)
            #expect(try await shop.storage.catalogue.stock([try SKU("MUG-1")])[0].reserved == 1)
        }
    }

    @Test("a form sent many times at once places one order")
    func atOnce() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            let places = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 1...10 { group.addTask { try await guest.send(form).location } }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(places.count == 1)
            #expect(places.first??.hasPrefix("/de/orders/") == true)
            #expect(try await shop.orders().count == 1)
        }
    }

    @Test("a form sent again with other words orders nothing, and says that the first one counts")
    func otherBody() async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            _ = try await guest.submit(form)
            let changed = form.filled(["street": "Weg 2"])
            let emptied = try await guest.send(changed)
            #expect(emptied.status == .conflict)
            #expect(emptied.notices == [CheckoutTexts.german.alreadyOrdered])

            try await guest.add()
            let refused = try await guest.send(changed)
            #expect(refused.status == .conflict)
            #expect(refused.notices == [CheckoutTexts.german.alreadyOrdered])
            #expect(try await shop.orders().count == 1)

            let fresh = try refused.form(to: "/de/checkout")
            #expect(fresh["street"] == "Weg 2")
            #expect(fresh["idempotency_key"] != form["idempotency_key"])
            _ = try await guest.submit(fresh)
            #expect(try await shop.orders().count == 2)
        }
    }

    @Test("a form whose key was spoilt gets a fresh one", arguments: ["", "with spaces"])
    func spoiltKey(key: String) async throws {
        try await TestShop.visited { shop, guest in
            try await guest.add()
            let form = try await guest.checkoutForm("guest@mail.example")
            let answer = try await guest.send(form.filled(["idempotency_key": key]))
            #expect(answer.status == .unprocessableContent)
            #expect(try await shop.orders().isEmpty)
            _ = try await guest.submit(try answer.form(to: "/de/checkout"))
            #expect(try await shop.orders().count == 1)
        }
    }
}
