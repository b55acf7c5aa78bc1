public import ShopDomain

/// Where the files of pictures are kept, each known by its bytes, so that every server has them.
public protocol PictureStore: Sendable {
    /// Keeps a file of up to ``mostPictureBytes`` bytes. One that is kept already counts as inserted
    /// `now`; so it may be repeated, and is safe from ``purge(unusedSince:limit:)`` for a while.
    /// - Parameter digest: the SHA-256 digest of `bytes`.
    func insert(
        _ bytes: [UInt8], as digest: PictureDigest, at now: Timestamp
    ) async throws(StorageError)

    /// The file of this name; `nil` where there is none.
    func find(_ digest: PictureDigest) async throws(StorageError) -> [UInt8]?

    /// Removes up to `limit` files that were last inserted before `time` and are a rendition of no
    /// product's picture.
    /// - Returns: how many were removed.
    func purge(unusedSince time: Timestamp, limit: Int) async throws(StorageError) -> Int
}

/// The largest file of a picture, in bytes: it fits into any database's packet and does not hold up
/// the replication of a cluster.
public let mostPictureBytes = 1024 * 1024
