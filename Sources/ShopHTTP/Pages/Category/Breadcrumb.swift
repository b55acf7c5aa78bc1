import ShopDomain

/// Where a page stands in the tree of categories.
struct Breadcrumb: HTML {
    /// The categories above the page, the top one first.
    let trail: [Category]
    /// The page itself.
    let current: String
    let language: Language

    var body: some HTML {
        nav(.class("breadcrumb"), .aria(.label, texts.youAreHere)) {
            ol(.itemscope, .itemtype(.breadcrumbList)) {
                BreadcrumbStep(
                    position: 1, path: PagePath.home.path(language), name: texts.home)
                for (index, category) in trail.enumerated() {
                    BreadcrumbStep(
                        position: index + 2,
                        path: PagePath.category(category.slug).path(language),
                        name: category.name[language])
                }
                li(.aria(.current, "page")) { current }
            }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}

/// A page above the one that is shown.
struct BreadcrumbStep: HTML {
    /// Counted from 1.
    let position: Int
    let path: String
    let name: String

    var body: some HTML {
        li(.itemprop(.itemListElement), .itemscope, .itemtype(.listItem)) {
            a(.href(path), .itemprop(.item)) { span(.itemprop(.name)) { name } }
            meta(.itemprop(.position), .content(String(position)))
        }
    }
}
