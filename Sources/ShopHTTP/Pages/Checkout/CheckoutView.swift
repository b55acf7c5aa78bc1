import ShopDomain

/// The checkout: one page, one button.
struct CheckoutView: HTML {
    let model: CheckoutModel
    let form: CheckoutForm
    /// Addresses the customer has saved.
    let saved: [SavedAddress]
    /// The ways to pay.
    let methods: [PaymentMethod]
    /// With whom the contract is made; `nil` where the operator has not told.
    let seller: String?
    var problem: Problem?
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        ShopHTTP.form(
            .class("split"), .method(.post), .action(PagePath.checkout().path(language))
        ) {
            input(.type(.hidden), .name("idempotency_key"), .value(form.key))
            for option in model.options {
                input(
                    .type(.hidden), .name("agreed_total_\(option.method.rawValue)"),
                    .value(option.totals.total.decimal))
            }
            div(.class("stack")) {
                CheckoutAddress(
                    form: form, isGuest: model.isGuest, saved: saved,
                    errors: FieldErrors(problem), language: language)
                shipping
                PaymentChoice(
                    methods: methods, chosen: form.payment,
                    error: FieldErrors(problem)["payment", language], language: language)
            }
            OrderReview(model: model, seller: seller, language: language)
        }
    }

    private var shipping: some HTML {
        fieldset {
            legend { texts.shipping }
            div(.class("choices")) {
                for option in model.options {
                    label(.class("choice")) {
                        input(
                            .type(.radio), .name("shipping"), .value(option.method.rawValue),
                            .required, .checked(option.method == form.shipping))
                        span { texts.method(option.method) }
                        span(.class("price")) {
                            option.totals.shipping.feeText(language)
                        }
                    }
                }
            }
            if let error = FieldErrors(problem)["shipping", language] {
                p(.class("field-error"), .data(.test, "field-error")) { error }
            }
        }
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}

/// Where the goods go, and where mail goes.
struct CheckoutAddress: HTML {
    let form: CheckoutForm
    let isGuest: Bool
    /// Addresses to choose from.
    let saved: [SavedAddress]
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        fieldset {
            legend { texts.address }
            SavedAddressChoice(addresses: saved, chosen: form.address, language: language)
            div(.class("form-grid")) {
                if isGuest {
                    TextField(
                        name: "email", label: texts.email, value: form.email, type: .email,
                        autocomplete: .email, isWide: true, longest: 254, hint: texts.emailHint,
                        error: errors["email", language])
                }
                AddressFields(form: form.address, errors: errors, language: language)
                if !isGuest {
                    label(.class("choice wide")) {
                        input(
                            .type(.checkbox), .name("save_address"), .value("1"),
                            .checked(form.savesAddress))
                        span { AddressTexts[language].saveForLater }
                    }
                }
            }
        }
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}

/// Everything that matters right above the button, as the law asks for: goods, prices, totals.
///
/// The total stands here for each way of delivery; the style sheet shows that of the one chosen, old
/// browsers show all.
struct OrderReview: HTML {
    let model: CheckoutModel
    let seller: String?
    let language: Language

    var body: some HTML {
        aside(.class("card summary")) {
            h2 { texts.review }
            ul(.class("order-lines")) {
                for line in model.lines {
                    li {
                        span { "\(line.quantity) × \(line.name)" }
                        span(.class("number")) { line.undiscounted.text(language) }
                    }
                }
            }
            dl {
                dt { CartTexts[language].goods }
                dd { sum(\.undiscounted).text(language) }
                if let voucher = model.voucher?.applied {
                    VoucherRow(
                        code: voucher.code,
                        amount: VoucherTexts[language].benefit(sum(\.discount), language),
                        language: language)
                }
                for option in model.options {
                    div(.data(.state, option.method.rawValue)) {
                        OptionTotal(option: option, language: language)
                    }
                }
            }
            if let asked = model.voucher, let refusal = asked.refusal {
                p(.class("field-error"), .data(.test, "field-error")) {
                    VoucherTexts[language].notApplied(asked.code, refusal, language)
                }
            }
            p(.class("small"), .data(.test, "contract")) {
                if let seller { "\(ImprintTexts[language].contractWith(seller)) " }
                ImprintTexts[language].beforeOrdering
                " "
                LegalLinks(pages: [.withdrawal, .privacy, .imprint], language: language)
            }
            button(.class("button primary"), .type(.submit), .data(.test, "place-order")) {
                texts.order
            }
            p { a(.href(PagePath.cart.path(language))) { texts.change } }
        }
    }

    private func sum(_ part: KeyPath<OrderLine, Money>) -> Money {
        (try? Money.sum(model.lines.map { $0[keyPath: part] })) ?? .zero()
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}

/// What the order costs with one way of delivery, and the tax in it.
struct OptionTotal: HTML {
    let option: CheckoutModel.Option
    let language: Language

    var body: some HTML {
        dt { texts.method(option.method) }
        dd { option.totals.shipping.feeText(language) }
        dt(.class("total")) { CartTexts[language].total }
        dd(.class("total")) { option.totals.total.text(language) }
        for share in option.totals.vat {
            dt(.class("muted small")) { texts.vat(share.rate) }
            dd(.class("muted small")) { share.tax.text(language) }
        }
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}
