import ServiceLifecycle
import ShopHTTP

/// The first to hear that the server shall stop: it says "not ready" for a moment, so that
/// balancers look elsewhere, before the server itself stops taking requests.
struct Drain: Service {
    let lifecycle: ShopLifecycle
    let notice: Duration

    func run() async throws {
        try await gracefulShutdown()
        lifecycle.drain()
        try await Task.sleep(for: notice)
    }
}
