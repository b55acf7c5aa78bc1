import ShopDomain

/// The checkout: one page, one button.
struct CheckoutView: HTML {
    let model: CheckoutModel
    let form: CheckoutForm
    var problem: Problem?
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        ShopHTTP.form(
            .class("split"), .method(.post), .action(PagePath.checkout.path(language))
        ) {
            input(.type(.hidden), .name("idempotency_key"), .value(form.key))
            for option in model.options {
                input(
                    .type(.hidden), .name("agreed_total_\(option.method.rawValue)"),
                    .value(option.totals.total.decimal))
            }
            div(.class("stack")) {
                CheckoutAddress(
                    form: form, isGuest: model.isGuest, errors: FieldErrors(problem),
                    language: language)
                shipping
                payment
            }
            OrderReview(model: model, language: language)
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

    private var payment: some HTML {
        fieldset {
            legend { texts.payment }
            p { texts.invoice }
        }
    }

    private var texts: CheckoutTexts { CheckoutTexts[language] }
}

/// Where the goods go, and where mail goes.
struct CheckoutAddress: HTML {
    let form: CheckoutForm
    let isGuest: Bool
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        fieldset {
            legend { texts.address }
            div(.class("form-grid")) {
                if isGuest {
                    TextField(
                        name: "email", label: texts.email, value: form.email, type: .email,
                        autocomplete: .email, isWide: true, longest: 254, hint: texts.emailHint,
                        error: errors["email", language])
                }
                field("name", texts.name, form.name, .name, isWide: true)
                field("street", texts.street, form.street, .streetAddress, isWide: true)
                field("postcode", texts.postcode, form.postcode, .postalCode)
                field("city", texts.city, form.city, .addressLevel2)
                country
            }
        }
    }

    private func field(
        _ name: String, _ label: String, _ value: String, _ autocomplete: Autocomplete,
        isWide: Bool = false
    ) -> TextField {
        TextField(
            name: name, label: label, value: value, autocomplete: autocomplete, isWide: isWide,
            longest: 100, error: errors[name, language])
    }

    private var country: some HTML {
        div(.class("field")) {
            label(.for("country")) { texts.country }
            select(.id("country"), .name("country"), .autocomplete(.country), .required) {
                for country in Country.allCases {
                    option(
                        .value(country.rawValue), .selected(country.rawValue == form.country)
                    ) { texts.countryName(country) }
                }
            }
            if let error = errors["country", language] {
                p(.class("field-error"), .data(.test, "field-error")) { error }
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
    let language: Language

    var body: some HTML {
        aside(.class("card summary")) {
            h2 { texts.review }
            ul(.class("order-lines")) {
                for line in model.lines {
                    li {
                        span { "\(line.quantity) × \(line.name)" }
                        span(.class("number")) { line.total.text(language) }
                    }
                }
            }
            dl {
                if let goods = model.options.first?.totals.goods {
                    dt { CartTexts[language].goods }
                    dd { goods.text(language) }
                }
                for option in model.options {
                    div(.data(.state, option.method.rawValue)) {
                        OptionTotal(option: option, language: language)
                    }
                }
            }
            button(.class("button primary"), .type(.submit), .data(.test, "place-order")) {
                texts.order
            }
            p { a(.href(PagePath.cart.path(language))) { texts.change } }
        }
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
