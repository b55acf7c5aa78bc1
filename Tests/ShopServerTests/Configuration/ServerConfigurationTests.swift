import ArgumentParser
import Configuration
import Logging
import ShopHTTP
import Testing

@testable import ShopServer

@Suite("The configuration")
struct ServerConfigurationTests {
    private func configuration(
        _ flags: [String] = [], _ environment: [String: String] = [:]
    ) throws -> ServerConfiguration {
        let reader = ConfigReader(
            provider: EnvironmentVariablesProvider(environmentVariables: environment))
        let command = try #require(
            try ShopServerCommand.parseAsRoot(["serve"] + flags) as? ServeCommand)
        return try ServerConfiguration(
            command.options, database: command.database, environment: reader)
    }

    @Test("has defaults: memory, loopback, limits on, no demo")
    func defaults() throws {
        let configuration = try configuration()
        #expect(configuration.listen.description == "127.0.0.1:8080")
        #expect(configuration.publicURL == "http://127.0.0.1:8080")
        #expect(configuration.databaseURL == nil)
        #expect(configuration.limitsRates)
        #expect(!configuration.isDemo)
    }

    @Test("is read from the environment")
    func environment() throws {
        let configuration = try configuration(
            [],
            [
                "SHOP_LISTEN": "0.0.0.0:80", "SHOP_DATABASE_URL": "mysql://a:b@c/d",
                "SHOP_PUBLIC_URL": "https://shop.example/", "SHOP_DEMO": "1",
                "SHOP_DEMO_STAFF_PASSWORD": "secret word", "SHOP_RATE_LIMITS": "off",
            ])
        #expect(configuration.listen.port == 80)
        #expect(configuration.databaseURL == "mysql://a:b@c/d")
        #expect(configuration.publicURL == "https://shop.example")
        #expect(configuration.isDemo)
        #expect(configuration.demoStaffPassword == "secret word")
        #expect(!configuration.limitsRates)
    }

    @Test("lets webhooks go to this machine in a demo for this machine only")
    func localWebhooks() throws {
        for (settings, isAllowed) in [
            (["SHOP_DEMO": "1"], true), ([:], false),
            (["SHOP_DEMO": "1", "SHOP_PUBLIC_URL": "http://localhost:99"], true),
            (["SHOP_DEMO": "1", "SHOP_PUBLIC_URL": "http://localhost.example"], false),
            (["SHOP_DEMO": "1", "SHOP_PUBLIC_URL": "https://shop.example"], false),
            (["SHOP_PUBLIC_URL": "http://localhost"], false),
        ] {
            #expect(try configuration([], settings).allowsLocalWebhooks == isAllowed)
        }
    }

    @Test("prefers flags to the environment")
    func flags() throws {
        let configuration = try configuration(
            ["--listen", "127.0.0.1:1234", "--no-demo"],
            ["SHOP_LISTEN": "0.0.0.0:80", "SHOP_DEMO": "1"])
        #expect(configuration.listen.port == 1234)
        #expect(!configuration.isDemo)
    }

    @Test(
        "refuses a public address that is none",
        arguments: ["shop.example", "ftp://shop.example", "https://shop.example/path", "https://"])
    func publicURL(_ text: String) {
        #expect(throws: ValidationError.self) { try configuration([], ["SHOP_PUBLIC_URL": text]) }
    }

    @Test("knows the balancers in front and how to log")
    func operations() throws {
        let configuration = try configuration(
            ["--log-level", "debug"],
            ["SHOP_TRUSTED_PROXIES": "10.0.0.0/8", "SHOP_LOG_FORMAT": "json"])
        #expect(configuration.trustedProxies == TrustedProxies("10.0.0.0/8"))
        #expect(configuration.logFormat == .json)
        #expect(configuration.logLevel == .debug)
        #expect(try self.configuration().trustedProxies == .none)
    }

    @Test("knows who sells, line by line")
    func seller() throws {
        let named = try configuration([], ["SHOP_SELLER": "Kontor KG | Weg 1||10115 Berlin\n DE1 "])
        #expect(named.seller == ["Kontor KG", "Weg 1", "10115 Berlin", "DE1"])
        #expect(try configuration([], ["SHOP_SELLER": " | "]).seller == ShopSettings.demoSeller)
        for text in [Array(repeating: "x", count: 13).joined(separator: "|"), longLine] {
            #expect(throws: ValidationError.self) { try configuration([], ["SHOP_SELLER": text]) }
        }
    }

    private let longLine = String(repeating: "x", count: 101)

    @Test(
        "refuses what is not a choice",
        arguments: [
            ["SHOP_LOG_FORMAT": "xml"], ["SHOP_LOG_LEVEL": "loud"],
            ["SHOP_TRUSTED_PROXIES": "shop.example"],
        ])
    func choices(_ environment: [String: String]) {
        #expect(throws: ValidationError.self) { try configuration([], environment) }
    }
}
