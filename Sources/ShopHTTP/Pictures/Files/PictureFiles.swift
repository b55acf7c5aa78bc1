import Hummingbird
import NIOCore
import ShopDomain
import ShopStorage
import Synchronization

/// The files of pictures that were asked for last: most are answered without the database, and go on
/// being answered when it is away.
final class PictureFiles: Sendable {
    /// What is kept together, in bytes. When it is full, it is emptied; an edge asks for each file once.
    static let capacity = 8 * 1024 * 1024

    private struct Kept {
        var files: [PictureDigest: TaggedBody] = [:]
        var size = 0
    }

    private let kept = Mutex(Kept())

    /// What is kept now, in bytes.
    var size: Int { kept.withLock { $0.size } }

    /// The file of this name, from memory or from `store`; `nil` where there is none.
    func find(
        _ digest: PictureDigest, in store: any PictureStore
    ) async throws(StorageError) -> TaggedBody? {
        if let known = kept.withLock({ $0.files[digest] }) { return known }
        guard let bytes = try await store.find(digest) else { return nil }
        let file = TaggedBody(ByteBuffer(bytes: bytes))
        keep(file, as: digest)
        return file
    }

    private func keep(_ file: TaggedBody, as digest: PictureDigest) {
        kept.withLock { kept in
            guard kept.files[digest] == nil else { return }
            let size = file.body.readableBytes
            if kept.size + size > Self.capacity { kept = Kept() }
            kept.files[digest] = file
            kept.size += size
        }
    }
}
