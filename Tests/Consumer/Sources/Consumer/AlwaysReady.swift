import ShopStorage

/// A piece of a backend of one's own: the protocols of ShopStorage can be met from outside.
struct AlwaysReady: StorageHealth {
    func check() async -> StorageCondition { .ready }
}
