import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain

/// The changes of one order as server-sent events (WHATWG HTML, section 9.2).
///
/// An event has the order's version as its identifier and says no more: the page asks for itself
/// again. A browser that comes back names the version it knows and misses nothing.
struct OrderEvents: Sendable {
    let versions: AsyncStream<Int>
    let pace: Pace
    /// Whether the customer may still see the order.
    let isAllowed: @Sendable () async -> Bool

    /// How often things are done in a stream.
    struct Pace: Sendable {
        /// A stream in which nothing happens shows this often that it lives, to proxies, too.
        var heartbeat: Duration = .seconds(15)
        /// How often is asked whether the session lives.
        var check: Duration = .seconds(3)
        /// A stream ends after this time, and the browser comes back, perhaps to another server.
        var lifetime: Duration = .seconds(300)
    }

    /// The answer to `request`. It is written for as long as the stream lives and somebody listens.
    func response(to request: Request) -> Response {
        let known = request.headers[.lastEventID].flatMap { Int($0) }
        let body = ResponseBody { [self] writer in
            // The place is free for others as soon as the browser has left.
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                // Browsers come back after two seconds; the comment makes proxies pass on the head.
                try await writer.write(ByteBuffer(string: "retry: 2000\n: \(shopName)\n\n"))
                try await write(from: known ?? 0, to: &writer)
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream", .cacheControl: "no-store",
                .xAccelBuffering: "no",
                // Whoever waits for the other side to leave cannot read another request from it.
                .connection: "close",
            ],
            body: body)
    }

    private func write(from known: Int, to writer: inout any ResponseBodyWriter) async throws {
        var known = known
        let start = ContinuousClock.now
        var (written, checked) = (start, start)
        for await version in versions {
            let now = ContinuousClock.now
            if now - checked >= pace.check {
                guard await isAllowed() else { return }
                checked = now
            }
            if version > known {
                try await writer.write(
                    ByteBuffer(string: "event: order\nid: \(version)\ndata: \(version)\n\n"))
                (known, written) = (version, now)
            } else if now - written >= pace.heartbeat {
                try await writer.write(ByteBuffer(string: ":\n\n"))
                written = now
            }
            if now - start >= pace.lifetime { return }
        }
    }
}

extension HTTPField.Name {
    static let lastEventID = known("Last-Event-ID")
    static let xAccelBuffering = known("X-Accel-Buffering")
}
