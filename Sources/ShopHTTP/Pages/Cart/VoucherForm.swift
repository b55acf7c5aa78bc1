import ShopDomain

/// What stands in the field for a voucher, as typed, and what is wrong with it.
struct VoucherField: Sendable {
    var text = ""
    var error: String?
}

/// The voucher of a cart: the field to type one in, or the button that takes it back.
struct VoucherForm: HTML {
    let asked: CartView.AskedVoucher?
    let field: VoucherField
    let language: Language

    var body: some HTML {
        if let asked {
            if let refusal = asked.refusal {
                p(.class("field-error"), .data(.test, "field-error")) {
                    texts.notApplied(asked.code, refusal, language)
                }
            }
            form(.method(.post), .action(PagePath.cartVoucherRemoval.path(language))) {
                button(
                    .class("button quiet compact"), .type(.submit),
                    .data(.test, "remove-voucher")
                ) { texts.remove(asked.code) }
            }
        } else {
            form(
                .class("stack"), .method(.post), .action(PagePath.cartVoucher.path(language))
            ) {
                TextField(
                    name: "code", label: texts.code, value: field.text, longest: 40,
                    error: field.error)
                button(
                    .class("button compact"), .type(.submit), .data(.test, "redeem-voucher")
                ) { texts.redeem }
            }
        }
    }

    private var texts: VoucherTexts { VoucherTexts[language] }
}

/// A voucher and what it took off, in a list of amounts.
struct VoucherRow: HTML {
    let code: VoucherCode
    let amount: String
    let language: Language

    var body: some HTML {
        dt { VoucherTexts[language].row(code) }
        dd(.data(.test, "voucher")) { amount }
    }
}

extension OrderTerms {
    /// What the voucher took off, in words.
    func voucherBenefit(_ language: Language) -> String {
        VoucherTexts[language].benefit(discount, language)
    }
}
