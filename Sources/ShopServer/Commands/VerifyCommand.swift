import ArgumentParser
import ShopDomain
import ShopStorage

/// `shop-server verify`
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay all ledgers and orders, and exit with 1 where the books are not right.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let storage = try OpenStorage(required: database)
        let audit = Audit(store: storage.storage.audit)
        let report = try await audit.run { print($0) }
        await storage.close()
        print(
            "\(report.stockAccounts) stock levels, \(report.vouchers) vouchers and "
                + "\(report.orders) orders replayed, \(report.findings) findings.")
        if report.findings > 0 { throw ExitCode(1) }
    }
}

/// Replays everything a store holds, page by page.
struct Audit {
    let store: any AuditStore

    private static let page = 500

    /// How much was looked at and what was found.
    struct Report: Equatable {
        var stockAccounts = 0
        var vouchers = 0
        var orders = 0
        var findings = 0
    }

    /// - Parameter tell: called with each finding.
    func run(tell: (AuditFinding) -> Void) async throws(StorageError) -> Report {
        var report = Report()
        var lastSKU: SKU?
        repeat {
            let accounts = try await store.listStockAccounts(after: lastSKU, limit: Self.page)
            report.stockAccounts += accounts.count
            report.findings += told(accounts.flatMap { $0.findings() }, tell)
            lastSKU = accounts.last?.level.sku
        } while lastSKU != nil
        var lastCode: VoucherCode?
        repeat {
            let accounts = try await store.listVoucherAccounts(after: lastCode, limit: Self.page)
            report.vouchers += accounts.count
            report.findings += told(accounts.flatMap { $0.findings() }, tell)
            lastCode = accounts.last?.voucher.code
        } while lastCode != nil
        var lastOrder: ID<Order>?
        repeat {
            let accounts = try await store.listOrderAccounts(after: lastOrder, limit: Self.page)
            report.orders += accounts.count
            report.findings += told(accounts.flatMap { $0.findings() }, tell)
            lastOrder = accounts.last?.order.id
        } while lastOrder != nil
        return report
    }

    private func told(_ findings: [AuditFinding], _ tell: (AuditFinding) -> Void) -> Int {
        findings.forEach(tell)
        return findings.count
    }
}
