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
            .post(PageRoute.staffOrderConfirmations.pattern, use: confirm)
            .get(PageRoute.staffOrder.pattern, use: show)
            .post(PageRoute.staffOrderTransition.pattern, use: carryOut)
    }

    /// The list, or the order whose number was searched for.
    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        var filter = try OrderFilter(parameters)
        let cursor = try parameters.orderCursor()
        let words = (parameters.query("q") ?? "").trimmingSpaces
        if let number = OrderNumber(words.uppercased()) {
            return .seeOther(PagePath.staffOrder(number).path(language))
        }
        guard !words.isEmpty else { return try await list(filter, before: cursor).privatePage() }
        do {
            filter.email = try EmailAddress(words)
        } catch {
            let notice = Notice(.error, StaffTexts[language].neitherNumberNorEmail)
            return try await list(filter, before: cursor, notices: [notice])
                .privatePage(status: .unprocessableContent)
        }
        return try await list(filter, before: cursor).privatePage()
    }

    /// Confirms what was ticked; what cannot be confirmed is named, and the rest is done all the same.
    @Sendable private func confirm(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let user = try context.staff()
        let numbers = try await request.form().all("number").prefix(Self.page).map { text in
            guard let number = OrderNumber(text) else { throw Problem.notFound }
            return number
        }
        var refused: [String] = []
        for number in numbers {
            do {
                _ = try await shop.storage.orders.carryOut(
                    .confirm, on: number, by: .staff(user), at: shop.now())
            } catch .illegal, .notFound {
                refused.append(number.text)
            }
        }
        let filter = OrderTask.confirm.orders
        guard !refused.isEmpty else {
            return .seeOther(PagePath.staffOrders(filter).path(language))
        }
        let notice = Notice(.error, StaffTexts[language].notConfirmed(refused))
        return try await list(filter, notices: [notice]).privatePage(status: .conflict)
    }

    private func list(
        _ filter: OrderFilter, before cursor: ID<Order>? = nil, notices: [Notice] = []
    ) async throws -> some HTML {
        // One more than is shown tells whether there is another page.
        let found = try await shop.storage.orders.list(
            filter, before: cursor, limit: Self.page + 1)
        let orders = Array(found.prefix(Self.page))
        let last = found.count > Self.page ? orders.last?.id.description : nil
        let tasks = try await OrderCount.tasks(in: shop.storage.orders)
        let task = tasks.first { $0.task.orders == filter }
        let count =
            if let task {
                task.count
            } else {
                try await OrderCount.of(filter, in: shop.storage.orders)
            }
        let view = StaffOrderListView(
            orders: orders, filter: filter, count: count, tasks: tasks,
            first: cursor.map { _ in .staffOrders(filter) },
            next: last.map { .staffOrders(filter, after: $0) }, language: language)
        return layout(StaffTexts[language].orders, .staffOrders(), notices) { view }
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
        guard let action = OrderAction(rawValue: form["action"]), action.isByHand else {
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
    func page(
        _ number: OrderNumber, notices: [Notice] = [], note: NoteForm? = nil,
        afterSale: StaffAfterSale? = nil, _ problem: Problem? = nil
    ) async throws -> some HTML {
        guard let order = try await shop.storage.orders.find(number) else {
            throw Problem.notFound
        }
        let isOnline = order.terms.payment == .online
        let payment = isOnline ? try await shop.storage.payments.find(order.id) : nil
        let notes = try await shop.storage.orderNotes.list(
            of: order.id, limit: OrderNotesView.most)
        let forms = afterSale ?? StaffAfterSale(order, at: shop.now(), language)
        return layout(number.text, .staffOrder(number), notices) {
            StaffOrderView(
                order: order, afterSale: forms, payment: payment, language: language)
            OrderNotesView(
                order: number, notes: notes, form: note ?? NoteForm(at: shop.now()),
                errors: FieldErrors(problem), language: language)
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
