import ShopStorage

extension ShopStorage {
    /// The same stores, some of them replaced.
    func replacing(
        catalogue: (any CatalogueStore)? = nil, users: (any UserStore)? = nil,
        sessions: (any SessionStore)? = nil, carts: (any CartStore)? = nil,
        orders: (any OrderStore)? = nil, outbox: (any OutboxStore)? = nil
    ) -> ShopStorage {
        ShopStorage(
            catalogue: catalogue ?? self.catalogue, users: users ?? self.users,
            grants: self.grants, sessions: sessions ?? self.sessions, carts: carts ?? self.carts,
            orders: orders ?? self.orders, outbox: outbox ?? self.outbox, audit: audit,
            health: health)
    }
}
