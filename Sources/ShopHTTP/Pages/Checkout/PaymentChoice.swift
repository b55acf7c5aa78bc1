import ShopDomain

/// The ways to pay; where there is only one, there is nothing to choose.
struct PaymentChoice: HTML {
    let methods: [PaymentMethod]
    let chosen: PaymentMethod?
    let error: String?
    let language: Language

    var body: some HTML {
        fieldset {
            legend { CheckoutTexts[language].payment }
            if methods.count > 1 {
                div(.class("choices")) {
                    for method in methods {
                        label(.class("choice")) {
                            input(
                                .type(.radio), .name("payment"), .value(method.rawValue),
                                .required, .checked(method == chosen))
                            span { PaymentTexts[language].method(method) }
                        }
                    }
                }
            } else {
                for method in methods { p { PaymentTexts[language].method(method) } }
            }
            if let error {
                p(.class("field-error"), .data(.test, "field-error")) { error }
            }
        }
    }
}
