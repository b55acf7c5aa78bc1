import ShopDomain

/// Where the script shows what was looked at before, which nobody but this browser knows.
struct RecentlyViewed: HTML {
    /// The product the page is about, to be remembered; `nil` on other pages.
    var current: Slug?
    var name: String?
    let language: Language

    var body: some HTML {
        section(
            .class("section"), .hidden, .data(.recent, PagePath.home.path(language)),
            .data(.slug, current?.text), .data(.name, name)
        ) {
            h2 { ProductTexts[language].recent }
            ul(.class("product-grid"))
            button(.class("button quiet"), .type(.button)) { ProductTexts[language].forget }
        }
    }
}
