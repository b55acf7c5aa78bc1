import ShopDomain
import Testing

@testable import ShopHTTP
@testable import ShopServer

@Suite("Webhooks on the wire")
struct HTTPWebhookTransportTests {
    private func post(_ url: String) async throws -> Result<Int, WebhookTransportError> {
        let transport = HTTPWebhookTransport(WebhookAddresses(allowsLoopback: false))
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

    @Test("names are looked up, IPv4 first")
    func lookup() async throws {
        let lookup = HostLookup()
        #expect(try await lookup.addresses(of: "localhost").first == "127.0.0.1")
        await lookup.close()
    }
}
