public import ShopDomain

/// Where sessions are kept.
///
/// Tokens are known by their digest only.
public protocol SessionStore: Sendable {
    /// Opens a session; it is valid on every server when this returns.
    /// - Throws: ``StorageError/duplicate(_:)`` with ``StorageError/UniqueKey/id`` for a token in use.
    func insert(_ session: Session, token: Digest) async throws(StorageError)

    /// The session with this token, whether or not it is still valid by time.
    ///
    /// A session whose ``insert(_:token:)`` has returned is found by any server; one that was deleted
    /// never is.
    func find(_ token: Digest) async throws(StorageError) -> Session?

    /// The sessions of an owner, the last used first, no more than `limit`.
    func list(of owner: Owner, limit: Int) async throws(StorageError) -> [Session]

    /// Writes down a use, if it is later than the one known; nothing happens where there is no
    /// session.
    func touch(_ token: Digest, at now: Timestamp) async throws(StorageError)

    /// Ends a session; nothing happens where there is none.
    func delete(_ token: Digest) async throws(StorageError)

    /// Ends all sessions of a user.
    func deleteAll(of owner: Owner) async throws(StorageError)

    /// Removes up to `limit` sessions last used before `idle` or opened before `absolute`.
    /// - Returns: how many were removed.
    func purge(
        lastUsedBefore idle: Timestamp, openedBefore absolute: Timestamp, limit: Int
    ) async throws(StorageError) -> Int
}
