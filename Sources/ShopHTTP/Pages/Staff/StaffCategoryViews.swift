import ShopDomain

/// The tree of categories with arrows to order it, and a form for another one.
struct StaffCategoryListView: HTML {
    let tree: CategoryList
    let draft: CategoryDraft
    /// Whether `draft` was sent and refused: then the form comes first, for it has to be mended.
    let isRefused: Bool
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { BackOfficeTexts[language].categories }
            a(.class("button primary"), .href("#new-category")) { texts.new }
        }
        if isRefused {
            newCategory
            div(.class("section")) { list }
        } else {
            list
            newCategory
        }
    }

    @HTMLBuilder private var list: some HTML {
        if tree.rows.isEmpty {
            p(.class("empty")) { texts.empty }
        } else {
            table(.class("table")) {
                thead {
                    tr {
                        th(.scope(.col)) { StaffTexts[language].category }
                        th(.scope(.col)) { StaffTexts[language].shortName }
                        th(.scope(.col), .class("number")) { texts.products }
                        th(.scope(.col)) { texts.order }
                    }
                }
                tbody { for row in tree.rows { CategoryTableRow(row: row, language: language) } }
            }
        }
    }

    private var newCategory: some HTML {
        section(.class("section"), .id("new-category")) {
            h2 { texts.new }
            form(
                .class("form-grid"), .method(.post),
                .action(PagePath.staffCategories.path(language))
            ) {
                CategoryNameFields(name: draft.name, errors: errors, language: language)
                TextField(
                    name: "slug", label: StaffTexts[language].slug, value: draft.slug, longest: 80,
                    hint: texts.slugStays, error: errors["slug", language])
                CategoryChoice(
                    name: "parent", label: texts.parent, none: texts.top, rows: tree.rows,
                    chosen: draft.parent ?? "", language: language)
                button(.class("button primary"), .type(.submit)) { texts.add }
            }
        }
    }

    private var texts: CategoryTexts { CategoryTexts[language] }
}

/// A category in the table of all.
struct CategoryTableRow: HTML {
    let row: CategoryList.Row
    let language: Language

    var body: some HTML {
        tr(.data(.test, "category")) {
            td(.data(.label, StaffTexts[language].category)) {
                span {
                    row.dashes
                    a(.href(PagePath.staffCategory(category.slug).path(language))) {
                        category.name[language]
                    }
                }
            }
            td(.data(.label, StaffTexts[language].shortName)) { category.slug.text }
            td(.class("number"), .data(.label, texts.products)) { String(row.products) }
            td(.data(.label, texts.order)) {
                div(.class("cluster")) {
                    if row.isFirst {
                        noArrow("↑", texts.up)
                    } else {
                        arrow("↑", texts.up, before: row.up)
                    }
                    if row.isLast {
                        noArrow("↓", texts.down)
                    } else {
                        arrow("↓", texts.down, before: row.down)
                    }
                }
            }
        }
    }

    /// Keeps the arrows of all rows below each other.
    private func noArrow(_ sign: String, _ label: (String) -> String) -> some HTML {
        button(
            .class("button compact"), .type(.button), .disabled,
            .aria(.label, label(category.name[language]))
        ) { sign }
    }

    private func arrow(
        _ sign: String, _ label: (String) -> String, before sibling: Slug?
    ) -> some HTML {
        form(.method(.post), .action(PagePath.staffCategoryPlace(category.slug).path(language))) {
            input(.type(.hidden), .name("from"), .value("list"))
            input(.type(.hidden), .name("parent"), .value(category.parent?.text ?? ""))
            input(.type(.hidden), .name("before"), .value(sibling?.text ?? ""))
            button(
                .class("button compact"), .type(.submit),
                .aria(.label, label(category.name[language]))
            ) { sign }
        }
    }

    private var category: Category { row.category }
    private var texts: CategoryTexts { CategoryTexts[language] }
}

/// One category with the forms to rename, move and remove it.
struct StaffCategoryView: HTML {
    let category: Category
    /// What stands in the form.
    let name: LocalizedText
    let tree: CategoryList
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { category.name[language] }
            a(.href(PagePath.category(category.slug).path(language))) { texts.see }
        }
        ShopHTTP.form(
            .class("form-grid"), .method(.post),
            .action(PagePath.staffCategory(category.slug).path(language))
        ) {
            CategoryNameFields(name: name, errors: errors, language: language)
            button(.class("button primary"), .type(.submit)) { texts.rename }
        }
        section(.class("section stack")) {
            h2 { texts.move }
            p(.class("muted")) { texts.moveHint }
            ShopHTTP.form(
                .class("form-grid"), .method(.post),
                .action(PagePath.staffCategoryPlace(category.slug).path(language))
            ) {
                CategoryChoice(
                    name: "parent", label: texts.parent, none: texts.top,
                    rows: tree.parents(for: category), chosen: category.parent?.text ?? "",
                    language: language)
                button(.class("button"), .type(.submit)) { texts.move }
            }
        }
        section(.class("section stack")) {
            h2 { texts.remove }
            p(.class("muted")) { texts.removeHint }
            ShopHTTP.form(
                .method(.post),
                .action(PagePath.staffCategoryRemoval(category.slug).path(language))
            ) {
                button(.class("button danger"), .type(.submit)) { texts.remove }
            }
        }
    }

    private var texts: CategoryTexts { CategoryTexts[language] }
}

/// The name of a category in both languages.
struct CategoryNameFields: HTML {
    let name: LocalizedText
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        TextField(
            name: "name_de", label: texts.nameGerman, value: name.german,
            longest: Category.longestName, error: errors["name.de", language])
        TextField(
            name: "name_en", label: texts.nameEnglish, value: name.english,
            longest: Category.longestName, error: errors["name.en", language])
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// A choice among categories, or none of them.
struct CategoryChoice: HTML {
    let name: String
    let label: String
    let none: String
    let rows: [CategoryList.Row]
    let chosen: String
    let language: Language

    var body: some HTML {
        div(.class("field")) {
            ShopHTTP.label(.for(name)) { label }
            select(.id(name), .name(name)) {
                option(.value(""), .selected(chosen.isEmpty)) { none }
                for row in rows {
                    option(
                        .value(row.category.slug.text),
                        .selected(row.category.slug.text == chosen)
                    ) { row.name(language) }
                }
            }
        }
    }
}
