import NIOCore
import NIOPosix

/// Answers the first that every connection sends with the same bytes, and then keeps silent.
struct AnsweringServer: Sendable {
    private let channel: any Channel

    static func start(_ answer: String) async throws -> AnsweringServer {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AnsweringHandler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return AnsweringServer(channel: channel)
    }

    /// Where it listens.
    var url: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)/" }

    func stop() async {
        try? await channel.close()
    }
}

private final class AnsweringHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: String
    private var hasAnswered = false

    init(_ answer: String) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasAnswered else { return }
        hasAnswered = true
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
    }
}
