import HTTPTypes
import ShopDomain
import ShopStorage

/// What staff say of an endpoint; page and API share the checks.
struct WebhookRegistration: Sendable {
    let url: WebhookURL
    let events: Set<OrderEvent.Kind>
    let isActive: Bool

    /// Checks every field.
    /// - Throws: ``Problem`` with all fields that are not right.
    init(
        url: String, events: [String], isActive: Bool, _ addresses: WebhookAddresses
    ) throws(Problem) {
        var check = FieldReader()
        let address = check.read("url") { () throws(ValidationError) in try WebhookURL(url) }
        let kinds = check.read("events") { () throws(ValidationError) in try Self.kinds(events) }
        guard let address, let kinds else { throw .invalid(check.problems) }
        try addresses.check(address)
        self.url = address
        self.events = kinds
        self.isActive = isActive
    }

    private static func kinds(
        _ texts: [String]
    ) throws(ValidationError) -> Set<OrderEvent.Kind> {
        guard !texts.isEmpty else { throw .empty }
        guard texts.count <= OrderEvent.Kind.allCases.count else { throw .repeated }
        let kinds = texts.compactMap { OrderEvent.Kind(rawValue: $0) }
        guard kinds.count == texts.count else { throw .malformed }
        guard Set(kinds).count == kinds.count else { throw .repeated }
        return Set(kinds)
    }
}

extension Shop {
    var webhookAddresses: WebhookAddresses {
        WebhookAddresses(allowsLoopback: settings.allowsLocalWebhooks)
    }

    /// Registers an endpoint with a secret of its own.
    func register(
        _ registration: WebhookRegistration, id: ID<WebhookEndpoint>
    ) async throws -> WebhookEndpoint {
        let endpoint = WebhookEndpoint(
            id: id, url: registration.url, events: registration.events,
            isActive: registration.isActive, secret: .draw(), createdAt: now())
        guard try await storage.webhooks.insert(endpoint, most: WebhookEndpoint.most) else {
            throw Problem.webhooksFull
        }
        return endpoint
    }
}

extension Problem {
    /// The shop has no room for another endpoint.
    static let webhooksFull = Problem(
        status: .conflict, code: "webhooks_full",
        title: LocalizedText(german: "Zu viele", english: "Too many"),
        detail: LocalizedText(
            german: "Mehr als \(WebhookEndpoint.most) Webhooks hat der Shop nicht.",
            english: "The shop has no more than \(WebhookEndpoint.most) webhooks."))
}
