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
            (InvalidAddress(problems: [:]), "invalid_address"),
            (InvalidProduct(problems: []), "invalid_product"),
            (ProductDraftProblem(field: "slug", error: .empty), "empty"),
        ]
        for (error, slug) in errors {
            #expect(error.slug == slug)
        }
    }
}
