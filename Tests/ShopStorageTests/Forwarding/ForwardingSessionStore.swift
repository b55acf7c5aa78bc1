import ShopDomain
import ShopStorage

/// A store that does as another one does, but for the methods it has of its own.
protocol ForwardingSessionStore: SessionStore {
    var sessions: any SessionStore { get }
}

extension ForwardingSessionStore {
    func insert(_ session: Session, token: Digest) async throws(StorageError) {
        try await sessions.insert(session, token: token)
    }

    func find(_ token: Digest) async throws(StorageError) -> Session? {
        try await sessions.find(token)
    }

    func touch(_ token: Digest, at now: Timestamp) async throws(StorageError) {
        try await sessions.touch(token, at: now)
    }

    func delete(_ token: Digest) async throws(StorageError) {
        try await sessions.delete(token)
    }

    func list(of owner: Owner, limit: Int) async throws(StorageError) -> [Session] {
        try await sessions.list(of: owner, limit: limit)
    }

    func deleteAll(of owner: Owner) async throws(StorageError) {
        try await sessions.deleteAll(of: owner)
    }

    func purge(
        lastUsedBefore idle: Timestamp, openedBefore absolute: Timestamp, limit: Int
    ) async throws(StorageError) -> Int {
        try await sessions.purge(lastUsedBefore: idle, openedBefore: absolute, limit: limit)
    }
}
