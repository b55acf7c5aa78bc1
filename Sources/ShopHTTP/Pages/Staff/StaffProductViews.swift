import ShopDomain

/// A product with the forms to change it.
struct StaffProductView: HTML {
    let form: StaffProductForm
    /// The stored product; `nil` for a new one.
    let product: Product?
    let stock: [StockEntry]
    var pictures = PictureForms()
    let categories: [Category]
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        div(.class("page-head")) {
            h1 { product?.name[language] ?? texts.newProduct }
            if let product, product.isPublished {
                a(.href(PagePath.product(product.slug).path(language))) {
                    CategoryTexts[language].see
                }
            }
        }
        if let product { PublicationButton(product: product, language: language) }
        ShopHTTP.form(.class("form-grid"), .method(.post), .action(target.path(language))) {
            if let version = form.version {
                input(.type(.hidden), .name("version"), .value(version))
            }
            field("slug", texts.slug, form.slug)
            CategoryField(form: form, categories: categories, errors: errors, language: language)
            field("name_de", texts.nameGerman, form.nameGerman, errorOf: "name.de")
            field("name_en", texts.nameEnglish, form.nameEnglish, errorOf: "name.en")
            area(
                "description_de", texts.descriptionGerman, form.descriptionGerman, "description.de")
            area(
                "description_en", texts.descriptionEnglish, form.descriptionEnglish,
                "description.en")
            area(
                "attributes", texts.attributes, form.attributes, "attributes",
                hint: texts.attributesHint)
            area("variants", texts.variants, form.variants, "variants", hint: texts.variantsHint)
            label(.class("choice wide")) {
                input(
                    .type(.checkbox), .name("published"), .value("1"), .checked(form.isPublished))
                span { texts.published }
            }
            button(.class("button primary"), .type(.submit)) { texts.save }
        }
        if let product {
            StaffPicturesView(product: product, forms: pictures, language: language)
        }
        if let product, !stock.isEmpty {
            StockView(product: product.slug, stock: stock, language: language)
        }
        if let slug = product?.slug.text {
            p(.class("section")) {
                a(.href(PagePath.staffLog(StaffLogQuery(subject: slug)).path(language))) {
                    BackOfficeTexts[language].logOfThis
                }
            }
        }
    }

    private var target: PagePath { product.map { .staffProduct($0.slug) } ?? .staffProducts() }

    private func field(
        _ name: String, _ label: String, _ value: String, errorOf: String? = nil
    ) -> TextField {
        TextField(
            name: name, label: label, value: value, error: errors[errorOf ?? name, language])
    }

    private func area(
        _ name: String, _ label: String, _ text: String, _ error: String, hint: String? = nil
    ) -> TextArea {
        TextArea(
            name: name, label: label, text: text, hint: hint, error: errors[error, language])
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// Whether customers see a product.
struct PublicationBadge: HTML {
    let isPublished: Bool
    let language: Language

    var body: some HTML {
        span(.class("badge"), .data(.state, isPublished ? "published" : "hidden")) {
            isPublished ? StaffTexts[language].published : StaffTexts[language].hidden
        }
    }
}

/// Shows a product to customers, or hides it.
struct PublicationButton: HTML {
    let product: Product
    let language: Language

    var body: some HTML {
        form(
            .class("cluster steps"), .method(.post),
            .action(PagePath.staffProductPublication(product.slug).path(language))
        ) {
            input(.type(.hidden), .name("published"), .value(product.isPublished ? "0" : "1"))
            PublicationBadge(isPublished: product.isPublished, language: language)
            button(.class("button compact"), .type(.submit)) {
                product.isPublished ? texts.hide : texts.publish
            }
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// The category of a product.
struct CategoryField: HTML {
    let form: StaffProductForm
    let categories: [Category]
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        div(.class("field")) {
            label(.for("category")) { StaffTexts[language].category }
            select(.id("category"), .name("category"), .required) {
                for category in categories {
                    option(
                        .value(category.slug.text),
                        .selected(category.slug.text == form.category)
                    ) { category.name[language] }
                }
            }
            if let error = errors["category", language] {
                p(.class("field-error"), .data(.test, "field-error")) { error }
            }
        }
    }
}

/// What there is of each variant, with a form to receive or correct it.
struct StockView: HTML {
    let product: Slug
    let stock: [StockEntry]
    let language: Language

    var body: some HTML {
        section(.class("section stack")) {
            h2 { texts.stock }
            p(.class("muted")) { texts.changeHint }
            table(.class("table")) {
                thead {
                    tr {
                        th(.scope(.col)) { "SKU" }
                        th(.scope(.col), .class("number")) { texts.onHand }
                        th(.scope(.col), .class("number")) { texts.reserved }
                        th(.scope(.col), .class("number")) { texts.available }
                        th(.scope(.col)) { texts.change }
                    }
                }
                tbody {
                    for entry in stock {
                        StockRow(product: product, entry: entry, language: language)
                    }
                }
            }
        }
    }

    private var texts: StaffTexts { StaffTexts[language] }
}

/// The stock of one variant.
struct StockRow: HTML {
    let product: Slug
    let entry: StockEntry
    let language: Language

    var body: some HTML {
        tr {
            td(.data(.label, "SKU")) { level.sku.text }
            td(.class("number"), .data(.label, texts.onHand)) { String(level.onHand) }
            td(.class("number"), .data(.label, texts.reserved)) { String(level.reserved) }
            td(.class("number"), .data(.label, texts.available)) { String(level.available) }
            td(.data(.label, texts.change)) {
                form(
                    .class("inline-form"), .method(.post),
                    .action(PagePath.staffProductStock(product).path(language))
                ) {
                    input(.type(.hidden), .name("sku"), .value(level.sku.text))
                    input(.type(.hidden), .name("movement_id"), .value(entry.movement.description))
                    label(.class("visually-hidden"), .for("stock-\(level.sku)")) {
                        "\(texts.change): \(level.sku)"
                    }
                    input(
                        .id("stock-\(level.sku)"), .type(.number), .name("quantity"),
                        .value(entry.quantity), .required)
                    button(.class("button compact"), .type(.submit)) { texts.book }
                }
                if let error = entry.error {
                    p(.class("field-error"), .data(.test, "field-error")) { error }
                }
            }
        }
    }

    private var level: StockLevel { entry.level }
    private var texts: StaffTexts { StaffTexts[language] }
}
