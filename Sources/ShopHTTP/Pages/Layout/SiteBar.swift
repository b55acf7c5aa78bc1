import ShopDomain

/// The bar at the top: logo, search, the other language, account and cart.
struct SiteBar: HTML {
    let language: Language
    let path: PagePath?
    let question: String

    var body: some HTML {
        div(.class("site-bar")) {
            div(.class("wrap")) {
                a(.class("logo"), .href(PagePath.home.path(language)), .aria(.label, logoLabel)) {
                    shopName
                }
                search
                nav(.class("site-links"), .aria(.label, texts.account)) {
                    a(
                        .href((path ?? .home).path(language.other)), .lang(language.other.rawValue),
                        .aria(.label, texts.otherLanguage)
                    ) { texts.otherLanguageShort }
                    a(.href(PagePath.orders().path(language))) { texts.account }
                    a(.class("cart-link"), .href(PagePath.cart.path(language))) {
                        texts.cart
                        cartCount
                    }
                }
            }
        }
    }

    private var search: some HTML {
        form(
            .class("site-search"), .role(.search), .action(PagePath.search().path(language))
        ) {
            label(.class("visually-hidden"), .for("site-search")) { texts.searchLabel }
            input(
                .id("site-search"), .type(.search), .name("q"), .value(question),
                .placeholder(texts.searchPlaceholder), .maxlength(SearchModel.longestQuestion),
                .autocomplete(.off))
            button(.class("button"), .type(.submit)) { texts.search }
        }
    }

    /// Empty and hidden until the script has read the cookie.
    private var cartCount: some HTML {
        span(
            .class("cart-count"), .data(.cartCount), .data(.test, "cart-count"), .hidden)
    }

    private var logoLabel: String { "\(shopName): \(texts.homeLink)" }
    private var texts: LayoutTexts { LayoutTexts[language] }
}

extension Language {
    /// The other one of the two languages.
    var other: Language { self == .german ? .english : .german }
}
