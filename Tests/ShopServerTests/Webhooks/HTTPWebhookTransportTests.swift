import NIOCore
import NIOPosix
import ShopDomain
import Testing

@testable import ShopHTTP
@testable import ShopServer

@Suite("Webhooks on the wire")
struct HTTPWebhookTransportTests {
    private func post(
        _ url: String, allowsLoopback: Bool = false, limit: TimeAmount = .seconds(10)
    ) async throws -> Result<Int, WebhookTransportError> {
        let transport = HTTPWebhookTransport(
            WebhookAddresses(allowsLoopback: allowsLoopback), limit: limit)
        let request = WebhookRequest(url: try WebhookURL(url), headers: [], body: [])
        let result: Result<Int, WebhookTransportError>
        do throws(WebhookTransportError) {
            result = .success(try await transport.post(request))
        } catch {
            result = .failure(error)
        }
        await transport.close()
        return result
    }

    @Test(
        "go to no name and no address of a private network",
        arguments: [
            "https://localhost:9/", "https://127.0.0.1:9/", "https://[::1]:9/", "https://10.0.0.1/",
            "https://169.254.169.254/", "https://[::ffff:127.0.0.1]:9/",
        ])
    func refused(url: String) async throws {
        #expect(
            try await post(url) == .failure(.refused("the name leads to a private network")))
    }

    @Test("are over in time where the answer begins and does not end", .timeLimit(.minutes(1)))
    func stalling() async throws {
        let server = try await AnsweringServer.start(
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        let result = try await post(
            server.url, allowsLoopback: true, limit: .milliseconds(200))
        await server.stop()
        #expect(throws: WebhookTransportError.self) { try result.get() }
    }

    @Test("tell the status of a whole answer")
    func answered() async throws {
        let server = try await AnsweringServer.start(
            "HTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nok")
        let result = try await post(server.url, allowsLoopback: true)
        await server.stop()
        #expect(result == .success(202))
    }

    @Test("names of all endpoints can be looked up at once")
    func threads() {
        #expect(HostLookup.most >= WebhookEndpoint.most)
    }

    @Test("names are looked up, IPv4 first")
    func lookup() async throws {
        let lookup = HostLookup()
        #expect(try await lookup.addresses(of: "localhost").first == "127.0.0.1")
        await lookup.close()
    }
}
