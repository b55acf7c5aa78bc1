import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// Receives and corrects stock.
struct StaffStockRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .post(PageRoute.staffProductStock.pattern, use: adjust)
    }

    /// The movement's identifier was made with the form, so a double click books once.
    @Sendable private func adjust(_ request: Request, context: ShopContext) async throws -> Response
    {
        let slug = try ParameterReader(request: request, context: context).slug()
        let form = try await request.form()
        guard let sku = try? SKU(form["sku"]), let id = ID<StockMovement>(form["movement_id"])
        else { throw Problem.unknownSKU }
        let movement = try movement(of: sku, form["quantity"])
        _ = try await shop.storage.catalogue.adjustStock(movement, id: id)
        try await shop.catalogue.refresh()
        return .seeOther(PagePath.staffProduct(slug).path(language) + "?saved=1")
    }

    private func movement(of sku: SKU, _ text: String) throws(Problem) -> StockMovement {
        let input = StockMovementInput(
            kind: text.trimmingSpaces.hasPrefix("-") ? "corrected" : "received",
            quantity: Int(text.trimmingSpaces) ?? 0, movementID: nil)
        return try input.movement(of: sku, at: shop.now())
    }
}
