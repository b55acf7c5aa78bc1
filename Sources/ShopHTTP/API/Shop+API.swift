import Hummingbird
import ShopStorage

extension Shop {
    /// Mounts the JSON API: its public part, the same for everybody, and the part that asks who calls.
    func addAPI(to group: RouterGroup<ShopContext>) {
        group.get("openapi.json") { _, _ in OpenAPIDocument.response }
        group.addRoutes(CatalogueAPI(catalogue: catalogue).endpoints)
        let identified = group.group().add(middleware: Identification(sessions: sessions))
        identified.addRoutes(AccountAPI(shop: self).endpoints)
        identified.addRoutes(AddressAPI(shop: self).endpoints)
        identified.addRoutes(CartAPI(shop: self).endpoints)
        identified.addRoutes(OrderAPI(shop: self).endpoints)
        identified.addRoutes(ReturnAPI(shop: self).endpoints)
        let staff = identified.group("staff").add(middleware: StaffOnly())
        staff.addRoutes(StaffOrderAPI(orders: storage.orders, now: now).endpoints)
        staff.addRoutes(StaffReturnAPI(orders: storage.orders, now: now).endpoints)
        staff.addRoutes(StaffProductAPI(shop: self).endpoints)
    }
}

/// Lets staff pass and nobody else.
struct StaffOnly: RouterMiddleware {
    func handle(
        _ request: Request, context: ShopContext,
        next: (Request, ShopContext) async throws -> Response
    ) async throws -> Response {
        _ = try context.staff()
        return try await next(request, context)
    }
}
