import ArgumentParser
import NIOCore
import NIOPosix
import NIOSSL
import ShopHTTP

/// Sends mail by SMTP, over a connection of its own for each.
struct SMTPTransport: MailTransport {
    private let server: MailServer
    private let clientName: String
    private let tls: NIOSSLContext

    /// - Parameter clientName: the domain we say we are.
    /// - Throws: `ValidationError` where the certificates to trust cannot be read.
    init(_ server: MailServer, clientName: String) throws {
        self.server = server
        self.clientName = clientName
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let file = server.authorities { configuration.trustRoots = .file(file) }
        do {
            tls = try NIOSSLContext(configuration: configuration)
        } catch {
            throw ValidationError(
                "SHOP_MAIL_URL: the certificates to trust cannot be read: \(error)")
        }
    }

    func send(_ mail: Mail) async throws(MailTransportError) {
        let (channel, result) = try await connect(for: SMTPEnvelope(mail))
        let outcome = await withTaskCancellationHandler {
            try? await result.get()
        } onCancel: {
            channel.close(promise: nil)
        }
        try (outcome ?? .failure(.deferred("the conversation was lost"))).get()
    }

    private typealias Conversation = (
        channel: any Channel, result: EventLoopFuture<Result<Void, MailTransportError>>
    )

    private func connect(
        for envelope: SMTPEnvelope
    ) async throws(MailTransportError) -> Conversation {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
        do {
            return try await bootstrap.connect(host: server.host, port: server.port) { channel in
                channel.eventLoop.makeCompletedFuture { try prepare(channel, envelope) }
            }
        } catch {
            throw .unavailable("\(server) cannot be reached (\(error))")
        }
    }

    private func prepare(_ channel: any Channel, _ envelope: SMTPEnvelope) throws -> Conversation {
        let conversation = SMTPConversation(
            clientName: clientName, envelope: envelope, server: server)
        let handler = SMTPHandler(conversation, on: channel.eventLoop, makeTLS: makeTLS)
        if server.encryption == .implicit {
            try channel.pipeline.syncOperations.addHandler(try makeTLS())
        }
        try channel.pipeline.syncOperations.addHandler(handler)
        return (channel, handler.result)
    }

    /// Certificates are checked against the host's name, or its address where it has no name.
    private func makeTLS() throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: server.host, port: server.port)) != nil
        return try NIOSSLClientHandler(
            context: tls, serverHostname: isAddress ? nil : server.host)
    }
}
