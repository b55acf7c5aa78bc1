import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The voucher of the caller's cart.
extension CartAPI {
    @Sendable func redeem(_ request: Request, context: ShopContext) async throws -> Response {
        let body = try await request.json(VoucherCodeBody.self)
        let code: VoucherCode
        do throws(ValidationError) {
            code = try VoucherCode(body.code)
        } catch {
            throw Problem.invalid([FieldProblem("code", error)])
        }
        let view = try await shop.carts.redeem(
            code, for: context.identity, from: context.clientNetwork)
        return CartBody(view, request.preferredLanguage).response()
    }

    @Sendable func withdrawVoucher(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        guard context.identity != nil else { return try await show(request, context: context) }
        return try await carryOut(.withdrawVoucher, request: request, context: context)
    }
}

/// What `PUT /cart/voucher` takes.
struct VoucherCodeBody: Decodable {
    let code: String
}

/// The voucher of a cart in JSON; left out where the cart has none.
struct VoucherStateBody: Encodable {
    let code: String
    /// What it takes off the goods.
    let discount: MoneyBody
    let freeShipping: Bool
    /// Why it does not apply; left out where it does.
    let problem: String?
    let detail: String?

    init(_ voucher: CartView.AskedVoucher, discount: Money, _ language: Language) {
        code = voucher.code.text
        self.discount = MoneyBody(discount)
        freeShipping = voucher.applied?.benefit == .freeShipping
        problem = voucher.refusal?.slug
        detail = voucher.refusal.map { VoucherTexts[language].refusal($0) }
    }

    enum CodingKeys: String, CodingKey {
        case code, discount, problem, detail
        case freeShipping = "free_shipping"
    }
}
