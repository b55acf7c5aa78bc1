import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The cart's page and the forms that change it.
struct CartRoutes {
    let shop: Shop
    let language: Language

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get(PageRoute.cart.pattern, use: show)
            .post(PageRoute.cart.pattern, use: add)
            .post(PageRoute.cartLine.pattern, use: set)
            .post(PageRoute.cartLineRemoval.pattern, use: remove)
            .post(PageRoute.cartVoucher.pattern, use: redeem)
            .post(PageRoute.cartVoucherRemoval.pattern, use: withdrawVoucher)
    }

    @Sendable private func show(_ request: Request, context: ShopContext) async throws -> Response {
        let notices = CartNotices(request).notices(shop.catalogue.current, language)
        return try await page(context, notices: notices)
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let form = try await request.form()
        guard let sku = try? SKU(form["sku"]) else { throw Problem.unknownSKU }
        let operationID = try? OperationID(form["operation_id"])
        do {
            let quantity = try quantity(form)
            return try await carryOut(
                .add(sku, quantity), id: operationID, context, then: CartNotices(added: sku))
        } catch {
            return try await page(context, problem: try Problem.ofForm(error, context))
        }
    }

    @Sendable private func set(_ request: Request, context: ShopContext) async throws -> Response {
        let sku = try ParameterReader(request: request, context: context).sku()
        let form = try await request.form()
        do {
            if form["quantity"].trimmingSpaces == "0" {
                return try await remove(request, context: context)
            }
            return try await carryOut(.set(sku, try quantity(form)), context)
        } catch {
            return try await page(context, problem: try Problem.ofForm(error, context))
        }
    }

    @Sendable private func remove(_ request: Request, context: ShopContext) async throws -> Response
    {
        let sku = try ParameterReader(request: request, context: context).sku()
        // A stranger has nothing that could be removed, and gets no session for trying.
        guard context.identity != nil else { return .seeOther(PagePath.cart.path(language)) }
        return try await carryOut(.remove(sku), context)
    }

    private func quantity(_ form: Form) throws(Problem) -> Quantity {
        guard let count = Int(form["quantity"].trimmingSpaces), let quantity = try? Quantity(count)
        else { throw .invalid([FieldProblem(field: "quantity", message: quantityRange)]) }
        return quantity
    }

    func carryOut(
        _ operation: CartOperation, id: OperationID? = nil, _ context: ShopContext,
        then notices: CartNotices? = nil
    ) async throws -> Response {
        let (view, identity) = try await shop.carts.apply(
            operation, id: id, for: context.identity)
        var cookies = [shop.cookies.cartCount(view.pieces)]
        if context.identity == nil { cookies.append(shop.cookies.session(identity)) }
        return .seeOther(
            notices?.path(language) ?? PagePath.cart.path(language), cookies: cookies)
    }

    /// Shows the cart, with what went wrong where something did; nothing in it is lost.
    func page(
        _ context: ShopContext, notices: [Notice] = [], problem: Problem? = nil,
        voucher: VoucherField = VoucherField()
    ) async throws -> Response {
        let cart = try await shop.carts.view(context.identity)
        let problems = problem.map { problem in
            problem.fields.isEmpty
                ? problem.notices(shop.catalogue.current, language)
                : problem.fields.map { Notice(.error, $0.message[language]) }
        }
        return PageLayout(
            title: CartTexts[language].title, language: language, path: .cart,
            catalogue: shop.catalogue.current, visitor: Visitor(context.identity),
            notices: notices + (voucher.error == nil ? problems ?? [] : [])
        ) { CartPageView(cart: cart, voucher: voucher, language: language) }
        .privatePage(problem)
    }
}

private let quantityRange = LocalizedText(
    german: CartTexts.german.quantityRange, english: CartTexts.english.quantityRange)
