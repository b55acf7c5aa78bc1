import ShopDomain
import ShopStorage

/// Saved addresses.
struct InMemoryAddressStore: AddressStore {
    let memory: InMemoryStorage

    func list(of user: ID<User>) async throws(StorageError) -> [SavedAddress] {
        memory.read { $0.addresses[user] ?? [] }
    }

    func save(
        _ address: SavedAddress, of user: ID<User>, at now: Timestamp
    ) async throws(StorageError) -> Bool {
        try memory.write { state throws(StorageError) in
            var addresses = state.addresses[user] ?? []
            if let known = addresses.firstIndex(where: { $0.address == address.address }) {
                addresses.insert(addresses.remove(at: known), at: 0)
            } else {
                guard addresses.count < SavedAddress.mostPerAccount else { return false }
                addresses.insert(address, at: 0)
            }
            state.addresses[user] = addresses
            return true
        }
    }

    func remove(_ id: ID<SavedAddress>, of user: ID<User>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in
            state.addresses[user]?.removeAll { $0.id == id }
        }
    }

    func removeAll(of user: ID<User>) async throws(StorageError) {
        try memory.write { state throws(StorageError) in state.addresses[user] = nil }
    }
}
