import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ShopHTTP

@Suite("Headers of balancers")
struct ProxyHeadersTests {
    /// The name a request got that came over a real connection from 127.0.0.1.
    private func name(_ sent: String, trusting proxies: String) async throws -> String? {
        let shop = try await TestShop.make(
            trustedProxies: try #require(TrustedProxies(proxies)))
        return try await shop.application.test(.live) { client in
            try await client.execute(
                uri: "/livez", method: .get, headers: [.xRequestID: sent]
            ) { $0.headers[.xRequestID] }
        }
    }

    @Test("A trusted balancer names a request; a stranger does not")
    func names() async throws {
        #expect(try await name("abc-123", trusting: "127.0.0.0/8, ::1") == "abc-123")
        #expect(try await name("abc-123", trusting: "10.0.0.0/8") != "abc-123")
    }

    @Test("A name that could forge a line of the log is not taken", arguments: ["a b", "a\"b", ""])
    func badNames(_ sent: String) async throws {
        let name = try await name(sent, trusting: "127.0.0.0/8, ::1")
        #expect(name != sent)
        #expect(name?.isEmpty == false)
    }

    @Test("Attempts to sign in are counted for the address behind the balancer")
    func limits() async throws {
        let shop = try await TestShop.make(
            trustedProxies: try #require(TrustedProxies("127.0.0.0/8, ::1")))
        try await shop.application.test(.live) { client in
            func attempt(_ number: Int, from sender: String) async throws -> HTTPResponse.Status {
                try await APIClient(client: client).post(
                    "/sessions",
                    #"{"email":"nobody\#(number)@mail.example","password":"wrong password"}"#,
                    headers: [.xForwardedFor: sender]
                ).status
            }
            var statuses: [HTTPResponse.Status] = []
            for number in 1...51 { statuses.append(try await attempt(number, from: "203.0.113.1")) }
            #expect(statuses.last == .tooManyRequests)
            #expect(try await attempt(52, from: "203.0.113.2") == .unauthorized)
        }
    }
}
