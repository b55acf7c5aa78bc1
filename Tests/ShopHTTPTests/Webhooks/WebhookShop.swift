import Foundation
import Logging
import ShopDomain
import ShopStorage
import Synchronization
import Testing

@testable import ShopHTTP

/// A shop whose webhooks a test sees.
struct WebhookShop: Sendable {
    let test: MailShop
    let receiver = ScriptedReceiver()

    static func make() async throws -> WebhookShop {
        WebhookShop(test: try await .make())
    }

    var clock: TestClock { test.test.clock }
    var store: any WebhookStore { test.test.storage.webhooks }
    var metrics: WebhookMetrics.Values { test.test.shop.metrics.webhooks.values }

    /// One of the servers' senders; pauses are over at once.
    var sender: WebhookSender {
        WebhookSender(
            shop: test.test.shop, transport: receiver, logger: Logger(label: "test"),
            pause: { _ in await Task.yield() })
    }

    func register(
        _ host: String = "erp.example", _ events: [OrderEvent.Kind] = OrderEvent.Kind.allCases
    ) async throws -> WebhookEndpoint {
        let registration = try WebhookRegistration(
            url: "https://\(host)/hook", events: events.map(\.rawValue), isActive: true,
            test.test.shop.webhookAddresses)
        return try await test.test.shop.register(registration, id: ID(at: clock.now))
    }

    /// Sends all that is due now.
    func sendAll(_ sender: WebhookSender? = nil) async throws {
        let sender = sender ?? self.sender
        while try await sender.spread() {}
        for id in try await store.due(at: clock.now) { await sender.serve(id) }
    }
}

/// Answers as it was told to, and then 204 to everything.
final class ScriptedReceiver: WebhookTransport {
    typealias Answer = Result<Int, WebhookTransportError>

    private struct State {
        var answers: [String: [Answer]] = [:]
        var arrived: [WebhookRequest] = []
        var attempts = 0
    }

    private let state = Mutex(State())

    /// What was answered with success.
    var arrived: [WebhookRequest] { state.withLock { $0.arrived } }
    var attempts: Int { state.withLock { $0.attempts } }

    func answer(_ host: String = "erp.example", _ answers: Answer...) {
        state.withLock { $0.answers[host] = answers }
    }

    func post(_ request: WebhookRequest) async throws(WebhookTransportError) -> Int {
        // Others may go first.
        await Task.yield()
        let answer = state.withLock { state -> Answer in
            state.attempts += 1
            let planned = state.answers[request.url.host] ?? []
            state.answers[request.url.host] = Array(planned.dropFirst())
            let answer = planned.first ?? .success(204)
            if case .success(let status) = answer, (200..<300).contains(status) {
                state.arrived.append(request)
            }
            return answer
        }
        return try answer.get()
    }
}

extension WebhookRequest {
    var json: JSON { JSON(.init(body)) }

    subscript(header: String) -> String? { headers.first { $0.name == header }?.value }
}
