import Foundation
import ShopDomain
import Testing

@testable import ShopHTTP

@Suite("A mail as it travels")
struct MailTests {
    private func mail(
        from: String = "Kontor <orders@shop.example>", name: String? = "Ada",
        subject: String = "Hi",
        text: String = "text", html: String = "<p>html"
    ) throws -> Mail {
        Mail(
            id: "1@shop.example", from: try Mailbox(from),
            to: Mailbox(name: name, address: try EmailAddress("ada@mail.example")),
            date: Timestamp(milliseconds: 1_795_420_800_000), language: .german, subject: subject,
            text: text, html: html)
    }

    private func lines(_ mail: Mail) -> [String] {
        String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// The names of the headers before the first part.
    private func headers(_ mail: Mail) -> [String] {
        lines(mail).prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
            .compactMap { $0.split(separator: ":").first.map(String.init) }
    }

    @Test("has headers that say whose it is and that a program wrote it")
    func plain() throws {
        let lines = lines(try mail())
        #expect(
            lines.prefix(11) == [
                "From: Kontor", " <orders@shop.example>", "To: Ada", " <ada@mail.example>",
                "Subject: Hi", "Date: 23 Nov 2026 08:00:00 +0000", "Message-ID: <1@shop.example>",
                "Content-Language: de", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"=_alternatives\"",
            ])
        #expect(lines.filter { $0 == "--=_alternatives" }.count == 2)
        #expect(lines.suffix(2) == ["--=_alternatives--", ""])
    }

    @Test(
        "begins no header within a name or a subject",
        arguments: [
            "Ada\r\nBcc: all@mail.example", "Ada\nBcc: all@mail.example", "Ada\rBcc: x",
            "=?utf-8?q?Ada=0D=0ABcc:?= x", "Ada <all@mail.example>, Eve", "\"Ada",
            "Ada\u{2028}Bcc: x",
            "Ada\u{85}Bcc: x", "Ada\u{0}", String(repeating: "Ada ", count: 60), "", " ",
        ])
    func injection(text: String) throws {
        let mail = try mail(name: text, subject: text)
        #expect(headers(mail) == headers(try self.mail()))
        #expect(!lines(mail).contains { $0.hasPrefix("Bcc") })
        #expect(lines(mail).filter { $0.contains("all@mail") }.allSatisfy { $0.hasPrefix("Subj") })
        #expect(mail.bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
    }

    @Test("has lines of at most 78 bytes and no others than those that end in CRLF")
    func lineLengths() throws {
        let long = String(repeating: "Ä=\u{1F600} x.", count: 300) + " \r\n\t\n.\n trailing \n"
        let mail = try mail(
            from: "Übersee <a@b.example>", name: long, subject: long, text: long, html: long)
        #expect(lines(mail).allSatisfy { $0.utf8.count <= 78 })
        let bytes = mail.bytes
        for (index, byte) in bytes.enumerated() where byte == 10 || byte == 13 {
            let partner = byte == 10 ? index - 1 : index + 1
            #expect(bytes.indices.contains(partner))
            #expect(bytes[partner] == (byte == 10 ? 13 : 10))
        }
    }

    @Test("brings texts beyond ASCII in words and bodies that can be read back")
    func encodings() throws {
        let lines = lines(try mail(name: "Zoë", subject: "Größe", text: "Ä = 1 \nb", html: "€"))
        #expect(lines.contains("To: =?utf-8?B?Wm/Dqw==?="))
        #expect(lines.contains("Subject: =?utf-8?B?R3LDtsOfZQ==?="))
        #expect(lines.contains("=C3=84 =3D 1=20"))
        #expect(lines.contains("=E2=82=AC"))
    }

    @Test("has encoded words that no character is cut by")
    func wholeCharacters() throws {
        let subject = String(repeating: "€", count: 50)
        let words = lines(try mail(subject: subject)).filter { $0.contains("=?utf-8?B?") }
        #expect(words.count == 4)
        for word in words {
            let text = word.split(separator: "?")[3].trimming { $0 == "=" }
            let bytes = try #require(Base64.decode(text))
            #expect(String(validating: bytes, as: UTF8.self)?.allSatisfy { $0 == "€" } == true)
        }
    }

    @Test("is the same to the byte when it is made again")
    func stable() throws {
        #expect(try mail().bytes == mail().bytes)
    }
}

extension Substring {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
