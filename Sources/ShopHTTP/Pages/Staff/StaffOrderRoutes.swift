import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Orders of all customers, and the steps staff take with them.
struct StaffOrderRoutes {
    let shop: Shop
    let language: Language

    private static let page = 50

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.staffOrders.pattern, use: list)
            .get(PageRoute.staffOrder.pattern, use: show)
            .post(PageRoute.staffOrderTransition.pattern, use: carryOut)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let state = try parameters.choice("state", of: OrderState.self)
        // One more than is shown tells whether there is another page.
        let found = try await shop.storage.orders.list(
            in: state, before: try parameters.orderCursor(), limit: Self.page + 1)
        let orders = Array(found.prefix(Self.page))
        let last = found.count > Self.page ? orders.last?.id.description : nil
        let view = StaffOrderListView(
            orders: orders, state: state,
            next: last.map { .staffOrders(state: state?.rawValue, after: $0) }, language: language)
        return layout(StaffTexts[language].orders, .staffOrders()) { view }.privatePage()
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        return try await page(number).privatePage()
    }

    @Sendable private func carryOut(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let form = try await request.form()
        guard let action = OrderAction(rawValue: form["action"]), action != .expire else {
            throw Problem.invalid([FieldProblem("action", .malformed)])
        }
        do {
            _ = try await shop.storage.orders.carryOut(
                action, on: number, by: .staff(user), at: shop.now())
            return .seeOther(PagePath.staffOrder(number).path(language))
        } catch .illegal(let transition) {
            let notice = Notice(.error, StaffTexts[language].illegalStep)
            return try await page(number, notices: [notice]).privatePage(Problem(transition))
        }
    }

    /// The order as it stands now, with the steps that are possible.
    private func page(_ number: OrderNumber, notices: [Notice] = []) async throws -> some HTML {
        guard let order = try await shop.storage.orders.find(number) else {
            throw Problem.notFound
        }
        return layout(number.text, .staffOrder(number), notices) {
            StaffOrderView(order: order, language: language)
        }
    }

    private func layout(
        _ title: String, _ path: PagePath, _ notices: [Notice] = [],
        @HTMLBuilder content: () -> some HTML
    ) -> some HTML {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: .staff, notices: notices, content: content
        )
    }
}
