import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import ShopDomain
import ShopHTTP

import struct FoundationEssentials.URL

/// Sends webhooks by HTTP, to addresses that were checked and no others.
struct HTTPWebhookTransport: WebhookTransport {
    private let addresses: WebhookAddresses
    private let lookup = HostLookup()
    private let clients = PinnedClients()
    private let limit: TimeAmount

    private static let mostAnswer = 16 * 1024

    /// - Parameter limit: how long an attempt may take as a whole, to the end of the answer.
    init(_ addresses: WebhookAddresses, limit: TimeAmount = .seconds(10)) {
        self.addresses = addresses
        self.limit = limit
    }

    func post(_ request: WebhookRequest) async throws(WebhookTransportError) -> Int {
        let deadline = NIODeadline.now() + limit
        let client = try await client(for: request.url)
        guard NIODeadline.now() < deadline else {
            throw .failed("the name could not be looked up in time")
        }
        var message = HTTPClientRequest(url: request.url.text)
        message.method = .POST
        for (name, value) in request.headers { message.headers.add(name: name, value: value) }
        message.body = .bytes(ByteBuffer(bytes: request.body))
        do {
            return try await send(message, by: client, until: deadline)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// The client's own deadline ends with the head; this one holds for the answer as a whole.
    private func send(
        _ message: HTTPClientRequest, by client: HTTPClient, until deadline: NIODeadline
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Int?.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                let response = try await client.execute(message, deadline: deadline)
                // So that the connection can be used again; what is longer ends it.
                do {
                    _ = try await response.body.collect(upTo: Self.mostAnswer)
                } catch is NIOTooManyBytesError {}
                return Int(response.status.code)
            }
            group.addTask {
                let patience = deadline - NIODeadline.now()
                try await Task.sleep(for: .nanoseconds(patience.nanoseconds))
                return nil
            }
            guard let status = try await group.next() ?? nil else { throw NotInTime() }
            return status
        }
    }

    private func client(for url: WebhookURL) async throws(WebhookTransportError) -> HTTPClient {
        // The client must see the same name as the check, or it would look it up by itself.
        guard let name = URL(string: url.text)?.host,
            name == url.host || name == "[\(url.host)]"
        else { throw .refused("the address is ambiguous") }
        let found: [String]
        do {
            found = isAddress(url.host) ? [url.host] : try await lookup.addresses(of: url.host)
        } catch {
            throw .failed("the name could not be looked up")
        }
        guard !found.isEmpty else { throw .failed("the name leads nowhere") }
        let allowed = found.filter(addresses.allows)
        guard let client = await clients.client(for: url.host, at: allowed) else {
            throw .refused("the name leads to a private network")
        }
        return client
    }

    private func isAddress(_ host: String) -> Bool {
        (try? SocketAddress(ipAddress: host, port: 0)) != nil
    }
}

/// The answer began, perhaps, and did not end.
private struct NotInTime: Error, CustomStringConvertible {
    var description: String { "the answer did not end in time" }
}

/// Ends the connections when everything that uses them has ended.
extension HTTPWebhookTransport: Service {
    func run() async throws {
        try? await gracefulShutdown()
        await close()
    }

    /// Ends all connections; nothing can be sent afterwards.
    func close() async {
        await clients.close()
        await lookup.close()
    }
}
