import HTTPTypes
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("Invoices")
struct InvoicePageTests {
    @Test("there is one from the confirmation on, with all that the law asks for")
    func invoice() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            let path = "/de/orders/\(number)/invoice"
            #expect(try await customer.get(path).status == .notFound)
            #expect(
                try await customer.get("/de/orders/\(number)").texts(test: "invoice-link").isEmpty)
            try await shop.take(.confirm, on: number)
            let page = try await customer.get(path)
            #expect(page.texts(test: "invoice-number") == ["R-\(number)"])
            for words in ShopSettings.demoSeller + [
                "Ada", "Weg 1", "10115 Berlin", "mug deutsch (MUG-1)", "12,99\u{A0}€",
                "Netto zu 19 %", "15,03\u{A0}€", "2,86\u{A0}€", "Lieferdatum",
                "entspricht dem Rechnungsdatum",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.texts(test: "invoice-total") == ["17,89\u{A0}€"])
            #expect(page.texts(test: "invoice-open") == ["17,89\u{A0}€"])
            try await shop.take(.pay, on: number)
            #expect(try await customer.get(path).texts(test: "invoice-open") == ["0,00\u{A0}€"])
        }
    }

    @Test("a cancelled order has a cancellation invoice, for staff as well")
    func cancellation() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            for action in [OrderAction.confirm, .pay, .cancel] {
                try await shop.take(action, on: number)
            }
            let staff = try await shop.staff(customer)
            for (person, path) in [
                (customer, "/de/orders/\(number)"), (staff, "/de/staff/orders/\(number)"),
            ] {
                let page = try await person.get("\(path)/credit-note")
                #expect(page.texts("h1") == ["Stornorechnung"])
                #expect(page.texts(test: "invoice-total") == ["−17,89\u{A0}€"])
                #expect(try await person.get("\(path)/invoice").status == .ok)
            }
        }
    }

    @Test("is there in English")
    func english() async throws {
        try await TestShop.visited { shop, customer in
            let number = try await customer.orderAsCustomer()
            for action in [OrderAction.confirm, .ship] {
                try await shop.take(action, on: number)
            }
            let page = try await customer.get("/en/orders/\(number)/invoice")
            #expect(page.texts("h1") == ["Invoice"])
            #expect(page.texts(test: "invoice-total") == ["€17.89"])
        }
    }
}
