import Testing

@testable import ShopDomain

@Suite("Errors of the rules")
struct ErrorSlugTests {
    @Test("Have names that never change")
    func slugs() throws {
        let status = OrderStatus.placed
        let errors: [(any DomainError, String)] = [
            (ValidationError.empty, "empty"), (ValidationError.tooLong(maximum: 1), "too_long"),
            (ValidationError.malformed, "malformed"),
            (ValidationError.outOfRange(lowest: 1, highest: 2), "out_of_range"),
            (MoneyError.overflow, "overflow"), (MoneyError.currencyMismatch, "currency_mismatch"),
            (CartError.full, "cart_full"), (CheckoutRejection.emptyCart, "empty_cart"),
            (CheckoutRejection.unavailable([]), "unavailable"),
            (CheckoutRejection.insufficientStock([]), "insufficient_stock"),
            (CheckoutRejection.priceChanged(total: .zero()), "price_changed"),
            (CheckoutRejection.tooExpensive, "too_expensive"),
            (IllegalTransition(action: .ship, status: status), "illegal_transition"),
            (
                AfterSaleError.illegal(IllegalTransition(action: .refund, status: status)),
                "illegal_transition"
            ),
            (AfterSaleError.tooLate, "withdrawal_too_late"),
            (AfterSaleError.wholeOrderOnly, "whole_order_only"),
            (AfterSaleError.nothingToReturn, "nothing_to_return"),
            (AfterSaleError.tooManyPieces([]), "too_many_pieces"),
            (AfterSaleError.unknownReturn, "unknown_return"),
            (AfterSaleError.amountOutOfRange(left: .zero()), "amount_out_of_range"),
            (AfterSaleError.reused, "id_reused"), (AfterSaleError.tooMany, "too_many"),
            (InvalidAddress(problems: [:]), "invalid_address"),
            (InvalidProduct(problems: []), "invalid_product"),
            (ProductDraftProblem(field: "slug", error: .empty), "empty"),
        ]
        for (error, slug) in errors {
            #expect(error.slug == slug)
        }
    }
}
