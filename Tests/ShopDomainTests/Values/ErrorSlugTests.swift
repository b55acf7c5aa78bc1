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
            (CheckoutRejection.voucher(.usedUp, total: .zero()), "voucher_used_up"),
            (CheckoutRejection.notDelivered(by: []), "not_delivered"),
            (PricingError.sum(.overflow), "overflow"),
            (PricingError.notDelivered(.express), "not_delivered"),
            (VoucherRefusal.unknown, "voucher_unknown"),
            (VoucherRefusal.switchedOff, "voucher_switched_off"),
            (VoucherRefusal.notYet(from: Sample.now), "voucher_not_yet"),
            (VoucherRefusal.expired(at: Sample.now), "voucher_expired"),
            (VoucherRefusal.usedUp, "voucher_used_up"),
            (VoucherRefusal.minimumNotReached(.zero()), "voucher_minimum_not_reached"),
            (InvalidVoucher(problems: [:]), "invalid_voucher"),
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
            (AfterSaleError.returnRefunded, "return_refunded"),
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
