import ShopDomain

/// The page of a product.
struct ProductView: HTML {
    let model: ProductModel
    let tariff: ShippingTariff
    let language: Language

    var body: some HTML {
        Breadcrumb(trail: model.trail, current: model.name, language: language)
        article(.class("product")) {
            div(.class("picture")) { ProductPictureView(product: model.slug) }
            div {
                h1 { model.name }
                ProductForm(model: model, tariff: tariff, language: language)
                p(.class("muted small")) { texts.delivery }
            }
        }
        div(.class("section product-more")) {
            description
            attributes
        }
    }

    @HTMLBuilder private var description: some HTML {
        if !model.paragraphs.isEmpty {
            section {
                h2 { texts.description }
                div(.class("prose")) {
                    for paragraph in model.paragraphs { p { paragraph } }
                }
            }
        }
    }

    @HTMLBuilder private var attributes: some HTML {
        if !model.attributes.isEmpty {
            section {
                h2 { texts.attributes }
                dl(.class("attributes")) {
                    for attribute in model.attributes {
                        dt { attribute.name }
                        dd { attribute.value }
                    }
                }
            }
        }
    }

    private var texts: ProductTexts { ProductTexts[language] }
}
