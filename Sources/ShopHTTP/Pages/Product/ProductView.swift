import ShopDomain

/// The page of a product.
struct ProductView: HTML {
    let model: ProductModel
    let tariff: ShippingTariff
    let language: Language

    var body: some HTML {
        Breadcrumb(trail: model.trail, current: model.name, language: language)
        article(.itemscope, .itemtype(.product)) {
            div(.class("product")) {
                ProductGallery(
                    product: model.slug, name: model.name, pictures: model.pictures,
                    language: language)
                div {
                    h1(.itemprop(.name)) { model.name }
                    ProductForm(model: model, tariff: tariff, language: language)
                    p(.class("muted small")) { texts.delivery }
                }
            }
            div(.class("section product-more")) {
                description
                attributes
            }
            for choice in model.choices { OfferData(choice: choice) }
        }
        related
        RecentlyViewed(current: model.slug, name: model.name, language: language)
    }

    @HTMLBuilder private var related: some HTML {
        if !model.related.isEmpty {
            section(.class("section")) {
                h2 { texts.related }
                ProductGrid(products: model.related, language: language, test: .relatedProduct)
            }
        }
    }

    @HTMLBuilder private var description: some HTML {
        if !model.paragraphs.isEmpty {
            section {
                h2 { texts.description }
                div(.class("prose"), .itemprop(.description)) {
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

/// An offer as search engines read it.
struct OfferData: HTML {
    let choice: ProductModel.Choice

    var body: some HTML {
        div(.itemprop(.offers), .itemscope, .itemtype(.offer), .hidden) {
            meta(.itemprop(.sku), .content(choice.sku.text))
            meta(.itemprop(.price), .content(choice.price.decimal))
            meta(.itemprop(.priceCurrency), .content(choice.price.currency.code))
            link(.itemprop(.availability), .href("https://schema.org/\(state)"))
        }
    }

    private var state: String {
        switch Availability(available: choice.available) {
        case .inStock: "InStock"
        case .low: "LimitedAvailability"
        case .soldOut: "OutOfStock"
        }
    }
}
