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

    @Sendable private func adjust(_ request: Request, context: ShopContext) async throws -> Response
    {
        let page = StaffProductPage(shop: shop, language: language)
        let product = try await page.product(request, context)
        let form = try await request.form()
        guard let sku = product.variants.map(\.sku).first(where: { $0.text == form["sku"] }) else {
            throw Problem.unknownSKU
        }
        do {
            try await book(sku, form)
            return .seeOther(PagePath.staffProduct(product.slug).path(language) + "?saved=1")
        } catch {
            let problem = try Problem.ofForm(explained(error), context)
            // Where the store is away, the page cannot be shown either: told is what went wrong first.
            guard let stock = try? await page.stock(of: product) else { throw problem }
            return page.response(
                StaffProductForm(product, language), of: product,
                stock: stock.map { $0.level.sku == sku ? $0.refused(form, problem, language) : $0 },
                problem)
        }
    }

    /// The movement's identifier was made with the form, so a double click books once.
    private func book(_ sku: SKU, _ form: Form) async throws {
        guard let id = ID<StockMovement>(form["movement_id"]) else {
            throw Problem.invalid([FieldProblem("movement_id", .malformed)])
        }
        let movement = try movement(of: sku, form["quantity"])
        _ = try await shop.storage.catalogue.adjustStock(movement, id: id)
        await shop.catalogue.refreshAfterChange()
    }

    private func movement(of sku: SKU, _ text: String) throws(Problem) -> StockMovement {
        let input = StockMovementInput(
            kind: text.trimmingSpaces.hasPrefix("-") ? "corrected" : "received",
            quantity: Int(text.trimmingSpaces) ?? 0, movementID: nil)
        return try input.movement(of: sku, at: shop.now())
    }

    /// What a store's refusal means on this form.
    private func explained(_ error: any Error) -> any Error {
        let text: KeyPath<StaffTexts, String>
        switch error as? StorageError {
        case .conflict: text = \.tooFewLeft
        case .duplicate(.id): text = \.bookedBefore
        default: return error
        }
        var problem = Problem.conflict
        problem.detail = LocalizedText(
            german: StaffTexts.german[keyPath: text], english: StaffTexts.english[keyPath: text])
        return problem
    }
}

extension StockEntry {
    /// The entry with what was typed and why it was not booked. The name of the booking stays where
    /// it may have been carried out without an answer; the store's refusals are clear answers.
    fileprivate func refused(
        _ form: Form, _ problem: Problem, _ language: Language
    ) -> StockEntry {
        let sent = problem.status == .conflict ? nil : ID<StockMovement>(form["movement_id"])
        return StockEntry(
            level: level, movement: sent ?? movement, quantity: form["quantity"],
            error: FieldErrors(problem)["quantity", language])
    }
}
