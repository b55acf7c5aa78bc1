import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ShopDomain
import ShopStorage

/// Paying for an order, and what helps with it.
struct OrderPaymentRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(PageRoute.orderPayment.pattern, use: pay)
            .get(PageRoute.orderPayment.pattern, use: comeBack)
            .get(PageRoute.orderPaymentCode.pattern, use: code)
    }

    /// Sends the browser to the provider's page.
    @Sendable private func pay(_ request: Request, context: ShopContext) async throws -> Response {
        let (order, _) = try await shop.ownOrder(request, context)
        guard let payments = shop.payments, order.awaitsOnlinePayment else {
            return .seeOther(PagePath.order(order.number).path(language))
        }
        return await .toPayment(of: order, payments, language)
    }

    /// Where the provider sends the browser back to, whatever came of it. The provider is asked; what
    /// stands in the address is not looked at.
    @Sendable private func comeBack(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        let number = try ParameterReader(request: request, context: context).orderNumber()
        guard context.identity != nil else {
            let next = PagePath.order(number).path(language)
            return .seeOther(PagePath.login(next: next).path(language))
        }
        let (order, _) = try await shop.ownOrder(request, context)
        if let payments = shop.payments {
            do {
                _ = try await payments.look(at: order)
            } catch {
                // The provider's own message will tell; the page follows the order meanwhile.
                context.logger.warning("payment of \(order.number) cannot be looked at: \(error)")
            }
        }
        return .seeOther(PagePath.order(number).path(language) + "?payment=back")
    }

    /// The transfer as a picture for banking programs.
    @Sendable private func code(_ request: Request, context: ShopContext) async throws -> Response {
        let (order, _) = try await shop.ownOrder(request, context)
        guard let painter = shop.codePainter, let code = shop.transfer(for: order)?.code else {
            throw Problem.notFound
        }
        guard let picture = await painter.qrCode(of: code.text) else { throw Problem.overloaded }
        return Response(
            status: .ok,
            headers: [.contentType: "image/svg+xml", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture)))
    }
}

extension Response {
    /// Sends a browser to pay, or to the order where that is not possible now: it stands all the same.
    /// - Parameter placed: whether the order has just been placed.
    static func toPayment(
        of order: Order, _ payments: Payments, _ language: Language, placed: Bool = false,
        cookies: [Cookie] = []
    ) async -> Response {
        do {
            return .seeOther(try await payments.start(order).page, cookies: cookies)
        } catch {
            let words = placed ? "?placed=1&payment=away" : "?payment=away"
            return .seeOther(PagePath.order(order.number).path(language) + words, cookies: cookies)
        }
    }
}
