public import ShopDomain

/// Where is kept who is told of what happens to orders, and what they still have to be told: each
/// event at least once.
///
/// Orders know nothing of it. Every step of an order leaves one message in the outbox, and
/// ``spread(limit:)`` makes one delivery of it for each endpoint that wants to hear of it.
public protocol WebhookStore: Sendable {
    /// All endpoints, the one registered first first.
    func list() async throws(StorageError) -> [WebhookEndpoint]

    /// An endpoint, as the last change at any server left it.
    func find(_ id: ID<WebhookEndpoint>) async throws(StorageError) -> WebhookEndpoint?

    /// Registers an endpoint.
    /// - Returns: `false` where there are `most` others already and nothing happened. Registered at
    ///   the same moment, there may be a few more.
    /// - Throws: ``StorageError/duplicate(_:)`` where there is one with this identity.
    func insert(
        _ endpoint: WebhookEndpoint, most: Int
    ) async throws(StorageError) -> Bool

    /// Changes address, events and activity of an endpoint.
    /// - Throws: ``StorageError/notFound``.
    func update(_ endpoint: WebhookEndpoint) async throws(StorageError)

    /// Changes whether an endpoint is told of anything, and leaves all else as it is.
    /// - Throws: ``StorageError/notFound``.
    func updateActivity(
        of id: ID<WebhookEndpoint>, to isActive: Bool
    ) async throws(StorageError)

    /// Removes an endpoint: nothing more is sent to it. Nothing happens where there is none.
    func remove(_ id: ID<WebhookEndpoint>) async throws(StorageError)

    /// Takes up to `limit` messages of the outbox that were not taken before, oldest first, and makes
    /// deliveries of them for the endpoints that want them; each message once, whoever asks. Whether
    /// a message is held or delivered otherwise does not matter.
    /// - Returns: how many messages were taken. None may be taken while there are some, where somebody
    ///   else takes them at this moment.
    func spread(limit: Int) async throws(StorageError) -> Int

    /// The active endpoints for which there is something to send that nobody holds.
    func due(at now: Timestamp) async throws(StorageError) -> [ID<WebhookEndpoint>]

    /// Takes a delivery for an endpoint that is due and that nobody holds: the oldest of those never
    /// tried, or else the one that has been due for longest. It is the caller's until `deadline`;
    /// then anybody may take it again.
    ///
    /// None may be answered while there are some, where somebody else takes them at this moment.
    func claim(
        of endpoint: ID<WebhookEndpoint>, at now: Timestamp, until deadline: Timestamp
    ) async throws(StorageError) -> WebhookDelivery?

    /// Writes down what came of an attempt. What arrived has arrived, whoever holds it now; anything
    /// else counts only for the one who holds the delivery until `deadline`.
    func settle(
        _ delivery: WebhookDelivery, heldUntil deadline: Timestamp, as outcome: WebhookOutcome
    ) async throws(StorageError)

    /// How many deliveries there are of each endpoint.
    func counts() async throws(StorageError) -> [ID<WebhookEndpoint>: WebhookCounts]

    /// The latest deliveries that failed and have not arrived, newest event first.
    func troubles(limit: Int) async throws(StorageError) -> [WebhookTrouble]

    /// Removes up to `limit` deliveries that arrived or were given up before `time`, or whose endpoint
    /// is gone.
    /// - Returns: how many were removed.
    func purge(settledBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// Something to tell one endpoint.
public struct WebhookDelivery: Hashable, Sendable {
    /// Whom to tell.
    public let endpoint: ID<WebhookEndpoint>
    /// What; its identity is the same however often and to whomever it is sent.
    public let message: OutboxMessage
    /// How often it was tried.
    public let attempts: Int

    /// Makes a delivery.
    public init(endpoint: ID<WebhookEndpoint>, message: OutboxMessage, attempts: Int = 0) {
        self.endpoint = endpoint
        self.message = message
        self.attempts = attempts
    }
}

/// What came of an attempt.
public enum WebhookOutcome: Hashable, Sendable {
    /// The endpoint has it.
    case arrived(at: Timestamp)
    /// It does not, for this reason; it will be tried again.
    case failed(String, next: Timestamp)
    /// It does not, and will never get it.
    case givenUp(String, at: Timestamp)

    /// The most characters of a reason.
    public static let longestReason = 200
}

/// Numbers of deliveries.
public struct WebhookCounts: Hashable, Sendable {
    /// To be sent, for the first time or again.
    public var waiting: Int
    /// Those that arrived, of late.
    public var arrived: Int
    /// Those that never will, of late.
    public var givenUp: Int

    /// Makes numbers.
    public init(waiting: Int = 0, arrived: Int = 0, givenUp: Int = 0) {
        self.waiting = waiting
        self.arrived = arrived
        self.givenUp = givenUp
    }
}

/// A delivery that failed.
public struct WebhookTrouble: Hashable, Sendable {
    /// The delivery, with all its attempts.
    public let delivery: WebhookDelivery
    /// What the last of them met with.
    public let reason: String
    /// Whether it is not tried any more.
    public let isGivenUp: Bool

    /// Makes a trouble.
    public init(delivery: WebhookDelivery, reason: String, isGivenUp: Bool) {
        self.delivery = delivery
        self.reason = reason
        self.isGivenUp = isGivenUp
    }
}
