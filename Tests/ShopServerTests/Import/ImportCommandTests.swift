import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopServer

@Suite("The import at the command line")
struct ImportCommandTests {
    private let now = Timestamp(milliseconds: 1_795_000_000_000)

    private func catalogue(below parent: Slug? = nil) throws -> CatalogueImport {
        let category = ShopDomain.Category(
            slug: try Slug("mugs"), name: LocalizedText("Mugs"), parent: parent)
        return CatalogueImport(categories: [category], products: [], onHand: [:], at: now)
    }

    @Test("is written down in the staff's log with what came of it")
    func logged() async throws {
        let storage = InMemoryStorage().storage
        try await storage.takeOver(try catalogue(), of: "goods.csv", at: now)
        let entries = try await storage.staffLog.list(StaffLogFilter(), before: nil, limit: 9)
        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.member == nil)
        #expect(entry.method == "RUN")
        #expect(entry.route == "shop-server import")
        #expect(entry.outcome == 200)
        #expect(
            entry.fields == [
                StaffLogEntry.Field("file", "goods.csv"), StaffLogEntry.Field("categories", "1"),
                StaffLogEntry.Field("products", "0"),
            ])
        let categories = try await storage.catalogue.changes(since: nil).changes.categories
        #expect(categories?.map(\.slug.text) == ["mugs"])
    }

    @Test("says why nothing was imported, and that is written down as well")
    func refused() async throws {
        let storage = InMemoryStorage().storage
        for (parent, reason) in [
            ("nowhere", "neither in the file nor in the shop"), ("mugs", "within itself"),
        ] {
            let wrong = try catalogue(below: try Slug(parent))
            let error = await #expect(throws: (any Error).self) {
                try await storage.takeOver(wrong, of: "goods.csv", at: now)
            }
            #expect(error.map { "\($0)" }?.contains(reason) == true)
        }
        let entries = try await storage.staffLog.list(StaffLogFilter(), before: nil, limit: 9)
        #expect(entries.map(\.outcome) == [500, 500])
    }
}
