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
            .get(PageRoute.orderEvents.pattern, use: events)
            .post(PageRoute.orderCancellation.pattern, use: cancel)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        guard let identity = context.identity else { return signIn(then: .orders()) }
        let cursor = try ParameterReader(request: request, context: context).orderCursor()
        // One more than is shown tells whether there is another page.
        let found = try await shop.storage.orders.list(
            of: identity.session.owner, before: cursor, limit: Self.page + 1)
        let orders = Array(found.prefix(Self.page))
        let last = found.count > Self.page ? orders.last?.id.description : nil
        return layout(OrderTexts[language].title, .orders(), identity) {
            OrderListView(
                orders: orders, next: last.map { .orders(after: $0) }, language: language)
        }.privatePage()
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard context.identity != nil else { return signIn(then: .order(number)) }
        let (order, identity) = try await shop.ownOrder(request, context)
        return page(order, identity, notices: notices(request, order), isFollowed: true)
            .privatePage()
    }

    /// The changes of an order as they happen; 204 tells a browser not to ask again.
    @Sendable private func events(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context)
        guard !order.status.isFinal else { return Response(status: .noContent) }
        guard let versions = shop.orderWatch.versions(of: order) else {
            throw Problem.tooManyFollowers
        }
        let sessions = shop.sessions
        return OrderEvents(versions: versions, pace: shop.orderEventsPace) {
            await sessions.isGood(identity)
        }.response(to: request)
    }

    @Sendable private func cancel(_ request: Request, context: ShopContext) async throws -> Response
    {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let identity = context.identity else { throw Problem.signInNeeded }
        do {
            _ = try await shop.storage.orders.carryOut(
                .cancel, on: number, of: identity.session.owner, by: .customer, at: shop.now())
            return .seeOther(PagePath.order(number).path(language) + "?cancelled=1")
        } catch .illegal(let transition) {
            return try await tooLate(number, identity, Problem(transition))
        }
    }

    /// Shows how the order stands now, which is why it cannot be cancelled.
    private func tooLate(
        _ number: OrderNumber, _ identity: Identity, _ problem: Problem
    ) async throws -> Response {
        guard let order = try await shop.storage.orders.find(number) else { throw problem }
        let notice = Notice(.error, OrderTexts[language].tooLate)
        return page(order, identity, notices: [notice]).privatePage(problem)
    }

    /// What has just happened, if it is still so.
    private func notices(_ request: Request, _ order: Order) -> [Notice] {
        let texts = OrderTexts[language]
        let parameters = request.uri.queryParameters
        var notices: [Notice] = []
        if parameters["placed"] != nil, order.status.state == .placed {
            notices.append(Notice(.success, texts.thanks))
        }
        switch parameters["payment"] {
        case "away" where order.awaitsOnlinePayment:
            notices.append(Notice(.warning, PaymentTexts[language].away))
        case "back" where order.status.payment == .paid:
            notices.append(Notice(.success, PaymentTexts[language].received))
        case "back" where order.awaitsOnlinePayment && order.status.payment == .pending:
            notices.append(Notice(.information, PaymentTexts[language].waiting))
        default: break
        }
        if parameters["cancelled"] != nil, order.status.state == .cancelled {
            notices.append(Notice(.information, texts.cancelled))
        }
        return notices
    }

    /// - Parameter isFollowed: whether the page loads itself again where no script does better: not
    ///   when it answers a form.
    private func page(
        _ order: Order, _ identity: Identity, notices: [Notice], isFollowed: Bool = false
    ) -> some HTML {
        layout(
            "\(OrderTexts[language].order) \(order.number)", .order(order.number), identity,
            notices,
            isFollowed: isFollowed && !order.status.isFinal
        ) {
            OrderView(
                order: order,
                mayWithdraw: WithdrawalPolicy.statutory.allows(order, at: shop.now()),
                payment: paymentOffer(order), language: language)
        }
    }

    private func paymentOffer(_ order: Order) -> OrderPaymentView.Offer {
        OrderPaymentView.Offer(
            isOnline: shop.paymentProvider != nil, transfer: shop.transfer(for: order),
            hasCode: shop.codePainter != nil)
    }

    private func layout(
        _ title: String, _ path: PagePath, _ identity: Identity, _ notices: [Notice] = [],
        isFollowed: Bool = false, @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: Visitor(identity), notices: notices, isFollowed: isFollowed, content: content
        )
    }

    private func signIn(then path: PagePath) -> Response {
        .seeOther(PagePath.login(next: path.path(language)).path(language))
    }
}
