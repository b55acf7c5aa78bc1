import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The forms by which staff announce returns, take them in and give money back.
struct StaffAfterSaleRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(PageRoute.staffOrderReturns.pattern, use: announce)
            .post(PageRoute.staffOrderReturnReceipt.pattern, use: receive)
            .post(PageRoute.staffOrderRefunds.pattern, use: refund)
    }

    @Sendable private func announce(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await answer(request, context) { number, form, actor in
            let announcement = ReturnRequest(id: try form.returning(), pieces: try form.pieces())
            _ = try await shop.storage.orders.requestReturn(
                announcement, of: number, by: actor, at: shop.now())
        }
    }

    @Sendable private func receive(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await answer(request, context) { number, form, actor in
            _ = try await shop.storage.orders.takeBack(
                try form.returning(), of: number, received: try form.pieces(), by: actor,
                at: shop.now())
        }
    }

    @Sendable private func refund(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        try await answer(request, context) { number, form, actor in
            _ = try await shop.storage.orders.refund(
                try form.refund(), of: number, by: actor, at: shop.now())
        }
    }

    /// Shows the order as it stands afterwards, or why nothing was done.
    private func answer(
        _ request: Request, _ context: ShopContext,
        _ act: (OrderNumber, Form, OrderEvent.Actor) async throws -> Void
    ) async throws -> Response {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let form = try await request.form()
        do {
            try await act(number, form, .staff(user))
            return .seeOther(PagePath.staffOrder(number).path(language))
        } catch {
            let problem = try Problem.ofForm(error, context)
            return try await page(number, form, problem)
        }
    }

    /// The order as it stands now, with what was typed.
    private func page(
        _ number: OrderNumber, _ form: Form, _ problem: Problem
    ) async throws -> Response {
        let isRefund = form.find("refund_id") != nil
        let afterSale = isRefund ? StaffAfterSale(form, problem, at: shop.now()) : nil
        return try await StaffOrderRoutes(shop: shop, language: language).page(
            number, notices: [problem.notice(language)], afterSale: afterSale
        ).privatePage(problem)
    }
}

extension Form {
    fileprivate func returning() throws(Problem) -> ID<Return> {
        guard let id = ID<Return>(self["return"]) else {
            throw .invalid([FieldProblem("return", .malformed)])
        }
        return id
    }

    /// People write amounts with the decimal sign of their language.
    fileprivate func refund() throws(Problem) -> RefundRequest {
        guard let id = ID<Refund>(self["refund_id"]) else {
            throw .invalid([FieldProblem("refund_id", .malformed)])
        }
        let text = self["amount"].trimmingSpaces.withDecimalPoint
        guard let amount = Money(decimal: text), amount.minorUnits > 0 else {
            throw .invalid([FieldProblem("amount", .malformed)])
        }
        return RefundRequest(
            id: id, amount: amount, reason: self["reason"].trimmingSpaces,
            returning: ID<Return>(self["return"]))
    }
}
