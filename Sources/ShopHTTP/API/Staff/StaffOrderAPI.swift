import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Orders of all customers, for staff.
struct StaffOrderAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("orders", use: list)
            .post("orders/{number}/transitions", use: carryOut)
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        let page = try await shop.storage.orders.list(
            OrderFilter(state: try parameters.choice("state", of: OrderState.self)),
            before: try parameters.orderCursor(), limit: limit)
        return OrdersBody(page, limit: limit).response()
    }

    @Sendable private func carryOut(_ request: Request, context: ShopContext) async throws
        -> Response
    {
        let user = try context.staff()
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let body = try await request.json(TransitionBody.self)
        guard let action = body.action else {
            throw Problem.invalid([FieldProblem("to", .malformed)])
        }
        let order = try await shop.storage.orders.carryOut(
            action, on: number, by: .staff(user), at: shop.now())
        return try await shop.body(of: order, isForStaff: true).response()
    }
}

/// What `POST /staff/orders/{number}/transitions` takes.
struct TransitionBody: Decodable {
    let to: String

    /// The action that leads there; `nil` for a word that is none staff can ask for.
    var action: OrderAction? {
        switch to {
        case "confirmed": .confirm
        case "shipped": .ship
        case "delivered": .deliver
        case "completed": .complete
        case "cancelled": .cancel
        case "paid": .pay
        case "refunded": .refund
        default: nil
        }
    }
}
