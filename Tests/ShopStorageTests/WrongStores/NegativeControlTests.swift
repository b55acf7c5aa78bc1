import ShopStorageConformance
import ShopStorageInMemory
import Testing

/// A check that nothing can fail proves nothing.
@Suite("The conformance suite catches backends with a mistake")
struct NegativeControlTests {
    /// Races are won and lost by chance; a wrong store gets away once, not five times.
    @Test("Catches", arguments: WrongStore.trials)
    func caught(_ trial: WrongStore.Trial) async throws {
        for _ in 1...5 {
            let storage = trial.store.makeStorage(InMemoryStorage())
            do {
                try await trial.check.run(on: [storage])
            } catch is ConformanceFailure {
                return
            }
        }
        Issue.record("the suite takes this store for a right one")
    }
}
