import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import ShopDomain
import ShopHTTP

/// A provider with pages of its own: the shop begins a payment there by HTTP, sends the browser to its
/// page, and is told by a signed message what came of it. `Docs/Operations.md` describes the interface.
struct HostedPaymentProvider: PaymentProvider {
    private let server: PaymentServer
    private let client: HTTPClient

    let name = "hosted"
    var origin: String { server.origin }

    /// How long a call may take as a whole: a customer waits.
    private static let patience: Duration = .seconds(8)
    private static let largestAnswer = 64 * 1024
    private static let longestPage = 500

    init(_ server: PaymentServer, client: HTTPClient) {
        self.server = server
        self.client = client
    }

    /// Follows no redirects: who is let in there is not let in elsewhere.
    static func makeClient() -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(connect: .seconds(5), read: .seconds(8)))
        configuration.httpVersion = .http1Only
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func start(_ request: PaymentRequest) async throws(PaymentProviderError) -> StartedPayment {
        let answer = try await call(
            .POST, "/payments", key: request.order.description, NewPaymentMessage(request))
        guard let report = answer.report, report.amount == request.amount,
            let page = answer.redirectURL, isOwn(page)
        else { throw .deferred("it answered with another payment, or a page elsewhere") }
        return StartedPayment(reference: report.reference, page: page)
    }

    func look(
        at reference: PaymentReference
    ) async throws(PaymentProviderError) -> PaymentReport {
        let answer = try await call(.GET, "/payments/\(reference)")
        guard let report = answer.report, report.reference == reference else {
            throw .deferred("it answered with another payment")
        }
        return report
    }

    func carryOut(
        _ task: PaymentTask, on reference: PaymentReference
    ) async throws(PaymentProviderError) {
        _ = try await call(
            .POST, "/payments/\(reference)/\(task.kind.rawValue)", key: task.id.description,
            TaskMessage(amount: AmountMessage(task.amount)))
    }

    func read(
        _ webhook: PaymentWebhook, at now: Timestamp
    ) throws(PaymentWebhookError) -> PaymentNotice {
        guard let header = webhook.header("Payment-Signature"),
            let signature = WebhookSignature(header),
            signature.proves(webhook.body, secret: server.secret)
        else { throw .forged }
        guard signature.isOf(now) else { throw .outdated }
        let message = try? JSONDecoder().decode(WebhookMessage.self, from: Data(webhook.body))
        guard let notice = message?.notice else { throw .unreadable }
        return notice
    }

    /// Whether an address is at the provider, so that nobody can have customers sent elsewhere.
    private func isOwn(_ page: String) -> Bool {
        page.hasPrefix(origin + "/") && page.utf8.count <= Self.longestPage
            && page.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

extension HostedPaymentProvider {
    private func call(
        _ method: HTTPMethod, _ path: String, key: String? = nil,
        _ body: (any Encodable & Sendable)? = nil
    ) async throws(PaymentProviderError) -> PaymentMessage {
        var request = HTTPClientRequest(url: server.base + path)
        request.method = method
        request.setBasicAuth(username: server.shop, password: server.secret)
        request.headers.add(name: "Accept", value: "application/json")
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        if let body, let bytes = try? JSONEncoder().encode(body) {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: bytes))
        }
        let (status, answer) = try await send(request)
        try check(status)
        guard let message = try? JSONDecoder().decode(PaymentMessage.self, from: answer) else {
            throw .deferred("its answer cannot be read")
        }
        return message
    }

    private func send(
        _ request: HTTPClientRequest
    ) async throws(PaymentProviderError) -> (status: Int, answer: Data) {
        do {
            return try await withThrowingTaskGroup(of: (Int, Data)?.self) { group in
                defer { group.cancelAll() }
                group.addTask {
                    // What ends it is our own clock, which the body counts for, too.
                    let response = try await client.execute(request, deadline: .distantFuture)
                    let body = try await response.body.collect(upTo: Self.largestAnswer)
                    return (Int(response.status.code), Data(body.readableBytesView))
                }
                group.addTask {
                    try await Task.sleep(for: Self.patience)
                    return nil
                }
                guard let answer = try await group.next() ?? nil else { throw NotInTime() }
                return answer
            }
        } catch {
            throw .unavailable("\(server) cannot be reached (\(error))")
        }
    }

    private func check(_ status: Int) throws(PaymentProviderError) {
        switch status {
        case 200...299: return
        case 401, 403: throw .unavailable("\(server) does not let us in (\(status))")
        // The address in the settings is wrong, rather than what was asked for.
        case 404, 405: throw .unavailable("\(server) does not know what we ask (\(status))")
        case 408, 409, 425, 429: throw .deferred("it answered \(status)")
        case 400...499: throw .rejected("it answered \(status)")
        default: throw .unavailable("\(server) answered \(status)")
        }
    }
}

/// The other end took too long.
private struct NotInTime: Error {}
