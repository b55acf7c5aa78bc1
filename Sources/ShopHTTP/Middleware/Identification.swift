import HTTPTypes
import Hummingbird
import ShopDomain

/// Finds out whom a request acts for, by cookie or by `Authorization: Bearer`.
///
/// Only private routes ask: public pages are the same for everybody. Nothing is cached, so that a
/// session that was signed out anywhere is over everywhere with the next request.
struct Identification: RouterMiddleware {
    let sessions: Sessions

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.identity = try await identity(of: request)
        var response = try await next(request, context)
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private func identity(of request: Request) async throws -> Identity? {
        if let header = request.headers[.authorization] {
            guard let token = bearerToken(header),
                let identity = try await sessions.identity(token)
            else { throw Problem.invalidToken }
            return identity
        }
        guard let cookie = request.cookies[sessions.cookies.sessionName]?.value,
            let token = SessionToken(cookie)
        else { return nil }
        return try await sessions.identity(token)
    }

    private func bearerToken(_ header: String) -> SessionToken? {
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return SessionToken(String(parts[1]))
    }
}

extension ShopContext {
    /// The identity, for routes that need one.
    func signedIn() throws(Problem) -> Identity {
        guard let identity, identity.session.user != nil else { throw .signInNeeded }
        return identity
    }

    /// The staff member's identity, for routes that are not for customers.
    func staff() throws(Problem) -> ID<User> {
        guard let identity, let user = identity.session.user else { throw .signInNeeded }
        guard identity.session.isStaff else { throw .forbidden }
        return user
    }
}
