import ShopDomain

/// The cart with forms to change it.
struct CartPageView: HTML {
    let cart: CartView
    /// What stands in the field for a voucher.
    var voucher = VoucherField()
    let language: Language

    var body: some HTML {
        h1 { texts.title }
        if cart.lines.isEmpty {
            div(.class("empty")) {
                p { texts.empty }
                p(.class("muted")) { texts.emptyHint }
                div(.class("actions")) {
                    a(.class("button primary"), .href(PagePath.home.path(language))) {
                        texts.browse
                    }
                }
            }
        } else {
            div(.class("split")) {
                lines
                CartSummary(cart: cart, voucher: voucher, language: language)
            }
        }
    }

    private var lines: some HTML {
        table(.class("table")) {
            thead {
                tr {
                    th(.scope(.col)) { texts.item }
                    th(.scope(.col), .class("number")) { texts.price }
                    th(.scope(.col)) { texts.quantity }
                    th(.scope(.col), .class("number")) { texts.sum }
                }
            }
            tbody {
                for line in cart.lines { CartLineView(line: line, language: language) }
            }
        }
    }

    private var texts: CartTexts { CartTexts[language] }
}

/// One line of the cart.
struct CartLineView: HTML {
    let line: CartView.Line
    let language: Language

    var body: some HTML {
        tr(.data(.test, "cart-line")) {
            td {
                div(.class("line-item")) {
                    if let offer = line.offer {
                        ProductPictureView(product: offer.productSlug, isLazy: true)
                    }
                    div {
                        if let offer = line.offer {
                            a(.href(PagePath.product(offer.productSlug).path(language))) { name }
                        } else {
                            name
                        }
                        if line.missing > 0 {
                            p(.class("field-error"), .data(.test, "field-error")) { shortage }
                        }
                    }
                }
            }
            td(.class("number"), .data(.label, texts.price)) {
                div {
                    (line.offer?.variant.price ?? .zero()).text(language)
                    UnitPriceView(unitPrice: line.offer?.variant.unitPrice, language: language)
                }
            }
            td(.data(.label, texts.quantity)) {
                quantityForm
                removalForm
            }
            td(.class("number"), .data(.label, texts.sum)) { line.total.text(language) }
        }
    }

    private var quantityForm: some HTML {
        form(
            .class("inline-form"), .method(.post),
            .action(PagePath.cartLine(line.sku).path(language)), .data(.autosubmit)
        ) {
            label(.class("visually-hidden"), .for("quantity-\(line.sku)")) {
                "\(texts.quantity): \(name)"
            }
            span(
                .class("quantity"), .data(.less, product.oneLess), .data(.more, product.oneMore)
            ) {
                input(
                    .id("quantity-\(line.sku)"), .type(.number), .name("quantity"),
                    .value(line.quantity.count), .min(0), .max(Quantity.highest), .required,
                    .inputmode(.numeric))
            }
            button(.class("button compact no-script"), .type(.submit)) { texts.update }
        }
    }

    private var removalForm: some HTML {
        form(
            .class("inline-form"), .method(.post),
            .action(PagePath.cartLineRemoval(line.sku).path(language))
        ) {
            button(
                .class("button quiet compact"), .type(.submit),
                .aria(.label, "\(texts.remove): \(name)")
            ) { texts.remove }
        }
    }

    private var name: String { line.offer?.fullName(language) ?? line.sku.text }

    private var product: ProductTexts { ProductTexts[language] }

    private var shortage: String {
        line.offer.map { texts.onlyLeft(max(0, $0.available)) } ?? texts.notOffered
    }

    private var texts: CartTexts { CartTexts[language] }
}

/// What the cart costs, and the way to the checkout.
struct CartSummary: HTML {
    let cart: CartView
    let voucher: VoucherField
    let language: Language

    var body: some HTML {
        aside(.class("card summary")) {
            dl {
                dt { texts.goods }
                dd { cart.goods.text(language) }
                if let voucher = cart.voucher?.applied {
                    VoucherRow(
                        code: voucher.code,
                        amount: VoucherTexts[language].benefit(cart.discount, language),
                        language: language)
                }
                if let delivery = cart.delivery {
                    dt { delivery.name(language) }
                    dd { delivery.fee.feeText(language) }
                }
                dt(.class("total")) { texts.total }
                dd(.class("total"), .data(.test, "cart-total")) { cart.total.text(language) }
            }
            p(.class("muted small")) { texts.includesVAT }
            VoucherForm(asked: cart.voucher, field: voucher, language: language)
            if cart.isOrderable {
                a(
                    .class("button primary"), .href(PagePath.checkout().path(language)),
                    .data(.test, "to-checkout")
                ) { texts.toCheckout }
            } else if cart.delivery == nil {
                p(.class("notice warning"), .data(.test, "not-delivered")) {
                    VoucherTexts[language].tooHeavy
                }
            } else {
                p(.class("notice warning")) { texts.fixFirst }
            }
        }
    }

    private var texts: CartTexts { CartTexts[language] }
}
