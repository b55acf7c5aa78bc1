import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Withdrawing from one's own orders, and what has become of it.
struct ReturnAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("orders/{number}/withdrawal", use: withdraw)
            .get("orders/{number}/returns", use: list)
    }

    /// Answers the receipt; asked for again, the same one.
    @Sendable private func withdraw(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        guard let identity = context.identity else { throw Problem.signInNeeded }
        let owner = identity.session.owner
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let now = shop.now()
        let declared = try await request.json(ReturnInput.self).request(at: now)
        let order = try await shop.storage.orders.withdraw(
            declared, from: number, at: now
        ) { $0.terms.owner == owner }
        guard let receipt = order.withdrawalReceipt(of: declared.id) else {
            // Called off in another way: nothing is left to withdraw from.
            throw Problem(AfterSaleError.nothingToReturn)
        }
        return WithdrawalBody(receipt).response()
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let (order, _) = try await shop.ownOrder(request, context, orStaff: true)
        return ReturnsBody(order).response()
    }
}

/// Taking goods back and giving money back, for staff.
struct StaffReturnAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("orders/{number}/returns", use: announce)
            .post("orders/{number}/returns/{id}/receipt", use: receive)
            .post("orders/{number}/refunds", use: refund)
    }

    @Sendable private func announce(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let input = try await request.json(ReturnInput.self)
        let now = shop.now()
        let order = try await shop.storage.orders.requestReturn(
            try input.request(at: now), of: number, by: .staff(user), at: now)
        return try await shop.body(of: order, isForStaff: true).response()
    }

    @Sendable private func receive(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard let id = context.parameters.get("id").flatMap({ ID<Return>($0) }) else {
            throw Problem.notFound
        }
        let input = try await request.json(ReturnReceiptInput.self)
        let order = try await shop.storage.orders.takeBack(
            id, of: number, received: try input.lines?.pieces(lowest: 0), by: .staff(user),
            at: shop.now())
        return try await shop.body(of: order, isForStaff: true).response()
    }

    @Sendable private func refund(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let input = try await request.json(RefundInput.self)
        let order = try await shop.storage.orders.refund(
            try input.request(), of: number, by: .staff(user), at: shop.now())
        return try await shop.body(of: order, isForStaff: true).response()
    }
}
