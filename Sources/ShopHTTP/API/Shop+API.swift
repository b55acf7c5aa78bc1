import Hummingbird
import ShopStorage

extension Shop {
    /// Mounts the JSON API: its public part, the same for everybody, and the part that asks who calls.
    func addAPI(to group: RouterGroup<ShopContext>) {
        group.get("openapi.json") { _, _ in OpenAPIDocument.response }
        group.addRoutes(CatalogueAPI(catalogue: catalogue).endpoints)
        group.addRoutes(SuggestionAPI(catalogue: catalogue).endpoints)
        let identified = group.group().add(middleware: Identification(sessions: sessions))
        identified.addRoutes(AccountAPI(shop: self).endpoints)
        identified.addRoutes(OwnAccountAPI(shop: self).endpoints)
        identified.addRoutes(RecoveryAPI(shop: self).endpoints)
        identified.addRoutes(AddressAPI(shop: self).endpoints)
        identified.addRoutes(CartAPI(shop: self).endpoints)
        identified.addRoutes(OrderAPI(shop: self).endpoints)
        identified.addRoutes(ReturnAPI(shop: self).endpoints)
        identified.addRoutes(PaymentAPI(shop: self).endpoints)
        let staff = identified.group("staff").add(middleware: StaffGate(users: storage.users))
            .add(middleware: StaffLogging(log: storage.staffLog, now: now))
        staff.addRoutes(StaffOrderAPI(shop: self).endpoints)
        staff.addRoutes(StaffReturnAPI(shop: self).endpoints)
        staff.addRoutes(StaffProductAPI(shop: self).endpoints)
        staff.addRoutes(StaffPictureAPI(shop: self).endpoints)
        staff.addRoutes(StaffVoucherAPI(vouchers: storage.vouchers).endpoints)
        staff.addRoutes(StaffWebhookAPI(shop: self).endpoints)
        staff.addRoutes(StaffImportAPI(shop: self).endpoints)
        staff.addRoutes(StaffNoteAPI(shop: self).endpoints)
        staff.addRoutes(StaffCategoryAPI(shop: self).endpoints)
        staff.addRoutes(StaffCustomerAPI(shop: self).endpoints)
        staff.addRoutes(StaffLogAPI(storage: storage).endpoints)
        let admins = staff.group().add(middleware: AdminOnly())
        admins.addRoutes(StaffPeopleAPI(shop: self).endpoints)
    }
}
