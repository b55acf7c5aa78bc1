import ShopDomain

/// The page of a category.
struct CategoryView: HTML {
    let model: CategoryModel
    let language: Language

    var body: some HTML {
        Breadcrumb(trail: model.trail.dropLast(), current: name, language: language)
        div(.class("page-head")) {
            h1 { name }
            p(.class("muted")) { texts.count(model.total) }
        }
        subcategories
        if model.products.isEmpty && !model.list.isFiltered {
            div(.class("empty")) {
                p { texts.nothingHereYet }
                a(.class("button"), .href(PagePath.home.path(language))) { texts.backHome }
            }
        } else {
            ProductListView(
                list: model.list, sorts: CategoryModel.offeredSorts, facets: model.facets,
                products: model.products, next: model.next, language: language
            ) { .category(model.category.slug, $0) }
        }
    }

    @HTMLBuilder private var subcategories: some HTML {
        if !model.subcategories.isEmpty {
            nav(.aria(.label, texts.subcategories)) {
                ul(.class("chips")) {
                    for category in model.subcategories {
                        li { CategoryLink(category: category, language: language) }
                    }
                }
            }
        }
    }

    private var name: String { model.category.name[language] }
    private var texts: CatalogueTexts { CatalogueTexts[language] }
}
