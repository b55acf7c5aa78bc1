import HTTPTypes
import Hummingbird

/// Where a payment provider tells what came of payments.
///
/// Who sends has no session, and no browser to be led astray: the signature is all the proof.
struct PaymentRoutes {
    let payments: Payments
    let metrics: PaymentMetrics

    /// Part of what providers are told; the same for every provider.
    static let webhookPath = "/payments/webhook"
    private static let largestMessage = 64 * 1024

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(RouterPath(Self.webhookPath), use: take)
    }

    /// Answers 204 only when what was told is stored; the provider repeats everything else.
    @Sendable private func take(_ request: Request, context: ShopContext) async throws -> Response {
        do {
            let buffer = try await request.wholeBody(upTo: Self.largestMessage)
            let headers = request.headers.map { ($0.name.canonicalName, $0.value) }
            let webhook = PaymentWebhook(
                headers: Dictionary(headers) { first, _ in first },
                body: Array(buffer.readableBytesView))
            try await payments.take(try read(webhook))
            metrics.update { $0.accepted += 1 }
            return Response(status: .noContent)
        } catch {
            metrics.update { $0.refused += 1 }
            throw error
        }
    }

    private func read(_ webhook: PaymentWebhook) throws(Problem) -> PaymentNotice {
        do {
            return try payments.provider.read(webhook, at: payments.now())
        } catch {
            throw Problem(error)
        }
    }
}
