import ShopDomain

/// The end of every page.
struct SiteFooter: HTML {
    let language: Language
    let path: PagePath?

    var body: some HTML {
        footer(.class("site-foot")) {
            div(.class("wrap")) {
                p { texts.promise }
                ul(.class("links")) {
                    li { a(.href(PagePath.orders().path(language))) { texts.orders } }
                    li { a(.href(PagePath.cart.path(language))) { texts.cart } }
                    li {
                        a(
                            .href((path ?? .home).path(language.other)),
                            .lang(language.other.rawValue), .hreflang(language.other.rawValue)
                        ) { texts.otherLanguage }
                    }
                }
            }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}
