import ShopDomain
import ShopStorage

@testable import ShopStorageConformance
@testable import ShopStorageInMemory

/// Does as another store does, but for one mistake.
struct WrongPictureStore: PictureStore {
    enum Mistake {
        /// Keeps files that are not too long.
        case shortens
        /// Looks at the age only.
        case purgesUsed
        /// Thinks that what is there needs nothing.
        case keepsAge
        /// Removes all there is to remove.
        case hurries
    }

    let memory: InMemoryStorage
    let mistake: Mistake

    private var pictures: any PictureStore { memory.storage.pictures }

    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError) {
        if mistake == .keepsAge, try await pictures.find(digest) != nil { return }
        let kept = mistake == .shortens ? Array(bytes.prefix(65_535)) : bytes
        try await pictures.insert(kept, as: digest, at: now)
    }

    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]? {
        try await pictures.find(digest)
    }

    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        guard mistake == .purgesUsed else {
            return try await pictures.purge(
                unusedSince: time, limit: mistake == .hurries ? limit * 5 : limit)
        }
        return try memory.write { state throws(StorageError) in
            let old = state.pictures.filter { $0.value.insertedAt < time }.keys.prefix(limit)
            for digest in old { state.pictures[digest] = nil }
            return old.count
        }
    }
}

/// Takes over a catalogue with the pictures it comes with.
struct UnpicturedImportStore: ForwardingCatalogueStore {
    let memory: InMemoryStorage

    var catalogue: any CatalogueStore { memory.storage.catalogue }

    func importCatalogue(
        _ catalogue: CatalogueImport, progress: @escaping @Sendable (Int) -> Void
    ) async throws(StorageError) {
        try await self.catalogue.importCatalogue(catalogue)
        for imported in catalogue.products {
            guard var product = try await self.catalogue.product(imported.slug) else { continue }
            product.pictures = imported.pictures
            try await self.catalogue.update(product)
        }
    }
}

extension WrongStore {
    static let ofPictures = [
        wrong("A file is cut where a smaller column ends", .shortens, [PictureChecks.kept]),
        wrong(
            "Files are removed while products show them", .purgesUsed,
            [PictureChecks.purged, PictureChecks.purgedWhenUnused]),
        wrong("A file stays as old as it was", .keepsAge, [PictureChecks.keptAgain]),
        wrong("More files are removed than asked for", .hurries, [PictureChecks.purged]),
        WrongStore(
            "An import takes pictures away", caughtBy: [PictureChecks.importKeeps]
        ) { memory in
            memory.storage.replacing(catalogue: UnpicturedImportStore(memory: memory))
        },
    ]

    private static func wrong(
        _ mistake: String, _ kind: WrongPictureStore.Mistake, _ checks: [ConformanceCheck]
    ) -> WrongStore {
        WrongStore(mistake, caughtBy: checks) { memory in
            memory.storage.replacing(
                pictures: WrongPictureStore(memory: memory, mistake: kind))
        }
    }
}
