import ShopDomain

/// What stands in the forms for the pictures of a product.
struct PictureForms: Sendable {
    /// Whether pictures can be uploaded here.
    var canAdd = true
    /// The picture whose form was sent; `nil` for the form to add one.
    var sent: PictureDigest?
    /// What was typed into the form that was sent.
    var words = LocalizedText("")
    /// What is wrong with the form that was sent.
    var errors = FieldErrors()
}

/// The pictures of a product, with forms to describe, move, remove and add them.
struct StaffPicturesView: HTML {
    let product: Product
    let forms: PictureForms
    let language: Language

    var body: some HTML {
        section(.class("section stack"), .id("pictures")) {
            h2 { texts.pictures }
            p(.class("muted")) { product.pictures.isEmpty ? texts.none : texts.hint }
            ol(.class("stack"), .data(.test, "pictures")) {
                for (index, picture) in product.pictures.enumerated() {
                    StaffPictureRow(
                        product: product, index: index, picture: picture,
                        forms: forms, language: language)
                }
            }
            if forms.canAdd {
                PictureUploadForm(product: product.slug, forms: forms, language: language)
            } else {
                p(.class("notice warning"), .role(.status)) {
                    Problem.picturesClosed.detail[language]
                }
            }
        }
    }

    private var texts: PictureTexts { PictureTexts[language] }
}

/// One picture and what can be done with it.
struct StaffPictureRow: HTML {
    let product: Product
    let index: Int
    let picture: ProductPicture
    let forms: PictureForms
    let language: Language

    var body: some HTML {
        li(.class("line-item"), .data(.test, "picture")) {
            img(
                .src(picture.renditions[0].path), .alt(picture.alternative[language]),
                .width(picture.renditions[0].width), .height(picture.renditions[0].height),
                .loading(.lazy))
            form(
                .class("form-grid"), .method(.post),
                .action(PagePath.staffProductPicture(product.slug, picture.id).path(language))
            ) {
                PictureWords(
                    number: index + 1, words: isSent ? forms.words : picture.alternative,
                    errors: isSent ? forms.errors : FieldErrors(), language: language)
                div(.class("cluster wide")) {
                    step("save", texts.save)
                    if index > 0 { step("forward", "↑", texts.forward(words)) }
                    if index < product.pictures.count - 1 { step("back", "↓", texts.back(words)) }
                    step(
                        "remove", texts.remove, texts.removeThis(words),
                        look: "button compact danger")
                }
            }
        }
    }

    private func step(
        _ name: String, _ sign: String, _ label: String? = nil, look: String = "button compact"
    ) -> some HTML {
        button(
            .class(look), .type(.submit), .name("action"), .value(name),
            .aria(.label, label), .title(label)
        ) { sign }
    }

    private var isSent: Bool { forms.sent == picture.id }
    private var words: String { picture.alternative[language] }
    private var texts: PictureTexts { PictureTexts[language] }
}

/// What a picture shows, in both languages.
struct PictureWords: HTML {
    /// Which of the page's pictures; 0 for one to add.
    let number: Int
    let words: LocalizedText
    let errors: FieldErrors
    let language: Language

    var body: some HTML {
        field("alt_de", texts.germanWords, words.german, "alt.de")
        field("alt_en", texts.englishWords, words.english, "alt.en")
    }

    private func field(
        _ name: String, _ label: String, _ value: String, _ error: String
    ) -> TextField {
        TextField(
            id: "\(name)-\(number)", name: name, label: label, value: value,
            longest: ProductDraft.longestAlternative, error: errors[error, language])
    }

    private var texts: PictureTexts { PictureTexts[language] }
}

/// Adds a picture.
struct PictureUploadForm: HTML {
    let product: Slug
    let forms: PictureForms
    let language: Language

    var body: some HTML {
        form(
            .class("form-grid section"), .method(.post), .enctype(.multipart),
            .action(PagePath.staffProductPictures(product).path(language))
        ) {
            div(.class(error == nil ? "field wide" : "field wide invalid")) {
                label(.for("picture")) { texts.file }
                input(
                    .id("picture"), .type(.file), .name("picture"),
                    .accept(PictureKind.allCases.map(\.rawValue)), .required,
                    .aria(.invalid, error == nil ? nil : "true"),
                    .aria(.describedby, error == nil ? "picture-hint" : "picture-error"))
                p(.class("hint"), .id("picture-hint")) { texts.fileHint }
                if let error {
                    p(.class("field-error"), .id("picture-error"), .data(.test, "field-error")) {
                        error
                    }
                }
            }
            PictureWords(
                number: 0, words: isSent ? forms.words : LocalizedText(""),
                errors: isSent ? forms.errors : FieldErrors(), language: language)
            p(.class("hint wide")) { texts.wordsHint }
            div(.class("wide")) {
                button(.class("button primary"), .type(.submit)) { texts.upload }
            }
        }
    }

    private var isSent: Bool { forms.sent == nil }
    private var error: String? { isSent ? forms.errors["picture", language] : nil }
    private var texts: PictureTexts { PictureTexts[language] }
}
