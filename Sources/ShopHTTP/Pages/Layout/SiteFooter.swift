import ShopDomain

/// The end of every page.
struct SiteFooter: HTML {
    let language: Language
    let path: PagePath?

    var body: some HTML {
        footer(.class("site-foot")) {
            div(.class("wrap")) {
                p { LayoutTexts[language].promise }
                div(.class("cluster")) {
                    PerLanguage(Self.links, language)
                    a(
                        .href((path ?? .home).path(language.other)),
                        .lang(language.other.rawValue), .hreflang(language.other.rawValue)
                    ) { LayoutTexts[language].otherLanguage }
                }
            }
        }
    }

    private static let links = PerLanguage.Parts { language in
        a(.href(PagePath.orders().path(language))) { LayoutTexts[language].orders }
        a(.href(PagePath.cart.path(language))) { LayoutTexts[language].cart }
        a(.href(PagePath.withdrawal.path(language)), .data(.test, "withdraw-link")) {
            ReturnTexts[language].withdraw
        }
        a(.href(PagePath.imprint.path(language))) { ImprintTexts[language].title }
        a(.href(PagePath.privacy.path(language))) { PrivacyTexts[language].title }
    }
}
