import ShopDomain

/// To which addresses the shop lets itself be made to connect: those of the public internet.
///
/// Staff choose where webhooks go. Without this rule they could make the server talk to what only
/// it can reach: databases, the metadata service of a cloud, itself.
package struct WebhookAddresses: Sendable {
    private let allowsLoopback: Bool

    /// - Parameter allowsLoopback: for a shop on a developer's machine; also allows `http` there.
    package init(allowsLoopback: Bool) {
        self.allowsLoopback = allowsLoopback
    }

    /// Whether this may be connected to; what is no address may not.
    package func allows(_ text: String) -> Bool {
        guard let address = IPAddress(text) else { return false }
        if Self.loopback.contains(where: { $0.contains(address) }) { return allowsLoopback }
        if address.bytes.count == 4 { return !Self.closed.contains { $0.contains(address) } }
        return Self.unicast.contains { $0.contains(address) }
            && !Self.closed.contains { $0.contains(address) }
    }

    /// Checks what can be known before the name is looked up.
    func check(_ url: WebhookURL) throws(Problem) {
        guard url.isEncrypted || (allowsLoopback && url.isLoopback) else {
            throw .webhookAddress(\.notEncrypted)
        }
        if IPAddress(url.host) != nil, !allows(url.host) { throw .webhookAddress(\.notPublic) }
    }

    private static let loopback = networks("127.0.0.0/8", "::1/128")
    /// All that is given out of IPv6 (RFC 4291, section 2.4).
    private static let unicast = networks("2000::/3")
    /// The registries of special addresses (RFC 6890) and what carries IPv4 within IPv6.
    private static let closed = networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")

    private static func networks(_ texts: String...) -> [IPNetwork] {
        texts.compactMap { IPNetwork($0) }
    }
}

extension WebhookURL {
    /// Whether it says that it stays on this machine.
    fileprivate var isLoopback: Bool {
        host == "localhost" || host == "::1" || (IPAddress(host)?.bytes.first == 127)
    }
}

extension Problem {
    /// The address of a webhook is none that the shop sends to.
    static func webhookAddress(_ text: KeyPath<WebhookTexts, String>) -> Problem {
        .invalid([
            FieldProblem(
                field: "url",
                message: LocalizedText(
                    german: WebhookTexts.german[keyPath: text],
                    english: WebhookTexts.english[keyPath: text]))
        ])
    }
}
