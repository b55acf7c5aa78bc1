import ShopDomain

/// Price, choice of a variant, and the way into the cart.
///
/// The form has no operation identifier, because the page is the same for everybody; the script adds
/// one when it is sent.
struct ProductForm: HTML {
    let model: ProductModel
    let tariff: ShippingTariff
    let language: Language

    var body: some HTML {
        form(
            .class("buy"), .method(.post), .action(PagePath.cart.path(language)),
            .data(.operation)
        ) {
            div {
                p(.class("price"), .data(.priceShown)) {
                    model.preselected.price.text(language)
                }
                // Several choices have it beside their own prices, where no script must change it.
                if model.choices.count == 1 {
                    UnitPriceView(unitPrice: model.preselected.unitPrice, language: language)
                }
                p(.class("muted small")) {
                    "\(texts.vat(model.preselected.vatRate)), \(shipping)"
                }
                if model.choices.count == 1 {
                    AvailabilityView(available: model.preselected.available, language: language)
                }
            }
            choice
            if model.isSoldOut {
                button(.class("button"), .type(.submit), .disabled) { texts.soldOut }
            } else {
                purchase
            }
        }
    }

    @HTMLBuilder private var choice: some HTML {
        if model.choices.count == 1 {
            input(.type(.hidden), .name("sku"), .value(model.preselected.sku.text))
        } else {
            fieldset {
                legend { texts.variants }
                div(.class("choices")) {
                    for choice in model.choices {
                        ChoiceView(
                            choice: choice, isPreselected: choice == model.preselected,
                            language: language)
                    }
                }
            }
        }
    }

    private var purchase: some HTML {
        div(.class("cluster")) {
            div(.class("field")) {
                label(.for("quantity")) { texts.quantity }
                div(
                    .class("quantity"), .data(.less, texts.oneLess), .data(.more, texts.oneMore)
                ) {
                    input(
                        .id("quantity"), .type(.number), .name("quantity"), .value(1), .min(1),
                        .max(Quantity.highest), .required, .inputmode(.numeric))
                }
            }
            button(.class("button primary"), .type(.submit), .data(.test, "add-to-cart")) {
                texts.addToCart
            }
        }
    }

    private var shipping: String {
        let weight = model.preselected.weight
        guard let fee = tariff.fee(for: .standard, goods: .zero(), weight: weight) else {
            return texts.shippingExtra
        }
        guard let freeFrom = tariff.freeFrom(.standard, weight: weight) else {
            return texts.shippingFee(fee.text(language))
        }
        return fee.minorUnits == 0
            ? texts.shippingFree : texts.shipping(fee.text(language), freeFrom.text(language))
    }

    private var texts: ProductTexts { ProductTexts[language] }
}

/// A variant to choose, with its own price and availability.
struct ChoiceView: HTML {
    let choice: ProductModel.Choice
    let isPreselected: Bool
    let language: Language

    var body: some HTML {
        label(.class("choice")) {
            input(
                .type(.radio), .name("sku"), .value(choice.sku.text), .data(.price, price),
                .required, .checked(isPreselected), .disabled(choice.isSoldOut))
            span {
                choice.label
                span(
                    .class("availability"),
                    .data(.state, Availability(available: choice.available).rawValue)
                ) { CatalogueTexts[language].availability(choice.available) }
            }
            span(.class("price")) { price }
            if let unitPrice = choice.unitPrice {
                span(.class("number small muted"), .data(.test, "unit-price")) {
                    unitPrice.text(language)
                }
            }
        }
    }

    private var price: String { choice.price.text(language) }
}
