import ShopDomain

/// The home page.
struct HomeView: HTML {
    let model: HomeModel
    let language: Language

    var body: some HTML {
        hero
        if !model.shelves.isEmpty {
            section(.class("section")) {
                h2(.id("categories")) { texts.categories }
                CategoryGrid(shelves: model.shelves, language: language)
            }
        }
        if !model.bestSellers.isEmpty {
            section(.class("section")) {
                h2 { texts.bestSellers }
                ProductGrid(products: model.bestSellers, language: language, test: .bestSeller)
            }
        }
        section(.class("section")) {
            h2(.id("newest")) { texts.newest }
            if model.newest.isEmpty {
                p(.class("muted")) { texts.nothingHereYet }
            } else {
                ProductGrid(products: model.newest, language: language)
            }
        }
        RecentlyViewed(language: language)
    }

    private var hero: some HTML {
        section(.class("hero")) {
            div(.class("stack")) {
                h1 { texts.heroTitle }
                p(.class("lead")) { texts.heroLead }
                p { a(.class("button primary"), .href("#newest")) { texts.heroAction } }
            }
            if model.newest.count >= HomeModel.heroPictures {
                div(.class("hero-pictures")) {
                    for product in model.newest.prefix(HomeModel.heroPictures) {
                        ProductPictureView(product: product.slug, picture: product.picture)
                    }
                }
            }
        }
    }

    private var texts: CatalogueTexts { CatalogueTexts[language] }
}
