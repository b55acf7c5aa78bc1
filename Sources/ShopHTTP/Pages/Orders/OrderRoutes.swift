import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// A customer's orders.
struct OrderRoutes {
    let shop: Shop
    let language: Language

    private static let page = 20

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.orders.pattern, use: list)
            .get(PageRoute.order.pattern, use: show)
            .post(PageRoute.orderCancellation.pattern, use: cancel)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        guard let identity = context.identity else { return signIn(then: .orders()) }
        let cursor = try ParameterReader(request: request, context: context).orderCursor()
        let orders = try await shop.storage.orders.list(
            of: identity.session.owner, before: cursor, limit: Self.page)
        let last = orders.count == Self.page ? orders.last?.id.description : nil
        return layout(OrderTexts[language].title, .orders(), identity) {
            OrderListView(
                orders: orders, next: last.map { .orders(after: $0) }, language: language)
        }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let identity = context.identity else { return signIn(then: .order(number)) }
        guard let order = try await shop.storage.orders.find(number),
            order.terms.owner == identity.session.owner
        else { throw Problem.notFound }
        return page(order, identity, notices: notices(request, order))
    }

    @Sendable private func cancel(_ request: Request, context: ShopContext) async throws -> Response
    {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let identity = context.identity else { throw Problem.signInNeeded }
        _ = try await shop.storage.orders.carryOut(
            .cancel, on: number, of: identity.session.owner, by: .customer, at: shop.now())
        return .seeOther(PagePath.order(number).path(language) + "?cancelled=1")
    }

    /// What has just happened, if it is still so.
    private func notices(_ request: Request, _ order: Order) -> [Notice] {
        let texts = OrderTexts[language]
        let parameters = request.uri.queryParameters
        if parameters["placed"] != nil, order.status.state == .placed {
            return [Notice(.success, texts.thanks)]
        }
        if parameters["cancelled"] != nil, order.status.state == .cancelled {
            return [Notice(.information, texts.cancelled)]
        }
        return []
    }

    private func page(_ order: Order, _ identity: Identity, notices: [Notice]) -> Response {
        layout(
            "\(OrderTexts[language].order) \(order.number)", .order(order.number), identity, notices
        ) { OrderView(order: order, language: language) }
    }

    private func layout(
        _ title: String, _ path: PagePath, _ identity: Identity, _ notices: [Notice] = [],
        @HTMLBuilder content: () -> some HTML
    ) -> Response {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: Visitor(identity), notices: notices, content: content
        ).privatePage()
    }

    private func signIn(then path: PagePath) -> Response {
        .seeOther(PagePath.login(next: path.path(language)).path(language))
    }
}
