import ArgumentParser
import Testing

@testable import ShopServer

@Suite("The address of a mail server")
struct MailServerTests {
    @Test("is encrypted from the start, by STARTTLS, or by an explicit wish not at all")
    func encryption() throws {
        let implicit = try MailServer(url: "smtps://shop:word@mail.example")
        #expect(implicit.encryption == .implicit)
        #expect((implicit.host, implicit.port) == ("mail.example", 465))
        #expect(implicit.credentials == MailServer.Credentials(user: "shop", password: "word"))
        let startTLS = try MailServer(url: "smtp://mail.example")
        #expect(startTLS.encryption == .startTLS)
        #expect(startTLS.port == 587)
        #expect(startTLS.credentials == nil)
        #expect(startTLS.authorities == nil)
        let plain = try MailServer(url: "smtp://[::1]:2525?tls=off")
        #expect(plain.encryption == .off)
        #expect((plain.host, plain.port) == ("::1", 2525))
        #expect(try MailServer(url: "smtp://h?ca=/a%20b.pem").authorities == "/a b.pem")
    }

    @Test("may have any character in user and password")
    func credentials() throws {
        let server = try MailServer(url: "smtp://a%40b.example:p@s:s%2F%25@host:25")
        #expect(
            server.credentials == MailServer.Credentials(user: "a@b.example", password: "p@s:s/%"))
        #expect(server.port == 25)
    }

    @Test(
        "is refused otherwise, without a word of the password",
        arguments: [
            "", "host", "http://u:hidden@host", "smtp://", "smtp://u:hidden@", "smtp://hidden@host",
            "smtp://:hidden@host", "smtp://u:hidden@host:0", "smtp://u:hidden@host:x",
            "smtp://u:hidden@host:99999", "smtp://u:hidden%@host", "smtp://u:hidden%00@host",
            "smtp://u:hidden@ho st", "smtp://u:hidden@host/hidden", "smtp://u:hidden@[::1",
            "smtp://u:hidden@::1", "smtp://u:hidden@host?tls=hidden",
            "smtp://u:hidden@host?x=hidden",
            "smtp://u:hidden@host?tls=off", "smtps://host?tls=off", "smtp://host?tls=off&ca=/x",
            "smtp://host?ca=", "smtp://host?ca=/a&ca=/b",
        ])
    func wrong(url: String) {
        let error = #expect(throws: ValidationError.self) { try MailServer(url: url) }
        #expect(error?.message.contains("SHOP_MAIL_URL") == true)
        #expect(error?.message.contains("hidden") == false)
    }

    @Test("shows no password to a log")
    func description() throws {
        let server = try MailServer(url: "smtps://user:hidden@host:4650")
        #expect("\(server)" == "smtps://host:4650")
        #expect(String(reflecting: server) == "smtps://host:4650")
        #expect(Mirror(reflecting: server).children.isEmpty)
    }
}
