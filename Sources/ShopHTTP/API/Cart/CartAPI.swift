import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The caller's cart.
struct CartAPI {
    let shop: Shop

    var endpoints: RouteCollection<ShopContext> {
        RouteCollection(context: ShopContext.self)
            .get("cart", use: show)
            .post("cart/lines", use: add)
            .put("cart/lines/{sku}", use: set)
            .delete("cart/lines/{sku}", use: remove)
            .put("cart/voucher", use: redeem)
            .delete("cart/voucher", use: withdrawVoucher)
    }

    @Sendable func show(_ request: Request, context: ShopContext) async throws -> Response {
        let view = try await shop.carts.view(context.identity)
        return CartBody(view, request.preferredLanguage).response()
    }

    @Sendable private func add(_ request: Request, context: ShopContext) async throws -> Response {
        let body = try await request.json(AdditionBody.self)
        var reader = FieldReader()
        let sku = reader.read("sku") { () throws(ValidationError) in try SKU(body.sku) }
        let quantity = reader.read("quantity") { () throws(ValidationError) in
            try Quantity(body.quantity)
        }
        let operationID = body.operationID.flatMap { text in
            reader.read("operation_id") { () throws(ValidationError) in try OperationID(text) }
        }
        guard reader.problems.isEmpty, let sku, let quantity else {
            throw Problem.invalid(reader.problems)
        }
        return try await carryOut(
            .add(sku, quantity), id: operationID, request: request, context: context)
    }

    @Sendable private func set(_ request: Request, context: ShopContext) async throws -> Response {
        let sku = try ParameterReader(request: request, context: context).sku()
        let body = try await request.json(QuantityBody.self)
        var reader = FieldReader()
        let quantity = reader.read("quantity") { () throws(ValidationError) in
            try Quantity(body.quantity)
        }
        guard let quantity else { throw Problem.invalid(reader.problems) }
        return try await carryOut(.set(sku, quantity), request: request, context: context)
    }

    @Sendable private func remove(_ request: Request, context: ShopContext) async throws -> Response
    {
        let sku = try ParameterReader(request: request, context: context).sku()
        guard context.identity != nil else { return try await show(request, context: context) }
        return try await carryOut(.remove(sku), request: request, context: context)
    }

    func carryOut(
        _ operation: CartOperation, id: OperationID? = nil, request: Request, context: ShopContext
    ) async throws -> Response {
        let (view, identity) = try await shop.carts.apply(
            operation, id: id, for: context.identity)
        let isNew = context.identity == nil
        let body = CartBody(
            view, request.preferredLanguage, token: isNew ? identity.token.text : nil)
        var response = body.response()
        if isNew { response.setCookie(shop.cookies.session(identity)) }
        response.setCookie(shop.cookies.cartCount(view.pieces))
        return response
    }
}

/// What `POST /cart/lines` takes.
struct AdditionBody: Decodable {
    let sku: String
    let quantity: Int
    let operationID: String?

    enum CodingKeys: String, CodingKey {
        case sku, quantity
        case operationID = "operation_id"
    }
}

/// What `PUT /cart/lines/{sku}` takes.
struct QuantityBody: Decodable {
    let quantity: Int
}

/// A cart in JSON.
struct CartBody: Encodable {
    let lines: [Line]
    let total: MoneyBody
    let voucher: VoucherStateBody?
    let version: Int
    /// The token of a guest's new session; only with the answer that opened it.
    let token: String?

    struct Line: Encodable {
        let sku: String
        let name: String
        let quantity: Int
        let unitPrice: MoneyBody
        let lineTotal: MoneyBody
        let available: Int

        enum CodingKeys: String, CodingKey {
            case sku, name, quantity, available
            case unitPrice = "unit_price"
            case lineTotal = "line_total"
        }
    }

    init(_ view: CartView, _ language: Language, token: String? = nil) {
        lines = view.lines.map { line in
            Line(
                sku: line.sku.text, name: line.offer?.fullName(language) ?? line.sku.text,
                quantity: line.quantity.count,
                unitPrice: MoneyBody(line.offer?.variant.price ?? .zero()),
                lineTotal: MoneyBody(line.total), available: max(0, line.offer?.available ?? 0))
        }
        total = MoneyBody(view.paidGoods)
        voucher = view.voucher.map { VoucherStateBody($0, discount: view.discount, language) }
        version = view.version
        self.token = token
    }
}
