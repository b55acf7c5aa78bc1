/// Everything a shop remembers, behind one door.
public struct ShopStorage: Sendable {
    /// Products, categories and stock.
    public let catalogue: any CatalogueStore
    /// Accounts.
    public let users: any UserStore
    /// Rights that were sent by mail.
    public let grants: any GrantStore
    /// Sessions.
    public let sessions: any SessionStore
    /// Carts.
    public let carts: any CartStore
    /// Orders.
    public let orders: any OrderStore
    /// Messages to deliver.
    public let outbox: any OutboxStore
    /// The books as a whole.
    public let audit: any AuditStore
    /// Whether the store can be used right now.
    public let health: any StorageHealth

    /// Bundles the stores of one backend.
    public init(
        catalogue: any CatalogueStore, users: any UserStore, grants: any GrantStore,
        sessions: any SessionStore, carts: any CartStore, orders: any OrderStore,
        outbox: any OutboxStore, audit: any AuditStore, health: any StorageHealth
    ) {
        self.catalogue = catalogue
        self.users = users
        self.grants = grants
        self.sessions = sessions
        self.carts = carts
        self.orders = orders
        self.outbox = outbox
        self.audit = audit
        self.health = health
    }
}
