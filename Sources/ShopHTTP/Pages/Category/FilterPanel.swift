import ShopDomain

/// What a list of products can be narrowed to, with the number of products that would be left.
///
/// A form rather than links: robots do not follow it into all combinations there are.
struct FilterPanel: HTML {
    let list: ProductList
    let facets: CatalogueFacets
    let language: Language
    /// The page that shows a list.
    let page: @Sendable (ProductList) -> PagePath

    /// The most attributes shown.
    private static let mostAttributes = 6

    var body: some HTML {
        details(.class("filters")) {
            summary(.class("button")) { texts.filter }
            form(.class("card"), .action(page(ProductList()).address(language))) {
                for (name, value) in page(ProductList(sort: list.sort)).query {
                    if let value { input(.type(.hidden), .name(name), .value(value)) }
                }
                div(.class("filter-groups")) {
                    div(.class("stack")) {
                        price
                        availability
                    }
                    for attribute in facets.attributes.prefix(Self.mostAttributes) {
                        AttributeFilter(attribute: attribute, language: language)
                    }
                }
                button(.class("button primary"), .type(.submit)) { texts.apply }
            }
        }
    }

    private var price: some HTML {
        fieldset {
            legend { texts.price }
            div(.class("cluster")) {
                bound(
                    ProductListField.priceFrom, texts.from, list.prices.lowest,
                    facets.prices?.lowest)
                bound(
                    ProductListField.priceTo, texts.to, list.prices.highest, facets.prices?.highest)
            }
        }
    }

    private func bound(
        _ name: String, _ title: String, _ chosen: Int64?, _ possible: Int64?
    ) -> some HTML {
        div(.class("field")) {
            label(.for(name)) { title }
            input(
                .id(name), .type(.number), .name(name), .value(chosen?.decimalPrice), .min(0),
                .step("0.01"), .inputmode(.decimal),
                .placeholder(possible.map { Money(minorUnits: $0).text(language) } ?? ""))
        }
    }

    private var availability: some HTML {
        fieldset {
            legend { texts.availability }
            FilterChoice(
                name: ProductListField.available, value: "1", title: texts.inStock,
                count: facets.available, isChosen: list.isAvailableOnly)
        }
    }

    private var texts: FilterTexts { FilterTexts[language] }
}

/// The values of an attribute to choose from.
struct AttributeFilter: HTML {
    let attribute: CatalogueFacets.AttributeCounts
    let language: Language

    /// The most values shown.
    private static let mostValues = 8

    var body: some HTML {
        fieldset {
            legend { attribute.name[language] }
            for value in attribute.values.prefix(Self.mostValues) {
                FilterChoice(
                    name: ProductListField.attribute + attribute.name.german,
                    value: value.value.german, title: value.value[language], count: value.count,
                    isChosen: value.isChosen)
            }
        }
    }
}

/// A value to choose, and how many products have it.
struct FilterChoice: HTML {
    let name: String
    let value: String
    let title: String
    let count: Int
    let isChosen: Bool

    var body: some HTML {
        label(.class("filter-choice")) {
            input(.type(.checkbox), .name(name), .value(value), .checked(isChosen))
            span { title }
            span(.class("muted small")) { String(count) }
        }
    }
}

/// What a list is narrowed to, each with a link to the list without it.
struct ActiveFilters: HTML {
    let list: ProductList
    let facets: CatalogueFacets?
    let language: Language
    /// The page that shows a list.
    let page: @Sendable (ProductList) -> PagePath

    var body: some HTML {
        if list.isFiltered {
            nav(.aria(.label, texts.active)) {
                ul(.class("chips")) {
                    for (title, rest) in filters {
                        li {
                            a(
                                .href(page(rest).path(language)), .rel(.nofollow),
                                .aria(.label, texts.remove(title)), .data(.test, "active-filter")
                            ) { "\(title) ×" }
                        }
                    }
                    li {
                        a(.href(page(list.unfiltered).path(language)), .rel(.nofollow)) {
                            texts.removeAll
                        }
                    }
                }
            }
        }
    }

    /// Each filter with the list that is left without it.
    private var filters: [(title: String, rest: ProductList)] {
        var filters: [(title: String, rest: ProductList)] = []
        if list.isAvailableOnly {
            filters.append((texts.inStock, without { $0.isAvailableOnly = false }))
        }
        if list.prices != PriceRange() {
            filters.append((priceTitle, without { $0.prices = PriceRange() }))
        }
        for (name, values) in list.choices.sorted(by: { $0.key < $1.key }) {
            for value in values.sorted() {
                filters.append((title(of: value, of: name), list.toggling(value, of: name)))
            }
        }
        return filters
    }

    private func without(_ change: (inout ProductList) -> Void) -> ProductList {
        var rest = list.from(nil)
        change(&rest)
        return rest
    }

    private var priceTitle: String {
        let text = { (units: Int64) in Money(minorUnits: units).text(language) }
        return switch (list.prices.lowest, list.prices.highest) {
        case (let lowest?, let highest?): "\(text(lowest)) – \(text(highest))"
        case (let lowest?, nil): "\(texts.from.lowercased()) \(text(lowest))"
        case (nil, let highest?): "\(texts.to.lowercased()) \(text(highest))"
        case (nil, nil): ""
        }
    }

    /// The words of the catalogue; those of the address where it has none.
    private func title(of value: String, of name: String) -> String {
        let attribute = facets?.attributes.first { $0.name.german == name }
        let known = attribute?.values.first { $0.value.german == value }
        return "\(attribute?.name[language] ?? name): \(known?.value[language] ?? value)"
    }

    private var texts: FilterTexts { FilterTexts[language] }
}
