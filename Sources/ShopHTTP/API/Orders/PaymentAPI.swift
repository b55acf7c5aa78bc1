import Hummingbird
import ShopDomain
import ShopStorage

/// Paying for one's order at the provider.
struct PaymentAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post("orders/{number}/payment", use: start)
    }

    /// Begins the payment, or resumes it: the same page each time.
    @Sendable private func start(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let (order, _) = try await shop.ownOrder(request, context)
        guard let payments = shop.payments else { throw Problem.notPayable }
        return StartBody(redirectURL: try await payments.start(order).page).response()
    }
}

/// `POST /orders/{number}/payment`.
private struct StartBody: Encodable {
    let redirectURL: String

    enum CodingKeys: String, CodingKey {
        case redirectURL = "redirect_url"
    }
}
