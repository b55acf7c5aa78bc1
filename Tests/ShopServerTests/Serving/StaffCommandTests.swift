import ShopDomain
import ShopStorage
import ShopStorageInMemory
import Testing

@testable import ShopServer

@Suite("Commands about staff")
struct StaffCommandTests {
    private struct Failure: Error {}

    @Test("are written down before they are carried out, with what came of them")
    func logged() async throws {
        let log = InMemoryStorage().storage.staffLog
        let fields = [StaffLogEntry.Field("email", "ada@mail.example")]
        let now = Timestamp(milliseconds: 1_795_000_000_000)
        try await log.around("shop-server staff add", fields, at: now) {
            let entry = try #require(
                try await log.list(StaffLogFilter(), before: nil, limit: 9).first)
            #expect(entry.outcome == nil)
        }
        await #expect(throws: Failure.self) {
            let later = now.advanced(by: .seconds(1))
            try await log.around("shop-server staff add", fields, at: later) { throw Failure() }
        }
        let filter = StaffLogFilter(subject: "ada@mail.example")
        let entries = try await log.list(filter, before: nil, limit: 9)
        #expect(entries.map(\.outcome) == [500, 200])
        #expect(entries.allSatisfy { $0.member == nil && $0.method == "RUN" })
    }
}
