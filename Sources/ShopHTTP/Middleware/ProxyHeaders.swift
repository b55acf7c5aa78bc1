import HTTPTypes
import Hummingbird
import Logging

/// Takes over from a trusted balancer who sent the request and by which name it is logged, so that
/// one name leads from the balancer's log through ours.
struct ProxyHeaders: RouterMiddleware {
    let proxies: TrustedProxies

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        guard let peer = context.remoteAddress?.ipAddress.flatMap(IPAddress.init),
            proxies.contains(peer)
        else { return try await next(request, context) }
        var context = context
        context.sender = proxies.sender(
            peer: peer, forwardedFor: request.headers[values: .xForwardedFor])
        if let id = request.headers[.xRequestID], isName(id) {
            context.logger[metadataKey: "hb.request.id"] = .string(id)
        }
        return try await next(request, context)
    }

    private func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
