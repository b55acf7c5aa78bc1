import ShopDomain
import ShopStorage

/// Sessions.
struct InMemorySessionStore: SessionStore {
    let memory: InMemoryStorage

    func insert(_ session: Session, token: Digest) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard state.sessions[token] == nil else { throw .duplicate(.id) }
            state.sessions[token] = session
        }
    }

    func find(_ token: Digest) async throws(StorageError) -> Session? {
        memory.read { $0.sessions[token] }
    }

    func list(of owner: Owner, limit: Int) async throws(StorageError) -> [Session] {
        memory.read { state in
            let sessions = state.sessions.values.filter { $0.owner == owner }
            return Array(sessions.sorted { $0.lastUsedAt > $1.lastUsedAt }.prefix(limit))
        }
    }

    func touch(_ token: Digest, at now: Timestamp) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            guard let session = state.sessions[token], session.lastUsedAt < now else { return }
            state.sessions[token] = Session(
                owner: session.owner, role: session.role, createdAt: session.createdAt,
                lastUsedAt: now)
        }
    }

    func delete(_ token: Digest) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.sessions[token] = nil
        }
    }

    func deleteAll(of owner: Owner) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.sessions = state.sessions.filter { $0.value.owner != owner }
        }
    }

    func purge(
        lastUsedBefore idle: Timestamp, openedBefore absolute: Timestamp, limit: Int
    ) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let ended = state.sessions.filter {
                $0.value.lastUsedAt < idle || $0.value.createdAt < absolute
            }.keys.prefix(limit)
            for token in ended { state.sessions[token] = nil }
            return ended.count
        }
    }
}
