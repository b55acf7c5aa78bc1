import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Looks first, and writes later.
struct HastyCatalogueStore: ForwardingCatalogueStore {
    let memory: InMemoryStorage

    var catalogue: any CatalogueStore { memory.storage.catalogue }

    func update(_ product: Product) async throws(StorageError) -> Product {
        let version = memory.read { $0.products[product.id]?.value.version }
        guard version == product.version else { throw .conflict }
        await hesitate()
        return try memory.write { state throws(StorageError) in
            var updated = product
            updated.version += 1
            try state.put(updated)
            return updated
        }
    }

    func adjustStock(
        _ movement: StockMovement, id: ID<StockMovement>
    ) async throws(StorageError) -> StockLevel {
        guard !memory.read({ $0.adjustments[id] != nil }) else {
            return memory.read { $0.stock[movement.sku]?.value }
                ?? StockLevel(sku: movement.sku, onHand: 0)
        }
        await hesitate()
        let level = try await catalogue.adjustStock(movement, id: ID(at: movement.at))
        try memory.write { state throws(StorageError) in
            state.adjustments[id] = movement
        }
        return level
    }
}

/// Writes down how far it came after it has read, and not before.
struct LateCursorStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore

    func changes(since cursor: CatalogueCursor?) async throws(StorageError) -> CatalogueUpdate {
        let update = try await catalogue.changes(since: cursor)
        await hesitate()
        let end = try await catalogue.changes(since: nil).cursor
        return CatalogueUpdate(changes: update.changes, cursor: end)
    }
}

/// Looks for products in the page that would have been shown without a search.
struct ShortSightedStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore

    func listProducts(
        _ filter: ProductFilter, after slug: Slug?, limit: Int
    ) async throws(StorageError) -> [Product] {
        try await catalogue.listProducts(after: slug, limit: limit).filter(filter.accepts)
    }
}

/// Takes a catalogue over one by one until something is wrong.
struct StepwiseImportStore: ForwardingCatalogueStore {
    let memory: InMemoryStorage

    var catalogue: any CatalogueStore { memory.storage.catalogue }

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            try state.take(catalogue)
        }
    }
}

/// Takes categories over as they come.
struct CredulousImportStore: ForwardingCatalogueStore {
    let catalogue: any CatalogueStore

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try await self.catalogue.upsert(catalogue.categories)
        var rest = catalogue
        rest.categories = []
        try await self.catalogue.importCatalogue(rest, progress: progress)
    }
}

extension WrongStore {
    static let ofCatalogue = [
        WrongStore(
            "A product's version is compared, and the product overwritten later",
            caughtBy: [CatalogueChecks.racingUpdates]
        ) { memory in
            memory.storage.replacing(catalogue: HastyCatalogueStore(memory: memory))
        },
        WrongStore(
            "A receipt is looked up, and carried out later",
            caughtBy: [StockAdjustmentChecks.onceByIDAtOnce]
        ) { memory in
            memory.storage.replacing(catalogue: HastyCatalogueStore(memory: memory))
        },
        WrongStore(
            "The place in the changes is taken after they were read",
            caughtBy: [CatalogueFeedChecks.nothingIsMissed]
        ) { memory in
            let storage = memory.storage
            return storage.replacing(catalogue: LateCursorStore(catalogue: storage.catalogue))
        },
        WrongStore("A page is read, and searched later", caughtBy: [CatalogueChecks.searched]) {
            memory in
            let storage = memory.storage
            return storage.replacing(catalogue: ShortSightedStore(catalogue: storage.catalogue))
        },
        WrongStore(
            "An import stops in the middle",
            caughtBy: [ImportChecks.allOrNothing, ImportChecks.belowReserved]
        ) { memory in
            memory.storage.replacing(catalogue: StepwiseImportStore(memory: memory))
        },
        WrongStore(
            "An import takes any tree of categories", caughtBy: [ImportChecks.tree]
        ) { memory in
            let storage = memory.storage
            return storage.replacing(
                catalogue: CredulousImportStore(catalogue: storage.catalogue))
        },
    ]
}
