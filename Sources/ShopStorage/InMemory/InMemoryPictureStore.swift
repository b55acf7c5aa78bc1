import ShopDomain
import ShopStorage

/// The files of pictures.
struct InMemoryPictureStore: PictureStore {
    let memory: InMemoryStorage

    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.pictures[digest] = PictureFile(bytes: bytes, insertedAt: now)
        }
    }

    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]? {
        memory.read { $0.pictures[digest]?.bytes }
    }

    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let old = state.pictures.filter { $0.value.insertedAt < time }.keys
            let unused = Set(old).subtracting(state.usedPictures).prefix(limit)
            for digest in unused { state.pictures[digest] = nil }
            return unused.count
        }
    }
}

extension State {
    /// The files that some product shows.
    fileprivate var usedPictures: Set<PictureDigest> {
        products.values.reduce(into: []) { used, product in
            for picture in product.value.pictures {
                used.formUnion(picture.renditions.map(\.digest))
            }
        }
    }
}

/// The bytes of a picture.
struct PictureFile: Sendable {
    let bytes: [UInt8]
    let insertedAt: Timestamp
}
