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
            ol {
                li { a(.href(PagePath.home.path(language))) { texts.home } }
                for category in trail {
                    li { CategoryLink(category: category, language: language) }
                }
                li(.aria(.current, "page")) { current }
            }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
