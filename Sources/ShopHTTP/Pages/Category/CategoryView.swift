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
        if model.products.isEmpty {
            div(.class("empty")) {
                p { texts.nothingHereYet }
                a(.class("button"), .href(PagePath.home.path(language))) { texts.backHome }
            }
        } else {
            sorting
            h2(.class("visually-hidden")) { texts.products }
            ProductGrid(products: model.products, language: language)
            Pager(
                first: model.isFirstPage ? nil : page(model.sort),
                next: model.next.map { page(model.sort, after: $0) }, language: language)
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

    private var sorting: some HTML {
        nav(.class("toolbar"), .aria(.label, texts.sortBy)) {
            span(.class("muted small")) { texts.sortBy }
            ul(.class("chips")) {
                for sort in CategoryModel.offeredSorts {
                    li {
                        a(
                            .href(page(sort).path(language)),
                            .aria(.current, "true").when(sort == model.sort)
                        ) { texts.name(of: sort) }
                    }
                }
            }
        }
    }

    private func page(_ sort: CatalogueSort, after cursor: PageCursor? = nil) -> PagePath {
        .category(
            model.category.slug, sort: sort == .newest ? nil : sort.rawValue, after: cursor?.text)
    }

    private var name: String { model.category.name[language] }
    private var texts: CatalogueTexts { CatalogueTexts[language] }
}
