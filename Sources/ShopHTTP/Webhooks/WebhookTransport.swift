public import ShopDomain

/// What takes webhooks to the world.
public protocol WebhookTransport: Sendable {
    /// Sends a request with POST and answers the status.
    ///
    /// It takes ten seconds at most from the connection on, follows no redirect, and reads no more of
    /// the answer than it needs. It connects to none but an address that the shop may be made to
    /// connect to, and to that very address: a name must not lead elsewhere after the check.
    func post(_ request: WebhookRequest) async throws(WebhookTransportError) -> Int
}

/// Why there was no status, with a reason for staff.
public enum WebhookTransportError: Error, Hashable, Sendable {
    /// The host is, or its name leads to, an address of a private network.
    case refused(String)
    /// Nobody answered in time, or nothing that can be understood.
    case failed(String)
}

/// A signed message to one endpoint.
public struct WebhookRequest: Sendable {
    /// Where to.
    public let url: WebhookURL
    /// The head, but for `Host` and `Content-Length`.
    public let headers: [(name: String, value: String)]
    /// The body, JSON.
    public let body: [UInt8]
}
