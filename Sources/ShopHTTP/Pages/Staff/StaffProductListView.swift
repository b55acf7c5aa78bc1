import ShopDomain

/// Products, published or not, with a search.
struct StaffProductListView: HTML {
    let products: [Product]
    /// How many pieces can be bought; SKUs without stock are missing.
    let available: [SKU: Int]
    let query: ProductQuery
    let first: PagePath?
    let next: PagePath?
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { texts.products }
            div(.class("cluster")) {
                a(.class("button"), .href(PagePath.staffImports.path(language))) {
                    ImportTexts[language].title
                }
                a(.class("button primary"), .href(PagePath.staffNewProduct.path(language))) {
                    texts.newProduct
                }
            }
        }
        StaffSearch(
            path: .staffProducts(), label: texts.nameOrSKU, words: query.words,
            longest: ProductFilter.longestSearch, choice: visibility, language: language)
        if products.isEmpty {
            p(.class("empty")) { texts.noProducts }
        } else {
            table(.class("table")) {
                thead {
                    tr {
                        th(.scope(.col)) { texts.product }
                        th(.scope(.col)) { texts.variants }
                        th(.scope(.col), .class("number")) { texts.price }
                        th(.scope(.col), .class("number")) { texts.available }
                    }
                }
                tbody {
                    for product in products {
                        StaffProductRow(product: product, available: available, language: language)
                    }
                }
            }
        }
        Pager(first: first, next: next, language: language)
    }

    private var visibility: StaffSearch.Choice {
        StaffSearch.Choice(
            name: "visibility", label: texts.state,
            options: ProductQuery.Visibility.allCases.map { ($0.rawValue, name($0)) },
            chosen: query.visibility.rawValue)
    }

    private func name(_ visibility: ProductQuery.Visibility) -> String {
        switch visibility {
        case .all: texts.all
        case .published: texts.published
        case .hidden: texts.hidden
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// A product in the table of staff.
struct StaffProductRow: HTML {
    let product: Product
    let available: [SKU: Int]
    let language: Language

    var body: some HTML {
        tr(.data(.test, "staff-product")) {
            td(.data(.label, texts.product)) { name }
            td(.data(.label, texts.variants)) { skus }
            td(.class("number"), .data(.label, texts.price)) { price }
            td(.class("number"), .data(.label, texts.available)) { stock }
        }
    }

    /// One element: on small screens the cell puts its elements side by side.
    private var name: some HTML {
        div {
            a(.href(PagePath.staffProduct(product.slug).path(language))) { product.name[language] }
            br()
            span(.class("small muted")) { product.slug.text }
            if !product.isPublished {
                " "
                PublicationBadge(isPublished: false, language: language)
            }
        }
    }

    /// A SKU is copied and compared, so it stays in one piece.
    private var skus: some HTML {
        div(.class("cluster")) {
            for variant in product.variants { span(.class("sku")) { variant.sku.text } }
        }
    }

    /// All pieces; it stands out where a variant runs out.
    @HTMLBuilder private var stock: some HTML {
        let scarcest = product.variants.map { available[$0.sku] ?? 0 }.min() ?? 0
        let availability = Availability(available: scarcest)
        if availability == .inStock {
            String(pieces)
        } else {
            span(
                .class("badge"), .data(.state, availability.rawValue), .data(.test, "scarce")
            ) { String(pieces) }
        }
    }

    private var price: String {
        let prices = product.variants.map(\.price).sorted { $0.minorUnits < $1.minorUnits }
        guard let lowest = prices.first, let highest = prices.last else { return "–" }
        let text = lowest.text(language)
        return lowest == highest ? text : "\(text) – \(highest.text(language))"
    }

    private var pieces: Int {
        product.variants.reduce(0) { $0 + max(0, available[$1.sku] ?? 0) }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}
