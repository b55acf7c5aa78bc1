import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The pages for people who work in the shop; closed to everybody else.
struct StaffRoutes {
    let shop: Shop
    let language: Language

    func add(to group: RouterGroup<ShopContext>) {
        let staff = group.group().add(middleware: StaffPagesOnly(language: language))
            .add(middleware: StaffGate(users: shop.storage.users))
            .add(middleware: StaffLogging(log: shop.storage.staffLog, now: shop.now))
        staff.addRoutes(StaffDashboardRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffOrderRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffAfterSaleRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffDocumentRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffProductRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffStockRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffPictureRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffVoucherRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffWebhookRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffImportRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffNoteRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffCategoryRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffCustomerRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffLogRoutes(shop: shop, language: language).endpoints)
        let admins = staff.group().add(middleware: AdminOnly())
        admins.addRoutes(StaffPeopleRoutes(shop: shop, language: language).endpoints)
    }
}

/// Sends strangers to sign in; whom the pages are for is asked at the ``StaffGate``.
struct StaffPagesOnly: RouterMiddleware {
    let language: Language

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        if context.identity?.session.user == nil, request.method == .get {
            return .seeOther(PagePath.login(next: request.uri.description).path(language))
        }
        return try await next(request, context)
    }
}
