public import ShopDomain

/// Where the addresses are kept that people with an account have saved.
public protocol AddressStore: Sendable {
    /// The addresses of an account, the one saved last first.
    func list(of user: ID<User>) async throws(StorageError) -> [SavedAddress]

    /// Keeps an address. One that is kept already, equal in every part, keeps its identity and becomes
    /// the one saved last; so it may be repeated.
    /// - Returns: `false` where there are ``SavedAddress/mostPerAccount`` others already and nothing
    ///   happened. Saved at the same moment, there may be a few more.
    func save(
        _ address: SavedAddress, of user: ID<User>, at now: Timestamp
    ) async throws(StorageError) -> Bool

    /// Forgets an address of this account; nothing happens where there is none.
    func remove(_ id: ID<SavedAddress>, of user: ID<User>) async throws(StorageError)

    /// Forgets all addresses of an account.
    func removeAll(of user: ID<User>) async throws(StorageError)
}
