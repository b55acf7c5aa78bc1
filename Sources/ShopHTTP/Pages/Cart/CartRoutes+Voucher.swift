import HTTPTypes
import Hummingbird
import ShopDomain
import ShopStorage

/// The forms that ask for a voucher and that take it back.
extension CartRoutes {
    @Sendable func redeem(_ request: Request, context: ShopContext) async throws -> Response {
        let typed = try await request.form()["code"]
        do {
            let code: VoucherCode
            do throws(ValidationError) {
                code = try VoucherCode(typed.trimmingSpaces)
            } catch {
                throw Problem.invalid([FieldProblem("code", error)])
            }
            _ = try await shop.carts.redeem(
                code, for: context.identity, from: context.clientNetwork)
            return .seeOther(PagePath.cart.path(language))
        } catch {
            let problem = try Problem.ofForm(error, context)
            let message = FieldErrors(problem)["code", language]
            return try await page(
                context, problem: problem, voucher: VoucherField(text: typed, error: message))
        }
    }

    @Sendable func withdrawVoucher(
        _ request: Request, context: ShopContext
    ) async throws -> Response {
        // A stranger has nothing that could be taken back, and gets no session for trying.
        guard context.identity != nil else { return .seeOther(PagePath.cart.path(language)) }
        return try await carryOut(.withdrawVoucher, context)
    }
}
