import ArgumentParser
import Foundation

/// A payment provider's interface, and who we are there: `https://shop-id:secret@pay.example/v1`.
struct PaymentServer: Sendable, Hashable {
    /// Who we are.
    let shop: String
    /// Opens the interface to us, and signs what the provider tells us.
    let secret: String
    /// Scheme, host and port.
    let origin: String
    /// What comes before every path of the interface; without a slash at the end.
    let base: String

    private static let shortestSecret = 16
    private static let ownMachine = ["127.0.0.1", "::1", "[::1]", "localhost"]

    /// Reads a URL of the form that the type describes.
    /// - Throws: `ValidationError` that says which part is wrong, never what it holds.
    init(url text: String) throws {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme,
            let host = parts.host, !host.isEmpty
        else { throw wrong("begins with https:// and has a host") }
        guard scheme == "https" || (scheme == "http" && Self.ownMachine.contains(host)) else {
            throw wrong("begins with https://, or with http:// on this machine only")
        }
        guard parts.query == nil, parts.fragment == nil else { throw wrong("has no query") }
        guard let shop = parts.user, let secret = parts.password, !shop.isEmpty,
            !shop.contains(":"), secret.utf8.count >= Self.shortestSecret
        else {
            throw wrong(
                "has shop-id:secret before the @, the secret with \(Self.shortestSecret) "
                    + "characters at least")
        }
        self.shop = shop
        self.secret = secret
        let isBare = host.contains(":") && !host.hasPrefix("[")
        let port = parts.port.map { ":\($0)" } ?? ""
        origin = "\(scheme)://\(isBare ? "[\(host)]" : host)\(port)"
        let path = parts.percentEncodedPath
        base = origin + (path.hasSuffix("/") ? String(path.dropLast()) : path)
    }
}

private func wrong(_ rule: String) -> ValidationError {
    ValidationError("SHOP_PAYMENT_URL is not right: such a URL \(rule)")
}

extension PaymentServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The server for a log: never the secret.
    var description: String { base }

    var debugDescription: String { description }

    /// Nothing to look into, so that `dump` and test reports do not show the secret either.
    var customMirror: Mirror { Mirror(self, children: []) }
}
