import NIOCore
import NIOSSL
import NIOTLS
import ShopHTTP

/// Carries out what ``SMTPConversation`` says, on one connection and its event loop.
final class SMTPHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How long a server may take for its next reply. The final one may take ten minutes
    /// (RFC 5321, section 4.5.3.2.6); all before costs nothing to be tried again.
    private static let stepLimit: TimeAmount = .seconds(30)
    private static let acceptanceLimit: TimeAmount = .minutes(10)

    private var conversation: SMTPConversation
    private var parser = SMTPReplyParser()
    private let makeTLS: () throws -> NIOSSLClientHandler
    private let promise: EventLoopPromise<Result<Void, MailTransportError>>
    private var timer: Scheduled<Void>?

    /// - Parameter makeTLS: makes what encrypts the connection when the conversation says so.
    init(
        _ conversation: SMTPConversation, on eventLoop: any EventLoop,
        makeTLS: @escaping () throws -> NIOSSLClientHandler
    ) {
        self.conversation = conversation
        self.makeTLS = makeTLS
        promise = eventLoop.makePromise()
    }

    /// What came of it; known when the connection ends at the latest.
    var result: EventLoopFuture<Result<Void, MailTransportError>> { promise.futureResult }

    func channelActive(context: ChannelHandlerContext) {
        waitForReply(context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // An answer to QUIT.
        guard !conversation.hasEnded else { return context.close(promise: nil) }
        do {
            for reply in try parser.read(unwrapInboundIn(data).readableBytesView) {
                handle(.reply(reply), context)
            }
        } catch {
            handle(.broken("it does not speak SMTP"), context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event, conversation.isSecuring {
            handle(.secured, context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        handle(.broken("\(error)"), context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        handle(.broken("the connection ended"), context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        handle(.broken("there was no connection"), context)
        timer?.cancel()
    }
}

extension SMTPHandler {
    private func handle(_ event: SMTPConversation.Event, _ context: ChannelHandlerContext) {
        guard !conversation.hasEnded else { return }
        switch conversation.handle(event) {
        case .send(let bytes):
            write(bytes, context)
            waitForReply(context)
        case .startTLS: startTLS(context)
        case .accepted: end(.success(()), after: event, context)
        case .failed(let error): end(.failure(error), after: event, context)
        }
    }

    /// What came before the connection was encrypted may be from anybody, and is not believed
    /// afterwards.
    private func startTLS(_ context: ChannelHandlerContext) {
        guard parser.isEmpty else { return handle(.broken("it spoke unasked"), context) }
        waitForReply(context)
        do {
            try context.pipeline.syncOperations.addHandler(try makeTLS(), position: .first)
        } catch {
            handle(.broken("\(error)"), context)
        }
    }

    /// Takes leave where there is still somebody to hear it.
    private func end(
        _ result: Result<Void, MailTransportError>, after event: SMTPConversation.Event,
        _ context: ChannelHandlerContext
    ) {
        promise.succeed(result)
        if case .broken = event { return context.close(promise: nil) }
        write(Array("QUIT\r\n".utf8), context)
        waitForReply(context)
    }

    private func write(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    }

    private func waitForReply(_ context: ChannelHandlerContext) {
        timer?.cancel()
        let limit = conversation.awaitsAcceptance ? Self.acceptanceLimit : Self.stepLimit
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { [self] in
            handle(.broken("it did not answer in time"), context)
            context.close(promise: nil)
        }
    }
}
