import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Placing orders and following one's own.
struct OrderAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("orders", use: place)
            .get("orders", use: list)
            .get("orders/{number}", use: show)
            .post("orders/{number}/cancellation", use: cancel)
    }

    @Sendable private func place(_ request: Request, context: ShopContext) async throws -> Response
    {
        let key = try idempotencyKey(of: request)
        let body = try await request.json(CheckoutBody.self)
        guard let identity = context.identity else { throw Problem(CheckoutRejection.emptyCart) }
        let email = try await email(for: identity, body)
        let checkout = try body.request(
            email: email, methods: shop.paymentMethods,
            language: request.preferredLanguage)
        let placement = try await shop.checkouts.place(
            checkout, key: key, owner: identity.session.owner)
        let order = placement.order
        if let payments = shop.payments, order.awaitsOnlinePayment {
            // The order stands; where the provider is away, the client asks for the payment later.
            _ = try? await payments.start(order)
        }
        var response = try await shop.body(of: order).response(
            status: placement.isNew ? .created : .ok)
        response.headers[.location] = "/api/v1/orders/\(placement.order.number)"
        if placement.isNew { response.setCookie(shop.cookies.cartCount(0)) }
        return response
    }

    private func idempotencyKey(of request: Request) throws(Problem) -> IdempotencyKey {
        guard let text = request.headers[.idempotencyKey] else { throw .idempotencyKeyMissing }
        do {
            return try IdempotencyKey(text)
        } catch {
            throw .invalid([FieldProblem("Idempotency-Key", error)])
        }
    }

    /// A user's own address; a guest has to name one.
    private func email(for identity: Identity, _ body: CheckoutBody) async throws -> EmailAddress {
        if let id = identity.session.user {
            guard let user = try await shop.storage.users.find(id) else {
                throw Problem.invalidToken
            }
            return user.email
        }
        do throws(ValidationError) {
            return try EmailAddress(body.email ?? "")
        } catch {
            throw Problem.invalid([FieldProblem("email", error)])
        }
    }

    @Sendable private func list(_ request: Request, context: ShopContext) async throws -> Response {
        guard let identity = context.identity else { throw Problem.signInNeeded }
        let parameters = ParameterReader(request: request, context: context)
        let limit = try parameters.integer("limit", in: 1...100, default: 20)
        let orders = try await shop.storage.orders.list(
            of: identity.session.owner, before: try parameters.orderCursor(), limit: limit)
        return OrdersBody(orders, limit: limit).response()
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let (order, identity) = try await shop.ownOrder(request, context, orStaff: true)
        return try await shop.body(of: order, isForStaff: identity.session.isStaff).response()
    }

    @Sendable private func cancel(_ request: Request, context: ShopContext) async throws -> Response
    {
        guard let identity = context.identity else { throw Problem.signInNeeded }
        let number = try ParameterReader(request: request, context: context).orderNumber()
        let order = try await shop.storage.orders.carryOut(
            .cancel, on: number, of: identity.session.owner, by: .customer, at: shop.now())
        return try await shop.body(of: order).response()
    }
}

extension Problem {
    /// An order without a key could be placed twice by accident.
    static let idempotencyKeyMissing = Problem(
        status: .badRequest, code: "idempotency_key_missing",
        title: LocalizedText(german: "Schlüssel fehlt", english: "Idempotency-Key is missing"),
        detail: LocalizedText(
            german: "Ohne den Kopf Idempotency-Key wird keine Bestellung angenommen.",
            english: "Orders are taken with the header Idempotency-Key only."))
}
