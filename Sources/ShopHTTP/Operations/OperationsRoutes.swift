import FoundationEssentials
import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// What balancers and monitoring ask for.
struct OperationsRoutes {
    let shop: Shop

    /// `/livez`, `/readyz` and `/metrics`.
    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("livez") { _, _ in plain(.ok, "alive") }
            .get("readyz", use: ready)
            .get("metrics", use: metrics)
    }

    /// Whether to send requests here: `/readyz` for reading, `/readyz?write` for orders too.
    ///
    /// A dead database does not make a server unready to read: all would vanish from the balancer
    /// at once, and browsing needs none.
    @Sendable private func ready(_ request: Request, context: ShopContext) async -> Response {
        if shop.lifecycle.isDraining { return plain(.serviceUnavailable, "draining") }
        guard shop.catalogue.isLoaded else { return plain(.serviceUnavailable, "loading") }
        guard request.uri.queryParameters["write"] != nil else { return plain(.ok, "ready") }
        let condition = await shop.storage.health.check()
        return condition == .ready
            ? plain(.ok, "ready to write") : plain(.serviceUnavailable, "cannot write")
    }

    @Sendable private func metrics(_ request: Request, context: ShopContext) -> Response {
        let text = PrometheusText(
            shop.metrics, catalogueRevision: shop.catalogue.current.revision,
            orderFollowers: shop.orderWatch.followers, residentBytes: residentBytes(),
            at: shop.now())
        var response = plain(.ok, text.text)
        response.headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
        return response
    }
}

private func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
        status: status,
        headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
}

/// The memory this process holds, where the system tells (`/proc/self/statm`, in pages of 4 KiB).
private func residentBytes() -> Int? {
    guard let statm = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
        return nil
    }
    let fields = statm.split(separator: " ")
    return fields.count > 1 ? Int(fields[1]).map { $0 * 4096 } : nil
}
