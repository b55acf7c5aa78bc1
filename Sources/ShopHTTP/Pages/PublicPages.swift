import HTTPTypes
import Hummingbird
import NIOCore
import ShopDomain
import Synchronization

/// What caches may do with pages that are the same for everybody: an edge keeps them for a second,
/// goes on showing them while it asks for new ones, and for an hour when it gets no answer.
let publicCacheControl =
    "public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=3600"

/// Pages that are the same for everybody, kept for as long as the catalogue they show is the current
/// one: what many ask for is made once.
///
/// A page must not depend on anything but the request's address and the catalogue.
final class PublicPages: Sendable {
    /// What is kept together, in bytes of memory. When it is full, it is emptied: addresses that nobody asks for
    /// twice then neither fill the memory nor keep out those that many ask for.
    static let capacity = 8 * 1024 * 1024

    private struct Kept {
        var revision: UInt64 = 0
        var pages: [String: TaggedBody] = [:]
        var size = 0
    }

    private let kept = Mutex(Kept())

    /// What is kept now, in bytes.
    var size: Int { kept.withLock { $0.size } }

    /// Answers with the page that `make` makes of `snapshot`, or with 304 where the client has it.
    func answer(
        _ request: Request, from snapshot: CatalogueSnapshot,
        make: (CatalogueSnapshot) throws(Problem) -> some HTML
    ) throws(Problem) -> Response {
        try answer(request, htmlMediaType, from: snapshot) { snapshot throws(Problem) in
            ByteBuffer(bytes: try make(snapshot).rendered(expecting: 32 * 1024))
        }
    }

    /// Answers with what `make` makes of `snapshot`, or with 304 where the client has it.
    func answer(
        _ request: Request, _ mediaType: String, from snapshot: CatalogueSnapshot,
        make: (CatalogueSnapshot) throws(Problem) -> ByteBuffer
    ) throws(Problem) -> Response {
        let address = request.uri.string
        let page: TaggedBody
        if let known = find(address, snapshot.revision) {
            page = known
        } else {
            page = TaggedBody(try make(snapshot))
            keep(page, address, snapshot.revision)
        }
        return request.answer(page, mediaType: mediaType, cacheControl: publicCacheControl)
    }

    private func find(_ address: String, _ revision: UInt64) -> TaggedBody? {
        kept.withLock { $0.revision == revision ? $0.pages[address] : nil }
    }

    /// A page of an older catalogue than others have seen is not kept.
    private func keep(_ page: TaggedBody, _ address: String, _ revision: UInt64) {
        kept.withLock { kept in
            if kept.revision < revision { kept = Kept(revision: revision) }
            let size = page.body.storageCapacity + address.utf8.count
            guard kept.revision == revision, kept.pages[address] == nil else { return }
            if kept.size + size > Self.capacity { kept = Kept(revision: revision) }
            kept.pages[address] = page
            kept.size += size
        }
    }
}
