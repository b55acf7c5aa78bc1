import AsyncHTTPClient
import Crypto
import ShopDomain
import ShopHTTP
import Testing

@testable import ShopServer

@Suite("Messages of a hosted payment provider")
struct WebhookTests {
    private static let secret = "a-secret-of-sixteen"
    private let now = Timestamp(milliseconds: 1_795_420_800_000)
    private let body = """
        {"id":"evt_1","payment":{"id":"pay_1","order":"7K3QX-9FM2B","state":"paid",\
        "amount":{"amount":"12.99","currency":"EUR"},"more":1},"more":{}}
        """

    private func sign(
        _ body: String, at seconds: Int64 = 1_795_420_800, secret: String = secret
    ) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("\(seconds).\(body)".utf8), using: SymmetricKey(data: Array(secret.utf8)))
        let digits = code.map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0\(text)" : text
        }
        return "t=\(seconds),v1=\(digits.joined())"
    }

    /// What reading a message comes to: the notice, or why it is not taken.
    private func read(
        _ body: String, _ signature: String?
    ) async throws -> Result<PaymentNotice, PaymentWebhookError> {
        let server = try PaymentServer(url: "https://kontor:\(Self.secret)@pay.example")
        let client = HostedPaymentProvider.makeClient()
        let provider = HostedPaymentProvider(server, client: client)
        let headers = signature.map { ["payment-signature": $0] } ?? [:]
        let webhook = PaymentWebhook(headers: headers, body: Array(body.utf8))
        let result = Result { () throws(PaymentWebhookError) in
            try provider.read(webhook, at: now)
        }
        try await client.shutdown()
        return result
    }

    @Test("are the code that anybody can compute who knows the secret")
    func knownCode() {
        let signature = WebhookSignature(
            "t=1795420800,v1=e63f1b5ff9bfb0ef0d4fbd40e70a7e3b0f4bc2ba3c4c3a0a2bc8a2ea3cd9fb0b")
        #expect(signature?.proves(Array(body.utf8), secret: Self.secret) == false)
        let own = WebhookSignature(sign(body))
        #expect(own?.proves(Array(body.utf8), secret: Self.secret) == true)
        #expect(own?.proves(Array(body.utf8) + [0], secret: Self.secret) == false)
        #expect(own?.proves(Array(body.utf8), secret: Self.secret + "x") == false)
    }

    @Test("are read when they are signed")
    func signed() async throws {
        let expected = PaymentNotice(
            id: try PaymentReference("evt_1"),
            report: PaymentReport(
                reference: try PaymentReference("pay_1"), outcome: .paid,
                amount: Money(minorUnits: 1299)))
        #expect(try await read(body, sign(body)) == .success(expected))
    }

    @Test(
        "are of now, five minutes off at most",
        arguments: [
            (-301, false), (-300, true), (300, true), (301, false),
        ] as [(Int64, Bool)])
    func tolerance(offset: Int64, isTaken: Bool) async throws {
        let result = try await read(body, sign(body, at: 1_795_420_800 + offset))
        #expect(((try? result.get()) != nil) == isTaken)
        if !isTaken { #expect(result == .failure(.outdated)) }
    }

    @Test("are forged where the signature is missing, broken or another's")
    func forged() async throws {
        let good = sign(body)
        let code = good.drop { $0 != "v" }
        let wrong = [
            nil, "", "x", String(code), "t=1795420800", "t=-1,\(code)", "t=x,\(code)",
            "t=1795420801,\(code)", "\(good),v1=00", good.uppercased(), String(good.dropLast()),
            String(good.dropLast(2)), "t=99999999999999,\(code)",
            sign(body, secret: "another-secret-entirely"), sign(body + " "),
        ]
        for signature in wrong {
            #expect(try await read(body, signature) == .failure(.forged), "\(signature ?? "none")")
        }
    }

    @Test(
        "are unreadable where they say nothing the shop understands",
        arguments: [
            "", "[]", "{}", #"{"id":"evt 1","payment":{}}"#,
            #"{"id":"evt_1","payment":{"id":"pay_1","state":"rich","amount":{"amount":"1","currency":"EUR"}}}"#,
            #"{"id":"evt_1","payment":{"id":"pay_1","state":"paid","amount":{"amount":"1","currency":"USD"}}}"#,
            #"{"id":"evt_1","payment":{"id":"pay_1","state":"paid","amount":{"amount":1,"currency":"EUR"}}}"#,
            #"{"id":"evt/1","payment":{"id":"pay_1","state":"paid","amount":{"amount":"1","currency":"EUR"}}}"#,
        ])
    func unreadable(body: String) async throws {
        #expect(try await read(body, sign(body)) == .failure(.unreadable))
    }
}
