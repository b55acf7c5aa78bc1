import HTTPTypes
import Hummingbird

/// Puts the headers on every answer that tell browsers what not to do.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool
    private let headers: [(HTTPField.Name, String)]

    /// - Parameter formTarget: another origin that browsers may be sent on to after a form: where
    ///   customers pay. Browsers apply `form-action` to redirects, too.
    init(isSecure: Bool, formTarget: String? = nil) {
        self.isSecure = isSecure
        headers = Self.headers(formTarget: formTarget)
    }

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        if isSecure {
            response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        }
        return response
    }

    private static func headers(formTarget: String?) -> [(HTTPField.Name, String)] {
        let targets = formTarget.map { "'self' \($0)" } ?? "'self'"
        return [
            (
                .contentSecurityPolicy,
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; font-src 'self'; manifest-src 'self'; "
                    + "form-action \(targets); base-uri 'none'; frame-ancestors 'none'"
            ),
            (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "same-origin"),
            (.crossOriginOpenerPolicy, "same-origin"),
            (.crossOriginResourcePolicy, "same-origin"),
        ]
    }
}

extension HTTPField.Name {
    static let referrerPolicy = known("Referrer-Policy")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let xRequestID = known("X-Request-ID")
    static let xForwardedFor = known("X-Forwarded-For")
    static let idempotencyKey = known("Idempotency-Key")
    static let secFetchSite = known("Sec-Fetch-Site")

    static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("no header: \(name)") }
        return name
    }
}
