import ArgumentParser
import Configuration
import ShopHTTP
import Testing

@testable import ShopServer

@Suite("The settings of mail")
struct MailSettingsTests {
    private func settings(_ environment: [String: String]) throws -> MailSettings? {
        try MailSettings(
            ConfigReader(
                provider: EnvironmentVariablesProvider(environmentVariables: environment)))
    }

    @Test("are a server and a sender")
    func complete() throws {
        let settings = try settings([
            "SHOP_MAIL_URL": "smtps://u:p@host", "SHOP_MAIL_FROM": "Kontor <orders@shop.example>",
        ])
        #expect(settings?.server.host == "host")
        #expect(settings?.from.name == "Kontor")
    }

    @Test("are none where there is no server")
    func none() throws {
        #expect(try settings([:]) == nil)
        #expect(try settings(["SHOP_MAIL_URL": "", "SHOP_MAIL_FROM": "nobody"]) == nil)
    }

    @Test("need a sender", arguments: ["", "Kontor", "orders@localhost"])
    func sender(_ text: String) throws {
        let error = #expect(throws: ArgumentParser.ValidationError.self) {
            try settings(["SHOP_MAIL_URL": "smtp://u:hidden@host", "SHOP_MAIL_FROM": text])
        }
        #expect(error?.message.contains("SHOP_MAIL_FROM") == true)
        #expect(error?.message.contains("hidden") == false)
    }
}
