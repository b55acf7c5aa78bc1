import ShopStorage
import ShopStorageConformance
import ShopStorageInMemory
import Testing

@Suite("In memory")
struct InMemoryConformanceTests {
    /// All checks at once, on one memory, as on one database.
    private static let storage = InMemoryStorage().storage

    @Test("Keeps the guarantees of ShopStorage", arguments: StorageConformance.checks)
    func guarantee(_ check: ConformanceCheck) async throws {
        try await check.run(on: [Self.storage])
    }
}
