import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("A mailbox")
struct MailboxTests {
    @Test("is an address, or a name and an address")
    func reading() throws {
        let plain = try Mailbox(" orders@Shop.example ")
        #expect(plain.name == nil)
        #expect(plain.address.text == "orders@shop.example")
        let named = try Mailbox("Kontor Übersee <orders@shop.example>")
        #expect(named.name == "Kontor Übersee")
        #expect(named.address == plain.address)
        #expect(named.domain == "shop.example")
        #expect(try Mailbox("<orders@shop.example>") == plain)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "Kontor", "Kontor <>", "Kontor <orders>", "a@b.example, c@d.example",
            "Kon\ntor <orders@shop.example>", "<a@b.example> <",
        ])
    func refusing(text: String) {
        #expect(throws: ValidationError.self) { try Mailbox(text) }
    }
}

@Suite("The pace of a delivery")
struct DeliveryPaceTests {
    @Test("does not pause while there is work, and pauses shortly when there is none")
    func work() {
        var pace = DeliveryPace()
        #expect(pace.pause(after: .done) == .zero)
        #expect(pace.pause(after: .idle) == .seconds(1))
    }

    @Test("slows down while there is trouble, up to a minute, until something succeeds")
    func trouble() {
        var pace = DeliveryPace()
        let pauses = (0..<9).map { _ in pace.pause(after: .trouble("")) }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60].map { .seconds($0) })
        #expect(pace.pause(after: .done) == .zero)
        #expect(pace.pause(after: .trouble("")) == .seconds(1))
    }
}
