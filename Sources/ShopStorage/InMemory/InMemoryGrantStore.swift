import ShopDomain
import ShopStorage

/// Rights that were sent by mail.
struct InMemoryGrantStore: GrantStore {
    let memory: InMemoryStorage

    func insert(_ grant: AccountGrant, token: Digest) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.grants = state.grants.filter { !grant.replaces($0.value) }
            state.grants[token] = grant
        }
    }

    func find(_ token: Digest) async throws(StorageError) -> AccountGrant? {
        memory.read { $0.grants[token] }
    }

    func purge(expiredBefore time: Timestamp, limit: Int) async throws(StorageError) -> Int {
        try memory.write { state throws(StorageError) in
            let expired = state.grants.filter { $0.value.expiresAt < time }.keys.prefix(limit)
            for token in expired { state.grants[token] = nil }
            return expired.count
        }
    }
}
