import ArgumentParser
import Configuration
import ShopDomain
import Testing

@testable import ShopServer

@Suite("The settings of payment")
struct PaymentServerTests {
    @Test("are an address, who we are, and a secret that no log shows")
    func url() throws {
        let server = try PaymentServer(
            url: "https://kontor:a%20secret%3Aof%2Fsixteen@pay.example:8443/v1/")
        #expect(server.shop == "kontor")
        #expect(server.secret == "a secret:of/sixteen")
        #expect(server.origin == "https://pay.example:8443")
        #expect(server.base == "https://pay.example:8443/v1")
        #expect("\(server)" == "https://pay.example:8443/v1")
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!dumped.contains("secret"))
    }

    @Test(
        "are in clear text on this machine only",
        arguments: [
            ("http://k:0123456789abcdef@127.0.0.1:80", "http://127.0.0.1:80"),
            ("http://k:0123456789abcdef@[::1]:80/v1", "http://[::1]:80"),
            ("http://k:0123456789abcdef@localhost", "http://localhost"),
            ("http://k:0123456789abcdef@pay.example", nil),
            ("http://k:0123456789abcdef@localhost.evil.example", nil),
        ])
    func clearText(url: String, origin: String?) {
        #expect((try? PaymentServer(url: url))?.origin == origin)
    }

    @Test(
        "are named where they are wrong, without what they hold",
        arguments: [
            "", "hidden-hidden-hidden", "ftp://k:hidden-hidden-hidden@pay.example",
            "https://pay.example", "https://hidden@pay.example", "https://k:hidden@pay.example",
            "https://:hidden-hidden-hidden@pay.example",
            "https://k:hidden-hidden-hidden@pay.example?x=hidden",
            "https://k:hidden-hidden-hidden@pay.example#hidden",
        ])
    func mistakes(url: String) {
        let error = #expect(throws: ArgumentParser.ValidationError.self) {
            try PaymentServer(url: url)
        }
        #expect(error?.message.contains("SHOP_PAYMENT_URL") == true)
        #expect(error?.message.contains("hidden") == false)
    }

    private func account(_ text: String) throws -> BankAccount? {
        let provider = EnvironmentVariablesProvider(environmentVariables: ["SHOP_BANK": text])
        return try BankAccount(ConfigReader(provider: provider))
    }

    @Test("name the account to transfer to")
    func bank() throws {
        #expect(try account("") == nil)
        let account = try account("Kontor Übersee; DE02 1203 0000 0000 2020 51 ;BYLADEM1001")
        #expect(account?.name == "Kontor Übersee")
        #expect(account?.iban.text == "DE02120300000000202051")
    }

    @Test(
        "name no account with a slip in it",
        arguments: [
            "Kontor", "Kontor;DE02120300000000202051", "Kontor;DE02120300000000202052;BYLADEM1001",
            ";DE02120300000000202051;BYLADEM1001", "Kontor;DE02120300000000202051;BIC",
            "Kontor;DE02120300000000202051;BYLADEM1001;",
        ])
    func noBank(text: String) {
        let error = #expect(throws: ArgumentParser.ValidationError.self) { try account(text) }
        #expect(error?.message.contains("SHOP_BANK") == true)
    }
}
