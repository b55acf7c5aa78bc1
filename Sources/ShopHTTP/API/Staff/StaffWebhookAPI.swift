import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Programs that are told of what happens to orders, for staff.
struct StaffWebhookAPI {
    let shop: Shop

    private var store: any WebhookStore { shop.storage.webhooks }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("webhooks", use: list)
            .post("webhooks", use: register)
            .get("webhooks/{id}", use: show)
            .put("webhooks/{id}", use: change)
            .delete("webhooks/{id}", use: remove)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let counts = try await store.counts()
        let webhooks = try await store.list().map {
            WebhookEndpointBody($0, counts[$0.id] ?? WebhookCounts())
        }
        return WebhooksBody(webhooks: webhooks).response()
    }

    /// The one answer that has the secret.
    @Sendable private func register(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let registration = try await registration(request)
        let endpoint = try await shop.register(registration, id: ID(at: shop.now()))
        var response = WebhookEndpointBody(
            endpoint, WebhookCounts(), secret: endpoint.secret.text
        ).response(status: .created)
        response.headers[.location] = "/api/v1/staff/webhooks/\(endpoint.id)"
        return response
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        try await answer(try await endpoint(context))
    }

    @Sendable private func change(_ request: Request, context: ShopContext) async throws -> Response
    {
        let registration = try await registration(request)
        var endpoint = try await endpoint(context)
        endpoint.url = registration.url
        endpoint.events = registration.events
        endpoint.isActive = registration.isActive
        try await store.update(endpoint)
        return try await answer(endpoint)
    }

    @Sendable private func remove(_ request: Request, context: ShopContext) async throws -> Response
    {
        guard let id = context.webhook else { throw Problem.notFound }
        try await store.remove(id)
        return Response(status: .noContent)
    }

    private func registration(_ request: Request) async throws -> WebhookRegistration {
        let body = try await request.json(WebhookInput.self)
        return try WebhookRegistration(
            url: body.url, events: body.events, isActive: body.active ?? true,
            shop.webhookAddresses)
    }

    private func endpoint(_ context: ShopContext) async throws -> WebhookEndpoint {
        guard let id = context.webhook, let endpoint = try await store.find(id) else {
            throw Problem.notFound
        }
        return endpoint
    }

    private func answer(_ endpoint: WebhookEndpoint) async throws -> Response {
        let counts = try await store.counts()
        return WebhookEndpointBody(endpoint, counts[endpoint.id] ?? WebhookCounts()).response()
    }
}

extension ShopContext {
    /// The endpoint that the path names; what cannot be one names nothing.
    var webhook: ID<WebhookEndpoint>? { parameters.get("id").flatMap { ID($0) } }
}

/// What `POST /staff/webhooks` and `PUT /staff/webhooks/{id}` take.
struct WebhookInput: Decodable {
    let url: String
    let events: [String]
    let active: Bool?
}

/// `GET /staff/webhooks`.
struct WebhooksBody: Encodable {
    let webhooks: [WebhookEndpointBody]
}

/// An endpoint in JSON.
struct WebhookEndpointBody: Encodable {
    let id: String
    let url: String
    let events: [String]
    let active: Bool
    let createdAt: String
    let deliveries: Deliveries
    /// Only in the answer to its registration.
    let secret: String?

    struct Deliveries: Encodable {
        let waiting: Int
        let arrived: Int
        let givenUp: Int

        enum CodingKeys: String, CodingKey {
            case waiting, arrived
            case givenUp = "given_up"
        }
    }

    init(_ endpoint: WebhookEndpoint, _ counts: WebhookCounts, secret: String? = nil) {
        id = endpoint.id.description
        url = endpoint.url.text
        events = OrderEvent.Kind.allCases.filter(endpoint.events.contains).map(\.rawValue)
        active = endpoint.isActive
        createdAt = endpoint.createdAt.description
        deliveries = Deliveries(
            waiting: counts.waiting, arrived: counts.arrived, givenUp: counts.givenUp)
        self.secret = secret
    }

    enum CodingKeys: String, CodingKey {
        case id, url, events, active, deliveries, secret
        case createdAt = "created_at"
    }
}
