import ArgumentParser
import Configuration
import Logging
import ShopDomain
import ShopHTTP
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopServer

@Suite("A demo")
struct DemoAndAuditTests {
    private func configuration(_ environment: [String: String]) throws -> ServerConfiguration {
        let reader = ConfigReader(
            provider: EnvironmentVariablesProvider(environmentVariables: environment))
        let command = try ServeCommand.parse([])
        return try ServerConfiguration(
            command.options, database: command.database, environment: reader)
    }

    @Test("fills an empty store once, and its books are right")
    func fills() async throws {
        let storage = InMemoryStorage().storage
        let configuration = try configuration(["SHOP_DEMO": "1"])
        let demo = try #require(
            Demo(configuration, storage: storage, passwords: PasswordHasher()))
        let staff = try await demo.prepare()
        #expect(staff.newPassword != nil)
        #expect(try await demo.prepare().newPassword == nil)
        #expect(try await storage.users.find(staff.email)?.user.role == .admin)
        let update = try await storage.catalogue.changes(since: nil)
        #expect(update.changes.products.count == 1000)
        #expect(update.changes.categories?.count == 20)
        var findings: [AuditFinding] = []
        let report = try await Audit(store: storage.audit).run { findings.append($0) }
        #expect(findings.isEmpty)
        #expect(report.stockAccounts >= 1000)
    }

    @Test("counts the vouchers that were looked at")
    func vouchers() async throws {
        let storage = InMemoryStorage().storage
        for number in 100..<102 {
            try await storage.vouchers.insert(
                Voucher(code: try VoucherCode("V-\(number)"), benefit: .freeShipping))
        }
        let report = try await Audit(store: storage.audit).run { _ in }
        #expect(report == Audit.Report(vouchers: 2))
    }

    @Test("is not there unless it is asked for")
    func absent() throws {
        let configuration = try configuration([:])
        let demo = Demo(
            configuration, storage: InMemoryStorage().storage, passwords: PasswordHasher())
        #expect(demo == nil)
    }
}
