import Foundation
import ShopDomain
import ShopHTTP
import Testing

@testable import ShopServer

@Suite("A conversation with a mail server")
struct SMTPConversationTests {
    private func conversation(_ url: String) throws -> SMTPConversation {
        let mail = Mail(
            id: "1@shop.example", from: try Mailbox("orders@shop.example"),
            to: try Mailbox("ada@mail.example"), date: Timestamp(milliseconds: 0),
            language: .english, subject: "Hi", text: "text", html: "html")
        return SMTPConversation(
            clientName: "shop.example", envelope: SMTPEnvelope(mail),
            server: try MailServer(url: url))
    }

    private func reply(_ text: String) throws -> SMTPConversation.Event {
        var parser = SMTPReplyParser()
        return .reply(try #require(try parser.read("\(text)\r\n".utf8).first))
    }

    /// Plays the server's replies; what was said to each, one line for a mail.
    private func talk(
        _ conversation: inout SMTPConversation, _ replies: [String]
    ) throws -> [String] {
        try replies.map { text in
            let event = text == "TLS" ? .secured : try reply(text)
            switch conversation.handle(event) {
            case .send(let bytes):
                return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")[0]
            case .startTLS: return "TLS"
            case .accepted: return "accepted"
            case .failed(let error): return "\(error)"
            }
        }
    }

    private func talk(_ url: String, _ replies: [String]) throws -> [String] {
        var conversation = try conversation(url)
        return try talk(&conversation, replies)
    }

    private static let ending = [
        "MAIL FROM:<orders@shop.example>", "RCPT TO:<ada@mail.example>", "DATA",
        "From: orders@shop.example", "accepted",
    ]

    @Test("hands a mail over")
    func plain() throws {
        let said = try talk(
            "smtp://host?tls=off", ["220 hi", "250 host", "250 ok", "251 ok", "354 go", "250 ok"])
        #expect(said == ["EHLO shop.example"] + Self.ending)
    }

    @Test("is encrypted before anything is said, and begins anew then")
    func startTLS() throws {
        let said = try talk(
            "smtp://u:p@host",
            [
                "220 hi", "250-host\r\n250-AUTH PLAIN\r\n250 STARTTLS", "220 go", "TLS",
                "250-host\r\n250 AUTH LOGIN PLAIN", "235 ok", "250 ok", "250 ok", "354 go",
                "250 ok",
            ])
        let secrets = "AUTH PLAIN AHUAcA=="
        #expect(
            said == ["EHLO shop.example", "STARTTLS", "TLS", "EHLO shop.example", secrets]
                + Self.ending)
    }

    @Test("signs in by LOGIN where there is no PLAIN")
    func login() throws {
        let said = try talk(
            "smtps://user:word@host",
            [
                "220 hi", "250-host\r\n250 auth login cram-md5", "334 VXNlcm5hbWU6",
                "334 UGFzc3dvcmQ6", "235 ok", "250 ok", "250 ok", "354 go", "250 ok",
            ])
        #expect(said == ["EHLO shop.example", "AUTH LOGIN", "dXNlcg==", "d29yZA=="] + Self.ending)
    }

    @Test(
        "says no secret to a server that offers no encryption or no way to sign in",
        arguments: [
            ("smtp://u:p@host", "250-host\r\n250 AUTH PLAIN", "it does not offer STARTTLS"),
            (
                "smtps://u:p@host", "250-host\r\n250 AUTH CRAM-MD5 PLAINLY",
                "it offers neither AUTH PLAIN nor AUTH LOGIN"
            ),
        ])
    func missing(url: String, greeting: String, reason: String) throws {
        let said = try talk(url, ["220 hi", greeting])
        #expect(said.last == "unavailable(\"\(reason)\")")
    }

    private static let sender = ["220 hi", "250 host"]
    private static let recipient = sender + ["250 ok"]
    private static let data = recipient + ["250 ok"]
    private static let content = data + ["354 go"]

    @Test(
        "blames the server until the sender is accepted, then the mail",
        arguments: [
            (["554 no"], "unavailable(\"the connection was answered 554\")"),
            (["220 hi", "502 no"], "unavailable(\"EHLO was answered 502\")"),
            (sender + ["550 5.7.1 no"], "unavailable(\"MAIL FROM was answered 550 5.7.1\")"),
            (recipient + ["550 5.1.1 no"], "rejected(\"RCPT TO was answered 550 5.1.1\")"),
            (recipient + ["450 4.2.0 no"], "deferred(\"RCPT TO was answered 450 4.2.0\")"),
            (recipient + ["530 no"], "unavailable(\"RCPT TO was answered 530\")"),
            (recipient + ["421 bye"], "deferred(\"RCPT TO was answered 421\")"),
            (data + ["554 no"], "rejected(\"DATA was answered 554\")"),
            (data + ["250 what"], "deferred(\"DATA was answered 250\")"),
            (content + ["552 big"], "rejected(\"the mail was answered 552\")"),
            (content + ["451 busy"], "deferred(\"the mail was answered 451\")"),
        ])
    func refusals(replies: [String], error: String) throws {
        let said = try talk("smtp://host?tls=off", replies)
        #expect(said.last == error)
    }

    @Test("is over when the connection is, and whose fault that is depends on how far it came")
    func broken() throws {
        var early = try conversation("smtp://host?tls=off")
        _ = try talk(&early, Self.sender)
        #expect(early.handle(.broken("gone")) == .failed(.unavailable("gone")))
        #expect(early.hasEnded)
        var late = try conversation("smtp://host?tls=off")
        _ = try talk(&late, Self.content)
        #expect(late.awaitsAcceptance)
        #expect(late.handle(.broken("gone")) == .failed(.deferred("gone")))
    }

    @Test("believes nothing that is said while the connection is being encrypted")
    func injected() throws {
        let said = try talk(
            "smtp://host", ["220 hi", "250-host\r\n250 STARTTLS", "220 go", "250 AUTH PLAIN"])
        #expect(said.last == "unavailable(\"STARTTLS was answered 250\")")
    }
}
