import ShopDomain

/// Products side by side.
struct ProductGrid: HTML {
    let products: [ProductCardModel]
    let language: Language
    /// The hook for browser tests.
    var test: StaticTestHook = .productCard

    var body: some HTML {
        ul(.class("product-grid")) {
            for product in products {
                ProductCard(product: product, language: language, test: test)
            }
        }
    }
}

/// What browser tests find a product in a list by.
enum StaticTestHook: String, Sendable {
    case productCard = "product-card"
    case searchResult = "search-result"
    case relatedProduct = "related-product"
    case bestSeller = "best-seller"
}

/// A product in a list: picture, name, price and whether there is any.
struct ProductCard: HTML {
    let product: ProductCardModel
    let language: Language
    let test: StaticTestHook

    var body: some HTML {
        li(.class("product-card"), .data(.test, test.rawValue)) {
            ProductPictureView(
                product: product.slug, picture: product.picture, isLazy: true)
            h3 { a(.href(PagePath.product(product.slug).path(language))) { product.name } }
            p(.class("price")) {
                if product.hasSeveralPrices { texts.from + " " }
                product.price.text(language)
            }
            UnitPriceView(unitPrice: product.unitPrice, language: language)
            AvailabilityView(available: product.available, language: language)
        }
    }

    private var texts: CatalogueTexts { CatalogueTexts[language] }
}

/// The picture of a product. It says nothing that the name beside it does not say.
struct ProductPictureView: HTML {
    let product: Slug
    /// What was uploaded; where there is nothing, it is drawn.
    var picture: ProductPicture?
    var isLazy = false
    /// Whether it is the picture of the thing around it, for search engines.
    var isItem = false

    var body: some HTML {
        if let picture {
            PhotoView(picture: picture, alternative: "", place: .card, isLazy: isLazy)
        } else {
            img(
                .src("/pictures/\(product.text).svg"), .alt(""), .width(480), .height(480),
                .loading(.lazy).when(isLazy), .itemprop(.image).when(isItem))
        }
    }
}

/// Whether something can be bought, in words and in a colour.
struct AvailabilityView: HTML {
    let available: Int
    let language: Language

    var body: some HTML {
        p(
            .class("availability"),
            .data(.state, Availability(available: available).rawValue)
        ) { CatalogueTexts[language].availability(available) }
    }
}
