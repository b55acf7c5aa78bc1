/// A program elsewhere that wants to hear of what happens to orders.
public struct WebhookEndpoint: Hashable, Sendable {
    /// The most endpoints of a shop.
    public static let most = 20

    /// The identity that never changes.
    public let id: ID<WebhookEndpoint>
    /// Where it listens.
    public var url: WebhookURL
    /// What it wants to hear of.
    public var events: Set<OrderEvent.Kind>
    /// Whether it hears of what happens from now on, and is sent what is still to be sent.
    public var isActive: Bool
    /// What it knows the shop's messages by.
    public let secret: WebhookSecret
    /// When it was registered; it hears of nothing from before.
    public let createdAt: Timestamp

    /// Makes an endpoint.
    public init(
        id: ID<WebhookEndpoint>, url: WebhookURL, events: Set<OrderEvent.Kind>,
        isActive: Bool = true, secret: WebhookSecret, createdAt: Timestamp
    ) {
        self.id = id
        self.url = url
        self.events = events
        self.isActive = isActive
        self.secret = secret
        self.createdAt = createdAt
    }

    /// Whether it is to be told of what happened then.
    public func wants(_ event: OrderEvent.Kind, at time: Timestamp) -> Bool {
        isActive && time >= createdAt && events.contains(event)
    }
}

/// 32 random bytes that the shop and an endpoint share.
public struct WebhookSecret: Hashable, Sendable {
    /// How many bytes.
    public static let byteCount = 32

    /// The bytes; a secret.
    public let bytes: [UInt8]

    /// Takes the bytes; `nil` for another number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = Array(bytes)
    }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Hides the secret from logs.
    public var description: String { "(webhook secret)" }

    /// Hides the secret from debuggers and test reports.
    public var debugDescription: String { description }

    /// Hides the secret from `dump`.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
