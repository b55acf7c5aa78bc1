/// Everything a shop remembers, behind one door.
public struct ShopStorage: Sendable {
    /// Products, categories and stock.
    public var catalogue: any CatalogueStore
    /// The files of pictures.
    public var pictures: any PictureStore
    /// Accounts.
    public var users: any UserStore
    /// Rights that were sent by mail.
    public var grants: any GrantStore
    /// Addresses that people have saved.
    public var addresses: any AddressStore
    /// Vouchers.
    public var vouchers: any VoucherStore
    /// Sessions.
    public var sessions: any SessionStore
    /// Carts.
    public var carts: any CartStore
    /// Orders.
    public var orders: any OrderStore
    /// Payments at payment providers.
    public var payments: any PaymentStore
    /// What staff noted on orders.
    public var orderNotes: any OrderNoteStore
    /// What staff asked for.
    public var staffLog: any StaffLogStore
    /// Messages to deliver.
    public var outbox: any OutboxStore
    /// Who else is told of what happens to orders.
    public var webhooks: any WebhookStore
    /// Catalogues that are to be taken over.
    public var imports: any ImportJobStore
    /// The books as a whole.
    public var audit: any AuditStore
    /// Whether the store can be used right now.
    public var health: any StorageHealth

    /// Bundles the stores of one backend.
    public init(
        catalogue: any CatalogueStore, pictures: any PictureStore, users: any UserStore,
        grants: any GrantStore, addresses: any AddressStore, vouchers: any VoucherStore,
        sessions: any SessionStore, carts: any CartStore, orders: any OrderStore,
        payments: any PaymentStore, orderNotes: any OrderNoteStore, staffLog: any StaffLogStore,
        outbox: any OutboxStore, webhooks: any WebhookStore, imports: any ImportJobStore,
        audit: any AuditStore, health: any StorageHealth
    ) {
        self.catalogue = catalogue
        self.pictures = pictures
        self.users = users
        self.grants = grants
        self.addresses = addresses
        self.vouchers = vouchers
        self.sessions = sessions
        self.carts = carts
        self.orders = orders
        self.payments = payments
        self.orderNotes = orderNotes
        self.staffLog = staffLog
        self.outbox = outbox
        self.webhooks = webhooks
        self.imports = imports
        self.audit = audit
        self.health = health
    }
}
