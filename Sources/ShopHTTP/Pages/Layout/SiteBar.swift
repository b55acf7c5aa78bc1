import ShopDomain

/// The bar at the top: logo, search, the other language, account and cart; in the back office, which has
/// searches of its own, only the other language and the way to the shop.
struct SiteBar: HTML {
    let language: Language
    let path: PagePath?
    let question: String

    var body: some HTML {
        div(.class("site-bar")) {
            div(.class("wrap")) {
                PerLanguage(Self.logo, language)
                if !isBackOffice { search }
                nav(.class("site-links"), .aria(.label, LayoutTexts[language].quickLinks)) {
                    a(
                        .href((path ?? .home).path(language.other)), .lang(language.other.rawValue),
                        .aria(.label, LayoutTexts[language].otherLanguage)
                    ) { LayoutTexts[language].otherLanguageShort }
                    PerLanguage(isBackOffice ? Self.shopLink : Self.personalLinks, language)
                }
            }
        }
    }

    private var isBackOffice: Bool { StaffMember.current != nil }

    @HTMLBuilder private var search: some HTML {
        if question.isEmpty {
            PerLanguage(Self.emptySearch, language)
        } else {
            SearchForm(language: language, question: question)
        }
    }

    private static let logo = PerLanguage.Parts { language in
        a(
            .class("logo"), .href(PagePath.home.path(language)),
            .aria(.label, "\(shopName): \(LayoutTexts[language].homeLink)")
        ) { shopName }
    }

    private static let emptySearch = PerLanguage.Parts { language in
        SearchForm(language: language, question: "")
    }

    private static let shopLink = PerLanguage.Parts { language in
        a(.href(PagePath.home.path(language))) { BackOfficeTexts[language].shop }
    }

    /// The number is empty and hidden until the script has read the cookie.
    private static let personalLinks = PerLanguage.Parts { language in
        a(.href(PagePath.orders().path(language))) { LayoutTexts[language].account }
        a(.class("cart-link"), .href(PagePath.cart.path(language))) {
            LayoutTexts[language].cart
            span(.class("cart-count"), .data(.cartCount), .data(.test, "cart-count"), .hidden)
        }
    }
}

/// The field to search the shop.
struct SearchForm: HTML {
    let language: Language
    let question: String

    var body: some HTML {
        form(
            .class("site-search"), .role(.search), .action(PagePath.search().path(language)),
            .data(.suggestions, PagePath.suggestions().path(language))
        ) {
            label(.class("visually-hidden"), .for("site-search")) { texts.searchLabel }
            input(
                .id("site-search"), .type(.search), .name("q"), .value(question),
                .placeholder(texts.searchPlaceholder), .maxlength(SearchModel.longestQuestion),
                .autocomplete(.off))
            button(.class("button"), .type(.submit)) { texts.search }
        }
    }

    private var texts: LayoutTexts { LayoutTexts[language] }
}

extension Language {
    /// The other one of the two languages.
    var other: Language { self == .german ? .english : .german }
}
