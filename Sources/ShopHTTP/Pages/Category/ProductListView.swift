import ShopDomain

/// A list of products with all that orders, narrows and pages it.
struct ProductListView: HTML {
    let list: ProductList
    /// The orders to choose from; the first is that of an address without one.
    let sorts: [CatalogueSort]
    /// Whether a search has found the products.
    var isSearch = false
    let facets: CatalogueFacets?
    let products: [ProductCardModel]
    /// Where the list goes on; `nil` at its end.
    let next: PageCursor?
    /// The hook for browser tests.
    var test: StaticTestHook = .productCard
    let language: Language
    /// The page that shows a list.
    let page: @Sendable (ProductList) -> PagePath

    var body: some HTML {
        div(.class("toolbar")) {
            if let facets {
                FilterPanel(list: list, facets: facets, language: language, page: page)
            }
            if products.count > 1 { sorting }
        }
        ActiveFilters(list: list, facets: facets, language: language, page: page)
        if products.isEmpty {
            div(.class("empty")) {
                p { FilterTexts[language].nothingFits }
                a(.class("button"), .href(page(list.unfiltered).path(language))) {
                    FilterTexts[language].removeAll
                }
            }
        } else {
            h2(.class("visually-hidden")) { texts.products }
            ProductGrid(products: products, language: language, test: test)
            Pager(
                first: list.after == nil ? nil : page(list.from(nil)),
                next: next.map { page(list.from($0)) }, language: language)
        }
    }

    private var sorting: some HTML {
        nav(.class("cluster"), .aria(.label, texts.sortBy)) {
            span(.class("muted small")) { texts.sortBy }
            ul(.class("chips")) {
                for sort in sorts {
                    li {
                        a(
                            .href(page(list.sorted(by: isUsual(sort) ? nil : sort)).path(language)),
                            .aria(.current, "true").when(sort == list.sort ?? sorts.first)
                        ) { texts.name(of: sort, inSearch: isSearch) }
                    }
                }
            }
        }
    }

    private func isUsual(_ sort: CatalogueSort) -> Bool { sort == sorts.first }
    private var texts: CatalogueTexts { CatalogueTexts[language] }
}
