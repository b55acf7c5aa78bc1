import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Registers programs that are told of what happens to orders, pauses and removes them.
struct StaffWebhookRoutes {
    let shop: Shop
    let language: Language

    private var store: any WebhookStore { shop.storage.webhooks }

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffWebhooks.pattern, use: show)
            .post(PageRoute.staffWebhooks.pattern, use: register)
            .post(PageRoute.staffWebhookActivity.pattern, use: changeActivity)
            .post(PageRoute.staffWebhookRemoval.pattern, use: remove)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        try await page(WebhookForm(id: ID(at: shop.now())))
    }

    /// Answers the page itself instead of the way to it, for the secret is shown once. A form that is
    /// sent again registers nothing: it has the identity of the endpoint.
    @Sendable private func register(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let form = try WebhookForm(try await request.form())
        do {
            let registration = try WebhookRegistration(
                url: form.url, events: form.events, isActive: true, shop.webhookAddresses)
            let endpoint = try await shop.register(registration, id: form.id)
            return try await page(WebhookForm(id: ID(at: shop.now())), registered: endpoint)
        } catch StorageError.duplicate(.id) {
            return back
        } catch {
            return try await page(form, problem: try Problem.ofForm(error, context))
        }
    }

    @Sendable private func changeActivity(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let form = try await request.form()
        guard let id = context.webhook else { throw Problem.notFound }
        try await store.updateActivity(of: id, to: form["active"] == "1")
        return back
    }

    @Sendable private func remove(_ request: Request, context: ShopContext) async throws -> Response
    {
        guard let id = context.webhook else { throw Problem.notFound }
        try await store.remove(id)
        return back
    }

    private var back: Response { .seeOther(PagePath.staffWebhooks.path(language)) }

    private func page(
        _ form: WebhookForm, registered: WebhookEndpoint? = nil, problem: Problem? = nil
    ) async throws -> Response {
        let counts = try await store.counts()
        let webhooks = try await store.list().map {
            ($0, counts[$0.id] ?? WebhookCounts())
        }
        let texts = WebhookTexts[language]
        let notices =
            problem.map { [$0.notice(language)] }
            ?? registered.map { _ in [Notice(.success, texts.registered)] } ?? []
        let troubles = try await troubles()
        return PageLayout(
            title: texts.title, language: language, path: .staffWebhooks,
            catalogue: shop.catalogue.current, visitor: .staff, notices: notices
        ) {
            StaffWebhooksView(
                webhooks: webhooks, troubles: troubles, registered: registered, form: form,
                problem: problem, language: language)
        }
        .privatePage(problem)
    }

    /// The latest failures, each with the number of its order.
    private func troubles() async throws -> [StaffWebhooksView.Trouble] {
        var troubles: [StaffWebhooksView.Trouble] = []
        for trouble in try await store.troubles(limit: 10) {
            let order = try await shop.storage.orders.find(trouble.delivery.message.order)
            troubles.append((trouble, order?.number))
        }
        return troubles
    }
}

/// What was typed to register an endpoint.
struct WebhookForm: Sendable {
    /// Made with the form, so that a double click registers one endpoint.
    let id: ID<WebhookEndpoint>
    var url = ""
    var events = OrderEvent.Kind.allCases.map(\.rawValue)

    init(id: ID<WebhookEndpoint>) {
        self.id = id
    }

    init(_ form: Form) throws(Problem) {
        guard let id = ID<WebhookEndpoint>(form["webhook_id"]) else {
            throw .invalid([FieldProblem("webhook_id", .malformed)])
        }
        self.id = id
        url = form["url"]
        events = form.all("event")
    }
}
