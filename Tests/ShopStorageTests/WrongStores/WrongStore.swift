import ShopStorage
import ShopStorageInMemory

@testable import ShopStorageConformance

/// A backend with one mistake, and the checks that must find it.
struct WrongStore: Sendable, CustomStringConvertible {
    let mistake: String
    let checks: [ConformanceCheck]
    let makeStorage: @Sendable (InMemoryStorage) -> ShopStorage

    init(
        _ mistake: String, caughtBy checks: [ConformanceCheck],
        _ makeStorage: @escaping @Sendable (InMemoryStorage) -> ShopStorage
    ) {
        self.mistake = mistake
        self.checks = checks
        self.makeStorage = makeStorage
    }

    var description: String { mistake }

    static let all =
        ofOrders + ofReturns + ofCarts + ofCatalogue + ofPictures + ofPeople + ofVouchers
        + ofPayments + ofWebhooks + ofBackOffice + ofImports

    /// A check that a backend with a mistake must not pass.
    struct Trial: Sendable, CustomStringConvertible {
        let store: WrongStore
        let check: ConformanceCheck

        var description: String { "\(store): \(check)" }
    }

    static let trials = all.flatMap { store in
        store.checks.map { Trial(store: store, check: $0) }
    }
}

/// Lets all others go first, between reading and writing.
func hesitate() async {
    for _ in 0..<20 { await Task.yield() }
}
