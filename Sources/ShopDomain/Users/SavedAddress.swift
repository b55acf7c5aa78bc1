/// An address that somebody with an account has saved for later orders.
public struct SavedAddress: Hashable, Sendable {
    /// The identity that never changes.
    public let id: ID<SavedAddress>
    /// Where goods go.
    public let address: Address

    /// The most addresses of one account.
    public static let mostPerAccount = 10

    /// Makes a saved address.
    public init(id: ID<SavedAddress>, address: Address) {
        self.id = id
        self.address = address
    }
}
