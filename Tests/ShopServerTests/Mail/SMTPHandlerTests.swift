import NIOCore
import NIOEmbedded
import NIOSSL
import ShopDomain
import ShopHTTP
import Testing

@testable import ShopServer

@Suite("A connection to a mail server")
struct SMTPHandlerTests {
    private let channel = EmbeddedChannel()
    private let result: EventLoopFuture<Result<Void, MailTransportError>>

    init() throws {
        let mail = Mail(
            id: "1@shop.example", from: try Mailbox("orders@shop.example"),
            to: try Mailbox("ada@mail.example"), date: Timestamp(milliseconds: 0),
            language: .english, subject: "Hi", text: "text", html: "html")
        let conversation = SMTPConversation(
            clientName: "shop.example", envelope: SMTPEnvelope(mail),
            server: try MailServer(url: "smtp://host"))
        let context = try NIOSSLContext(configuration: .makeClientConfiguration())
        let handler = SMTPHandler(conversation, on: channel.eventLoop) {
            try NIOSSLClientHandler(context: context, serverHostname: "host")
        }
        result = handler.result
        try channel.pipeline.syncOperations.addHandler(handler)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 25)).wait()
    }

    /// The server says this; what was answered.
    private func hear(_ text: String) throws -> String {
        try channel.writeInbound(ByteBuffer(string: text))
        let answer = try channel.readOutbound(as: ByteBuffer.self)
        return answer.map { String(buffer: $0) } ?? ""
    }

    /// What came of it, if that is known; must be asked once the channel has done its work.
    private func reason() throws -> String {
        switch try result.wait() {
        case .success: "sent"
        case .failure(let error): "\(error)"
        }
    }

    @Test("answers line by line and takes leave")
    func refused() throws {
        #expect(try hear("220 ") == "")
        #expect(try hear("hi\r\n") == "EHLO shop.example\r\n")
        #expect(try hear("250 no extensions\r\n") == "QUIT\r\n")
        #expect(try reason() == "unavailable(\"it does not offer STARTTLS\")")
        #expect(channel.isActive)
        #expect(try hear("221 bye\r\n") == "")
        #expect(!channel.isActive)
    }

    @Test(
        "is given up where something was said before it was encrypted",
        arguments: ["220 go\r\n250", "220 go\r\n250 AUTH PLAIN\r\n"])
    func injected(text: String) throws {
        _ = try hear("220 hi\r\n")
        #expect(try hear("250-host\r\n250 STARTTLS\r\n") == "STARTTLS\r\n")
        _ = try hear(text)
        #expect(try reason().hasPrefix("unavailable"))
    }

    @Test("is given up where the server does not speak the protocol")
    func malformed() throws {
        _ = try hear("SSH-2.0-OpenSSH\r\n")
        #expect(try reason() == "unavailable(\"it does not speak SMTP\")")
        #expect(!channel.isActive)
    }

    @Test("is given up where the server does not answer in time")
    func silent() throws {
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(try reason() == "unavailable(\"it did not answer in time\")")
        #expect(!channel.isActive)
    }

    @Test("is over when the server goes")
    func closed() throws {
        _ = try hear("220 hi\r\n")
        try channel.close().wait()
        #expect(try reason() == "unavailable(\"the connection ended\")")
    }
}
