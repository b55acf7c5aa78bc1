import ShopDomain

/// A top category with those directly in it.
struct ShelfModel: Hashable, Sendable {
    let category: Category
    let subcategories: [Category]

    /// All top categories, in their order.
    static func all(_ snapshot: CatalogueSnapshot) -> [ShelfModel] {
        snapshot.rootCategories.map {
            ShelfModel(category: $0, subcategories: snapshot.subcategories(of: $0.slug))
        }
    }
}

/// The top categories side by side, each with what is in it.
struct CategoryGrid: HTML {
    let shelves: [ShelfModel]
    let language: Language

    var body: some HTML {
        ul(.class("category-grid")) {
            for shelf in shelves {
                li {
                    h3 { CategoryLink(category: shelf.category, language: language) }
                    for subcategory in shelf.subcategories {
                        CategoryLink(category: subcategory, language: language)
                    }
                }
            }
        }
    }
}

/// The name of a category, leading to its page.
struct CategoryLink: HTML {
    let category: Category
    let language: Language

    var body: some HTML {
        a(.href(PagePath.category(category.slug).path(language))) { category.name[language] }
    }
}
