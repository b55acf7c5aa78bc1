import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

@Suite("Notes on orders")
struct OrderNoteTests {
    @Test("are written once, by name, and seen by no customer")
    func written() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let staff = try await shop.staff(ada)
            let path = "/de/staff/orders/\(number)"
            let form = try await staff.get(path).form(to: "\(path)/notes")
                .filled(["text": "Ruft an:\r\nTermin <b>verlegt</b>"])
            for _ in 1...2 { #expect(try await staff.send(form).location == path) }
            let notes = try await staff.get(path).texts(test: "order-note")
            #expect(notes.count == 1)
            #expect(notes.first?.hasPrefix("Staff ·") == true)
            #expect(notes.first?.hasSuffix("Ruft an: Termin <b>verlegt</b>") == true)
            #expect(try await !ada.get("/de/orders/\(number)").text.contains("verlegt"))
            #expect(try await ada.post("\(path)/notes", form.urlEncoded).status == .forbidden)
            let another = try await staff.get(path).form(to: "\(path)/notes")
            #expect(another["note_id"] != form["note_id"])
            let other = try await staff.send(form.filled(["text": "Something else"]))
            #expect(other.status == .conflict)
        }
    }

    @Test("need words, and an order")
    func refused() async throws {
        try await TestShop.visited { shop, ada in
            let number = try await ada.orderAsCustomer()
            let staff = try await shop.staff(ada)
            let path = "/de/staff/orders/\(number)"
            let form = try await staff.get(path).form(to: "\(path)/notes")
            let empty = try await staff.send(form.filled(["text": " \r\n "]))
            #expect(empty.status == .unprocessableContent)
            #expect(empty.error(beside: "text") == "Bitte ausfüllen.")
            let long = String(repeating: "x", count: NoteText.longest + 1)
            let tooLong = try await staff.send(form.filled(["text": long]))
            #expect(tooLong.status == .unprocessableContent)
            #expect(try tooLong.form(to: "\(path)/notes")["text"] == long)
            let nowhere = "/de/staff/orders/00000-00000/notes"
            #expect(
                try await staff.post(nowhere, form.filled(["text": "x"]).urlEncoded).status
                    == .notFound)
        }
    }
}
