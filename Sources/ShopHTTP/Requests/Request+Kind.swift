import HTTPTypes
import Hummingbird
import ShopDomain

extension Request {
    /// Whether a program asks, not a person's browser.
    var isForAPI: Bool { uri.path.hasPrefix("/api/") || isFromProvider }

    /// Whether a payment provider is to have sent it; the signature tells.
    var isFromProvider: Bool { uri.path == PaymentRoutes.webhookPath }

    /// The language of the address, or else the one the browser prefers; German where neither says.
    var preferredLanguage: Language {
        if let language = Language(inPath: uri.path) { return language }
        return Language(acceptLanguage: headers[.acceptLanguage] ?? "") ?? .german
    }
}

extension Language {
    /// The language an address begins with: `/de`, `/en/cart`.
    init?(inPath path: String) {
        guard let first = path.split(separator: "/", maxSplits: 1).first else { return nil }
        self.init(rawValue: String(first))
    }

    /// The first language of an `Accept-Language` header that the shop speaks, by quality.
    init?(acceptLanguage header: String) {
        let ranges = header.prefix(200).split(separator: ",").prefix(10).compactMap { range in
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            let tag = parts.first.map { $0.prefix(2).lowercased() }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
                .map { Double($0.dropFirst(2)) ?? 0 }
            return tag.flatMap(Language.init(rawValue:)).map { ($0, quality ?? 1) }
        }
        guard let best = ranges.map(\.1).max(), best > 0,
            let match = ranges.first(where: { $0.1 == best })
        else { return nil }
        self = match.0
    }
}
