import AsyncHTTPClient
import ServiceLifecycle

/// Keeps the connections to the payment provider open until everything that uses them has ended.
struct PaymentClientService: Service {
    let client: HTTPClient

    func run() async throws {
        try? await gracefulShutdown()
        try? await client.shutdown()
    }
}
