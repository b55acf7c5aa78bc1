import ShopDomain

/// The results of a search, or a way on where there are none.
struct SearchView: HTML {
    let model: SearchModel
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { headline }
            if !model.products.isEmpty {
                p(.class("muted")) { CatalogueTexts[language].count(model.total) }
            }
        }
        suggestion
        if model.products.isEmpty && !model.list.isFiltered {
            empty
        } else {
            ProductListView(
                list: model.list, sorts: SearchModel.offeredSorts, isSearch: true,
                facets: model.facets,
                products: model.products, next: model.next, test: .searchResult,
                language: language
            ) { .search(model.words, $0) }
        }
    }

    @HTMLBuilder private var suggestion: some HTML {
        if let suggestion = model.suggestion {
            p(.class("notice"), .role(.status), .data(.test, "notice")) {
                "\(texts.nothingFor(model.words)). \(texts.showingInstead) "
                a(.href(PagePath.search(suggestion).path(language))) { suggestion }
                "?"
            }
        }
    }

    private var empty: some HTML {
        div(.class("stack")) {
            p(.class("lead")) { model.words.isEmpty ? texts.askSomething : texts.hint }
            if !model.shelves.isEmpty {
                h2 { texts.lookAround }
                CategoryGrid(shelves: model.shelves, language: language)
            }
        }
    }

    private var headline: String {
        if model.words.isEmpty { return texts.title }
        return model.products.isEmpty
            ? texts.nothingFor(model.words)
            : texts.resultsFor(model.suggestion ?? model.words)
    }

    private var texts: SearchTexts { SearchTexts[language] }
}
