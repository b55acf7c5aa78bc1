import Testing

@testable import ShopServer

@Suite("A mail on the wire")
struct SMTPEnvelopeTests {
    @Test(
        "has no line that ends it early, and ends",
        arguments: [
            ("a\r\n", "a\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"),
            ("a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n"),
            ("a.b\r\n..c\r\n", "a.b\r\n...c\r\n.\r\n"), ("a", "a\r\n.\r\n"), ("", ".\r\n"),
        ])
    func stuffing(mail: String, data: String) {
        #expect(String(decoding: SMTPEnvelope.stuffed(Array(mail.utf8)), as: UTF8.self) == data)
    }
}
