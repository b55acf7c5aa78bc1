import ShopDomain

/// What browsers and robots should know of a page.
struct PageHead: HTML {
    let title: String
    /// The page in a sentence; `nil` for that of the shop.
    let description: String?
    let language: Language
    let path: PagePath?

    var body: some HTML {
        ShopHTTP.title { title.isEmpty ? shopName : "\(title) · \(shopName)" }
        meta(.name("description"), .content(description ?? LayoutTexts[language].description))
        PerLanguage(Self.assets, language)
        if let path {
            for language in Language.allCases {
                link(
                    .rel(.alternate), .hreflang(language.rawValue), .href(path.path(language)))
            }
        }
    }

    private static let assets = PerLanguage.Parts { _ in
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        link(.rel(.stylesheet), .href(Asset.style.path))
        link(.rel(.icon), .href(Asset.icon.path), .type("image/svg+xml"))
        script(.src(Asset.script.path), .defer)
    }
}

/// The name of the shop.
let shopName = "Kontor"
