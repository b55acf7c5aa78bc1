import ShopDomain

/// Links to the top categories.
struct ShelfNavigation: HTML {
    let language: Language
    let categories: [Category]
    let current: Slug?

    var body: some HTML {
        if !categories.isEmpty {
            nav(.class("shelves"), .aria(.label, LayoutTexts[language].categories)) {
                ul(.class("wrap")) {
                    for category in categories {
                        li {
                            a(
                                .href(PagePath.category(category.slug).path(language)),
                                .aria(.current, "true").when(category.slug == current)
                            ) { category.name[language] }
                        }
                    }
                }
            }
        }
    }
}
