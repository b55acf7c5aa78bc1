import HTTPTypes
import Hummingbird
import Logging

/// Logs one line per request and measures it, and names the request to the caller.
///
/// What may have changed something is worth a line in every log; looking is not.
///
/// The line has the path without its query: a query may hold what only its sender should know.
struct RequestLog: RouterMiddleware {
    let metrics: MetricsRegistry

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.requestBegan()
        defer { metrics.requestEnded() }
        var response = try await next(request, context)
        let duration = start.duration(to: .now)
        metrics.record(
            method: request.method, route: context.endpointPath, status: response.status,
            duration: duration)
        context.logger.log(
            level: request.method.isSafe ? .debug : .info, "request",
            metadata: [
                "client": "\(context.clientAddress)",
                "method": "\(request.method.rawValue)",
                "path": "\(request.uri.path)",
                "status": "\(response.status.code)",
                "microseconds": "\(duration / .microseconds(1))",
            ])
        response.headers[.xRequestID] = context.id
        return response
    }
}
