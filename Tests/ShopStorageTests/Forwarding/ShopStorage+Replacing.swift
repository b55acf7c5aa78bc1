import ShopStorage

extension ShopStorage {
    /// The same stores, some of them replaced.
    func replacing(
        catalogue: (any CatalogueStore)? = nil, users: (any UserStore)? = nil,
        sessions: (any SessionStore)? = nil, carts: (any CartStore)? = nil,
        orders: (any OrderStore)? = nil, outbox: (any OutboxStore)? = nil,
        pictures: (any PictureStore)? = nil,
        vouchers: (any VoucherStore)? = nil,
        payments: (any PaymentStore)? = nil,
        orderNotes: (any OrderNoteStore)? = nil, staffLog: (any StaffLogStore)? = nil,
        imports: (any ImportJobStore)? = nil
    ) -> ShopStorage {
        var storage = self
        storage.catalogue = catalogue ?? self.catalogue
        storage.users = users ?? self.users
        storage.sessions = sessions ?? self.sessions
        storage.carts = carts ?? self.carts
        storage.orders = orders ?? self.orders
        storage.outbox = outbox ?? self.outbox
        storage.pictures = pictures ?? self.pictures
        storage.vouchers = vouchers ?? self.vouchers
        storage.payments = payments ?? self.payments
        storage.orderNotes = orderNotes ?? self.orderNotes
        storage.staffLog = staffLog ?? self.staffLog
        storage.imports = imports ?? self.imports
        return storage
    }
}
