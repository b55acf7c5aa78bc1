import Hummingbird
import ShopDomain

/// The shop's cookies: what they are called and what browsers may do with them.
struct CookiePolicy: Sendable {
    /// Whether browsers reach the shop by TLS only. Plain names serve development on localhost.
    let isSecure: Bool

    /// The name of the cookie with the number of pieces in the cart.
    static let cartCountName = "cart"
    static let cartCountLifetime: Duration = .days(90)

    /// The name of the cookie with the session's token.
    var sessionName: String { isSecure ? "__Host-session" : "session" }

    /// Carries the token of a session; scripts cannot read it.
    func session(_ identity: Identity) -> Cookie {
        let policy = SessionPolicy.policy(for: identity.session.role)
        return cookie(
            sessionName, identity.token.text, lifetime: policy.absolute, isForScripts: false)
    }

    /// Makes the browser forget the session.
    var endedSession: Cookie {
        cookie(sessionName, "", lifetime: .zero, isForScripts: false)
    }

    /// Tells the page's script how many pieces are in the cart, so that public pages can be the
    /// same for everybody and still show it.
    func cartCount(_ pieces: Int) -> Cookie {
        cookie(
            Self.cartCountName, String(pieces), lifetime: Self.cartCountLifetime,
            isForScripts: true)
    }

    private func cookie(
        _ name: String, _ value: String, lifetime: Duration, isForScripts: Bool
    ) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: Int(lifetime / .seconds(1)), path: "/",
            secure: isSecure, httpOnly: !isForScripts, sameSite: .lax)
    }
}
