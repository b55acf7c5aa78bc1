import HTTPTypes
import Hummingbird
import ShopDomain

/// The pages for people who work in the shop; closed to everybody else.
struct StaffRoutes {
    let shop: Shop
    let language: Language

    func add(to group: RouterGroup<ShopContext>) {
        let staff = group.group().add(middleware: StaffPagesOnly(language: language))
        staff.addRoutes(StaffDashboardRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffOrderRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffAfterSaleRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffDocumentRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffProductRoutes(shop: shop, language: language).endpoints)
        staff.addRoutes(StaffStockRoutes(shop: shop, language: language).endpoints)
    }
}

/// Lets staff pass; sends strangers to sign in, and refuses customers.
struct StaffPagesOnly: RouterMiddleware {
    let language: Language

    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        if context.identity?.session.user == nil, request.method == .get {
            return .seeOther(PagePath.login(next: request.uri.description).path(language))
        }
        _ = try context.staff()
        return try await next(request, context)
    }
}
