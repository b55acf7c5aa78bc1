import HTTPTypes
import Hummingbird

/// Refuses changes asked for by pages of other sites (cross-site request forgery).
///
/// Browsers say where a request comes from in `Sec-Fetch-Site` or `Origin`; neither can be set by a
/// page. Programs that are not browsers send neither, and carry no cookie by accident.
struct OriginCheck: RouterMiddleware {
    let publicURL: String

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        // What providers send is proven by its signature, wherever it comes from.
        guard request.method.isSafe || request.isFromProvider || isOwn(request) else {
            throw Problem.crossOrigin
        }
        return try await next(request, context)
    }

    private func isOwn(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        return origin == publicURL
    }
}

extension HTTPRequest.Method {
    /// Whether the method only reads (RFC 9110, section 9.2.1).
    var isSafe: Bool { self == .get || self == .head || self == .options }
}
