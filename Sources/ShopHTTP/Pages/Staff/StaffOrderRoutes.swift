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
        let orders = try await shop.storage.orders.list(
            in: state, before: try parameters.orderCursor(), limit: Self.page)
        let last = orders.count == Self.page ? orders.last?.id.description : nil
        let view = StaffOrderListView(
            orders: orders, state: state,
            next: last.map { .staffOrders(state: state?.rawValue, after: $0) }, language: language)
        return layout(StaffTexts[language].orders, .staffOrders()) { view }
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let order = try await shop.storage.orders.find(number) else {
            throw Problem.notFound
        }
        return layout(number.text, .staffOrder(number)) {
            StaffOrderView(order: order, language: language)
        }
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
        _ = try await shop.storage.orders.carryOut(
            action, on: number, by: .staff(user), at: shop.now())
        return .seeOther(PagePath.staffOrder(number).path(language))
    }

    private func layout(
        _ title: String, _ path: PagePath, @HTMLBuilder content: () -> some HTML
    ) -> Response {
        PageLayout(
            title: title, language: language, path: path, catalogue: shop.catalogue.current,
            visitor: .staff, content: content
        ).privatePage()
    }
}
