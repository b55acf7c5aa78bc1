import Hummingbird
import HummingbirdTesting
import Logging
import ShopDomain
import ShopStorage
import Testing

@testable import ShopHTTP

extension TestShop {
    /// A shop whose mails about accounts are seen by the test.
    static func mailed(
        limitsRates: Bool = false,
        _ story:
            @escaping @Sendable (
                TestShop, any TestClientProtocol, ScriptedTransport
            ) async throws -> Void
    ) async throws {
        let transport = ScriptedTransport()
        let mails = AccountMails(
            transport: transport, from: try Mailbox("Kontor <orders@shop.example>"),
            publicURL: "http://localhost", logger: Logger(label: "test"),
            pause: { _ in await Task.yield() })
        let shop = try await TestShop.make(limitsRates: limitsRates, accountMails: mails)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await mails.run() }
            try await shop.application.test(.router) { client in
                try await story(shop, client, transport)
            }
            group.cancelAll()
        }
    }
}

extension ScriptedTransport {
    /// The mail of this number, which is on its way.
    func mail(_ number: Int) async throws -> Mail {
        try await wait { sent.count >= number }
        return try #require(sent.last, "mail \(number)")
    }

    func attempted(_ count: Int) async throws {
        try await wait { attempts >= count }
    }

    private func wait(_ isThere: () -> Bool) async throws {
        for _ in 1...5000 where !isThere() { try await Task.sleep(for: .milliseconds(2)) }
        #expect(isThere())
    }
}

extension Mail {
    /// The path and query of the link in the text.
    var link: String {
        get throws {
            let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("http") })
            return String(line.dropFirst("http://localhost".count))
        }
    }
}
