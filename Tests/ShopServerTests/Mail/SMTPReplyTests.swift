import Testing

@testable import ShopServer

@Suite("Replies of a mail server")
struct SMTPReplyTests {
    private func replies(_ text: String) throws -> [SMTPReply] {
        var parser = SMTPReplyParser()
        return try parser.read(text.utf8)
    }

    @Test("have a code and one line or several")
    func lines() throws {
        #expect(try replies("220 hello\r\n") == [SMTPReply(code: 220, lines: ["hello"])])
        #expect(
            try replies("250-one\r\n250-two\r\n250 three\r\n354\r\n") == [
                SMTPReply(code: 250, lines: ["one", "two", "three"]),
                SMTPReply(code: 354, lines: [""]),
            ])
    }

    @Test("are complete when they are, however the bytes come")
    func pieces() throws {
        var parser = SMTPReplyParser()
        var found: [SMTPReply] = []
        for byte in "250-a\r\n250 b\r\n".utf8 {
            #expect(found.isEmpty)
            found += try parser.read([byte])
        }
        #expect(found == [SMTPReply(code: 250, lines: ["a", "b"])])
        #expect(parser.isEmpty)
        _ = try parser.read("250-a\r\n".utf8)
        #expect(!parser.isEmpty)
    }

    @Test(
        "are nothing else",
        arguments: [
            "\r\n", "25\r\n", "abc hello\r\n", "100 x\r\n", "600 x\r\n", "250x\r\n", "+25 x\r\n",
            "250-a\r\n251 b\r\n", "HTTP/1.1 200 OK\r\n", String(repeating: "2", count: 3000),
            String(repeating: "250-a\r\n", count: 101),
        ])
    func malformed(text: String) {
        #expect(throws: SMTPReplyParser.Malformed.self) { try replies(text) }
    }

    @Test("are summed up without their text, which may name people")
    func summaries() {
        let texts = ["5.1.1 <ada@mail.example>: unknown", "no <ada@mail.example>", "", "1.2 x"]
        #expect(
            texts.map { SMTPReply(code: 550, lines: [$0]).summary } == [
                "550 5.1.1", "550", "550", "550",
            ])
    }
}
