import Testing

@testable import ShopStorageMySQL

@Suite("Pool state machine under random events")
struct PoolSimulationTests {
    @Test("Every job ends exactly once, nothing impossible is asked for, and shutting down ends")
    func randomEvents() throws {
        for seed in 0..<1_000 as Range<UInt64> {
            var simulation = PoolSimulation(seed: seed)
            do { try simulation.run() } catch { throw SeedFailure(seed: seed, cause: error) }
        }
    }

    private struct SeedFailure: Error {
        let seed: UInt64
        let cause: any Error
    }
}
